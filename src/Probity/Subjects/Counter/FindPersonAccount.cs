using Probity.Bodies;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>The person whose account a provider vouched for, where a counter bound it. What an account opens never hangs on a number that somebody types.</summary>
public sealed class FindPersonAccount(Store store, KeyRing ring, Roster roster)
{
    /// <summary>The person; null where the account is nobody's.</summary>
    public Task<KnownPerson?> RunAsync(VouchedAccount account, CancellationToken ct) => FindAsync(ring.AccountDigest(account.Issuer, account.Subject), ct);

    /// <summary>The same person; null where the account is not theirs any more.</summary>
    public async Task<KnownPerson?> AgainAsync(string account, Guid subject, CancellationToken ct) =>
        await FindAsync(Convert.FromHexString(account), ct) is { } known && known.Subject == subject ? known : null;

    async Task<KnownPerson?> FindAsync(byte[] digest, CancellationToken ct)
    {
        // The stamp before the rows: what changes in between is seen at the next request.
        var stamp = roster.Stamp;
        await using var session = await store.ReadAsync(ct);
        var bound = session.AskPersonOf(ring, digest);
        await session.FlushAsync(ct);
        if (bound.Rows.Count is 0) return null;

        var root = await session.RootAsync(ring, bound.Rows[0], ct);
        return await session.FindNameAsync(root, ct) is { } name ? new KnownPerson(root.Subject, name, Convert.ToHexString(digest), stamp) : null;
    }
}
