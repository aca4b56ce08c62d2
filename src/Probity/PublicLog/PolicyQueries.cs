using System.Globalization;
using System.Security.Cryptography;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.PublicLog;

/// <summary>SQL of the announced policies. Each is bound to the register's keys, so that none is slipped in without its fact.</summary>
static class PolicyQueries
{
    /// <summary>All of them.</summary>
    /// <exception cref="RegisterException">Somebody changed them by hand.</exception>
    public static async Task<PolicyBook> PoliciesAsync(this Session db, KeyRing ring, CancellationToken ct)
    {
        var rows = await db.ListAsync($"select number, from_on, announced_on, policy, mac from witness_policy order by number",
            row => (Policy: new AnnouncedPolicy(row.Int(0), row.Date(1), row.Date(2), row.Text(3)), Mac: row.Bytes(4)), ct);
        return rows.All(row => CryptographicOperations.FixedTimeEquals(row.Policy.Mac(ring), row.Mac))
            ? new PolicyBook([.. rows.Select(row => row.Policy)])
            : throw new RegisterException("The policies of witnesses in the database were changed by hand.");
    }

    /// <summary>The fact of one of them.</summary>
    public static Answer<ProvableFact> AskPolicyFact(this Session db, int number) => db.Ask(
        $"""
        select f.log, f.n, f.fact_id, f.sealed, f.key_id, f.wrapped, e.place, e.leaf
          from witness_policy p
          join own_fact f on f.subject_id = {Ids.Register} and f.n = p.n
          left join log_entry e on e.fact_id = f.fact_id
         where p.number = {number}
        """, ReceiptQueries.Read);

    /// <summary>Writes one with its fact, as the n-th of the register's own order.</summary>
    public static async Task AnnounceAsync(this Work work, KeyRing ring, long n, AnnouncedPolicy policy, CancellationToken ct)
    {
        var facts = new FactSheet(work);
        facts.Add(await work.RootAsync(ring, Ids.Register, ct), n, new Fact(FactKind.WitnessPolicyAnnounced, work.Now, Actor.Job("AnnouncePolicy"), "",
            [Text(policy.Number), Text(policy.From), Text(policy.AnnouncedOn), policy.Lines]));
        await work.InsertAsync(Tables.WitnessPolicy, [[policy.Number, policy.From, policy.AnnouncedOn, policy.Lines, n, policy.Mac(ring)]], ct);
        await facts.WriteAsync(ct);
    }

    /// <summary>What binds a policy to the keys of the register.</summary>
    public static byte[] Mac(this AnnouncedPolicy policy, KeyRing ring) =>
        ring.Digest("witness-policy", Text(policy.Number), Text(policy.From), Text(policy.AnnouncedOn), policy.Lines);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
