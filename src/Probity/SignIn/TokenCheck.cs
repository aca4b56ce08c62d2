using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Probity.SignIn;

/// <summary>
/// Checks access tokens. What a token said is kept under the SHA-256 of the token until the token ends, so that a client's later
/// requests cost a hash instead of a signature; the token itself, the number and the name in it are not kept.
/// </summary>
sealed class TokenCheck(Askers askers, TimeProvider clock) : TokenHandler
{
    const int Most = 10_000;
    readonly JsonWebTokenHandler verifier = new() { MapInboundClaims = false };
    readonly ConcurrentDictionary<string, Verified> known = new();

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (known.TryGetValue(digest, out var verified) && clock.GetUtcNow().UtcDateTime < verified.ValidTo) return await RefreshAsync(digest, verified);

        var result = await verifier.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid) return result;

        var asker = await askers.FindAsync(result.ClaimsIdentity, CancellationToken.None);
        if (asker.Refusal is { } refusal) return Refuse(refusal);

        verified = new Verified((JsonWebToken)result.SecurityToken, asker.Value);
        Keep(digest, verified);
        return verified.Result;
    }

    // Bodies close and appointments end while tokens live: a token that was checked in an earlier state of the roster is looked at again.
    async Task<TokenValidationResult> RefreshAsync(string digest, Verified verified)
    {
        var fresh = await askers.RefreshAsync(verified.Result.ClaimsIdentity, CancellationToken.None);
        if (fresh.Refusal is { } refusal)
        {
            known.TryRemove(digest, out _);
            return Refuse(refusal);
        }

        if (fresh.Value is not { } asker) return verified.Result;

        var again = new Verified(verified, asker);
        Keep(digest, again);
        return again.Result;
    }

    static TokenValidationResult Refuse(Refusal refusal) => new() { Exception = new AskerRefusedException(refusal) };

    /// <summary>Between its beginning and its end, and not older than <see cref="ApiTokens.MaximumLife"/> whatever it says of its end.</summary>
    public bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters validationParameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return token is JsonWebToken jwt && expires is not null && now < EndOf(jwt) && (notBefore ?? jwt.IssuedAt) <= now + Skew;
    }

    // Another provider's clock may be ahead of ours; its tokens must not fail in their first seconds.
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    // A token that does not say when it was issued reads as of the year 1, and is thereby too old.
    static DateTime EndOf(JsonWebToken token)
    {
        var latest = token.IssuedAt + ApiTokens.MaximumLife;
        return token.ValidTo < latest ? token.ValidTo : latest;
    }

    void Keep(string digest, Verified verified)
    {
        if (known.Count >= Most) Sweep();
        known[digest] = verified;
    }

    void Sweep()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (digest, verified) in known)
            if (verified.ValidTo <= now) known.TryRemove(digest, out _);
        if (known.Count >= Most) known.Clear();
    }

    sealed class Verified : SecurityToken
    {
        public Verified(Verified before, ClaimsIdentity asker)
        {
            (Id, Issuer, ValidFrom, ValidTo) = (before.Id, before.Issuer, before.ValidFrom, before.ValidTo);
            Result = new TokenValidationResult { IsValid = true, ClaimsIdentity = asker, SecurityToken = this };
        }

        public Verified(JsonWebToken token, ClaimsIdentity asker)
        {
            Id = token.Id;
            Issuer = token.Issuer;
            ValidFrom = token.ValidFrom;
            ValidTo = EndOf(token);
            Result = new TokenValidationResult { IsValid = true, ClaimsIdentity = asker, SecurityToken = this };
        }

        public TokenValidationResult Result { get; }

        public override string Id { get; }

        public override string Issuer { get; }

        public override SecurityKey? SecurityKey => null;

        public override SecurityKey? SigningKey { get; set; }

        public override DateTime ValidFrom { get; }

        public override DateTime ValidTo { get; }
    }
}

/// <summary>The token is genuine, and whom it names may not come in: the refusal says why.</summary>
sealed class AskerRefusedException(Refusal refusal) : SecurityTokenValidationException(refusal.Code)
{
    /// <summary>Why not.</summary>
    public Refusal Refusal { get; } = refusal;
}
