using System.Security.Cryptography;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies;

/// <summary>What a one-time code is for.</summary>
public enum CodeKind
{
    /// <summary>An official's invitation; the target is the appointment's id.</summary>
    Official,

    /// <summary>Binding a person's account at a counter; the target is the binding's id.</summary>
    Person,
}

/// <summary>A code just made. It is shown or printed now and never again: the register keeps a keyed digest.</summary>
/// <param name="Code">What is typed.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record IssuedCode(OneTimeCode Code, Instant ExpiresAt)
{
    /// <summary>Whether another administrator has to approve it before it is good.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>
    /// The link that may be given in place of the code. The code stands behind <c>#</c>, which browsers send to nobody, so that no server and no proxy logs it; where no script
    /// runs, it is typed on the page that opens.
    /// </summary>
    public string Link(string publicUrl, Language language) => $"{publicUrl.TrimEnd('/')}{(language is Language.En ? "/en" : "/zh")}/sign-in/code#{Code}";
}

/// <summary>A code that is good, found and not yet used.</summary>
/// <param name="Locator">Its row.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Target">Whom or what it names.</param>
/// <param name="Version">The row's version; <see cref="OneTimeCodes.Use"/> names it.</param>
public sealed record FoundCode(string Locator, CodeKind Kind, Guid Target, int Version);

/// <summary>
/// One-time codes: issued within the work that makes what they open, found by what somebody typed, and used up within the work that they allow. After five wrong tries a code is
/// dead. The order for who redeems: <see cref="FindAsync"/>, then a <see cref="Work"/> of one's own that calls <see cref="Use"/> and does the rest; when two come at once, the
/// second one's flush throws <see cref="LostRaceException"/>.
/// </summary>
public sealed class OneTimeCodes(Store store, KeyRing ring)
{
    /// <summary>Wrong tries after which a code is dead.</summary>
    public const int MostTries = 5;

    /// <summary>Nothing that is good answers to what was typed: mistyped, never issued, used, ended, or tried too often. One answer for all of them.</summary>
    public static readonly Refusal Refused = Refusal.Forbidden("signin.code-refused",
        "口令无效：输入有误、已使用或已过期。请核对后重试，或向发放单位重新索取。", "The code is not good: mistyped, used or expired. Check it, or ask for a new one.");

    /// <summary>Another hand has not approved the code yet.</summary>
    public static readonly Refusal Unapproved = Refusal.Forbidden("signin.code-unapproved",
        "口令正确，但尚待另一名管理员批准：该任职此前已有登录账号。批准后请重新输入。", "The code is right, and waits for another administrator: this appointment had an account before. Type it again once it is approved.");

    /// <summary>Makes a code in the caller's work; earlier ones for the same target are dead from then on.</summary>
    public Task<IssuedCode> IssueAsync(Work work, CodeKind kind, Guid target, TimeSpan life, CancellationToken ct) => IssueAsync(work, kind, target, life, null, ct);

    /// <summary>Makes a code that is good once another than the one who gave it out has approved it; null: at once.</summary>
    public async Task<IssuedCode> IssueAsync(Work work, CodeKind kind, Guid target, TimeSpan life, Guid? givenBy, CancellationToken ct)
    {
        work.Write($"delete from one_time_code where kind = {kind.ToString()} and target = {target} and used_at is null");
        work.Write($"delete from one_time_code where used_at is null and expires_at < {work.Now}");
        var code = await NewAsync(work, ct);
        var expires = work.Now.Plus(life);
        await work.InsertAsync(Tables.OneTimeCode,
            [[code.Locator, ring.IndexVersion, DigestOf(code), kind.ToString(), target, work.Now, expires, null, 0, 1, givenBy, null]], ct);
        return new IssuedCode(code, expires) { NeedsApproval = givenBy is not null };
    }

    /// <summary>Takes back what was issued for a target and not used.</summary>
    public void Revoke(Work work, CodeKind kind, Guid target) =>
        work.Write($"delete from one_time_code where kind = {kind.ToString()} and target = {target} and used_at is null");

    /// <summary>The code that somebody typed, when it is good. A wrong one counts against the code that it resembles, whatever becomes of the request.</summary>
    public async Task<Outcome<FoundCode>> FindAsync(string? typed, CancellationToken ct)
    {
        if (!OneTimeCode.TryParse(typed, null, out var code)) return Refused;

        Stored? stored;
        await using (var session = await store.ReadAsync(ct)) stored = await session.FindAsync(
            $"select digest, kind, target, expires_at, used_at, tries, version, given_by, approved_by from one_time_code where locator = {code.Locator} and key_version = {ring.IndexVersion}",
            row => new Stored(row.Bytes(0), Enum.Parse<CodeKind>(row.Text(1)), row.Id(2), row.Instant(3), row.LongOrNull(4) is not null, row.Int(5), row.Int(6))
            {
                IsUnapproved = row.IdOrNull(7) is not null && row.IdOrNull(8) is null,
            }, ct);

        if (stored is null || stored.IsUsed || stored.ExpiresAt <= store.Now || stored.Tries >= MostTries) return Refused;
        if (CryptographicOperations.FixedTimeEquals(stored.Digest, DigestOf(code)))
            return stored.IsUnapproved ? Unapproved : new FoundCode(code.Locator, stored.Kind, stored.Target, stored.Version);

        await using var work = await store.BeginAsync(ct);
        work.Write($"update one_time_code set tries = tries + 1, version = version + 1 where locator = {code.Locator}");
        await work.CommitAsync(ct);
        return Refused;
    }

    /// <summary>Uses a code up in the caller's work.</summary>
    public static void Use(Work work, FoundCode code) =>
        work.Update($"update one_time_code set used_at = {work.Now}, version = version + 1 where locator = {code.Locator} and version = {code.Version} and used_at is null and expires_at > {work.Now}");

    static async Task<OneTimeCode> NewAsync(Work work, CancellationToken ct)
    {
        while (true)
        {
            var code = OneTimeCode.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
            var taken = await work.ListAsync($"select 1 from one_time_code where locator = {code.Locator}", row => row.Int(0), ct);
            if (taken.Count is 0) return code;
        }
    }

    byte[] DigestOf(OneTimeCode code) => ring.Digest("one-time-code", code.ToString());

    sealed record Stored(byte[] Digest, CodeKind Kind, Guid Target, Instant ExpiresAt, bool IsUsed, int Tries, int Version)
    {
        public required bool IsUnapproved { get; init; }
    }
}
