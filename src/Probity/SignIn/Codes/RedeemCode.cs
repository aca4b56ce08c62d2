using System.Security.Claims;
using Probity.Bodies;
using Probity.Subjects.Counter;

namespace Probity.SignIn.Codes;

/// <summary>What somebody typed makes the account that waits theirs, where the code is good and the account is sure enough for what it opens.</summary>
sealed class RedeemCode(SignInOptions options, OneTimeCodes codes, RedeemOfficialCode official, RedeemPersonCode person)
{
    readonly AssuranceLevels levels = AssuranceLevels.Of(options);

    /// <summary>Null when it did. Refusals: <see cref="OneTimeCodes.Refused"/>, <see cref="Askers.AssuranceTooLow"/>, and those of the binding.</summary>
    public async Task<Refusal?> RunAsync(ClaimsIdentity account, string? typed, CancellationToken ct)
    {
        var found = await codes.FindAsync(typed, ct);
        if (found.Refusal is { } refusal) return refusal;

        var acr = account.FindFirst(ProviderClaims.Assurance)?.Value;
        var vouched = new VouchedAccount(options.Issuer, account.FindFirst(ProviderClaims.Subject)!.Value);
        return found.Value.Kind switch
        {
            CodeKind.Official => levels.SufficesForOfficial(acr) ? await official.RunAsync(vouched, found.Value, ct) : Askers.AssuranceTooLow,
            _ => levels.SufficesForAccount(acr) ? await person.RunAsync(vouched, found.Value, ct) : Askers.AssuranceTooLow,
        };
    }
}
