using Probity.Keys;
using Probity.Storage;

namespace Probity.Facts;

/// <summary>A fact of the register's own order, with its number.</summary>
/// <param name="N">Number in the register's order.</param>
/// <param name="Fact">What happened.</param>
public sealed record NumberedFact(long N, Fact Fact);

/// <summary>
/// The register's own facts, opened: the one reader of them. A row of a table says nothing by itself: whoever writes into the database has no key to write a fact.
/// </summary>
static class JournalFacts
{
    /// <summary>All of some kinds, in their order.</summary>
    public static async Task<IReadOnlyList<Fact>> ReadJournalAsync(this Session session, SubjectRoot register, IEnumerable<FactKind> kinds, CancellationToken ct) =>
        [.. (await session.ReadJournalBackAsync(register, kinds, (long.MaxValue, int.MaxValue), ct)).Reverse().Select(one => one.Fact)];

    /// <summary>The last of some kinds; null where there is none.</summary>
    public static async Task<Fact?> FindLastAsync(this Session session, SubjectRoot register, FactKind kind, CancellationToken ct) =>
        await session.ReadJournalBackAsync(register, [kind], (long.MaxValue, 1), ct) is [var last] ? last.Fact : null;

    /// <summary>Those of some kinds before a number, so many at most, the last first.</summary>
    public static async Task<IReadOnlyList<NumberedFact>> ReadJournalBackAsync(
        this Session session, SubjectRoot register, IEnumerable<FactKind> kinds, (long Before, int Most) page, CancellationToken ct)
    {
        var rows = await session.ListAsync(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped, f.n
              from fact f
              join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {Ids.Register} and f.kind {session.AnyOf<string>([.. kinds.Select(kind => kind.Code)])} and f.n < {page.Before}
             order by f.n desc
             limit {page.Most}
            """, row => Open(row.Long(4), register.DataKey(row.Id(1), row.Bytes(3)).Open(row.Bytes(2), new Place("fact.sealed", row.Id(0)))), ct);
        return [.. rows.OfType<NumberedFact>()];
    }

    static NumberedFact? Open(long n, byte[] plain) =>
        FactParts.Parse(plain.AsSpan(FactParts.OpeningLength)) is { } parts && Fact.Of(parts) is { } fact ? new NumberedFact(n, fact) : null;
}
