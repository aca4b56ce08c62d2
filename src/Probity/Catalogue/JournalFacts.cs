using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue;

/// <summary>The register's own facts, opened. A row of a table says nothing by itself: whoever writes into the database has no key to write a fact.</summary>
static class JournalFacts
{
    /// <summary>Those of some kinds, in their order.</summary>
    public static async Task<IReadOnlyList<Fact>> ReadJournalAsync(this Session session, SubjectRoot register, IEnumerable<FactKind> kinds, CancellationToken ct)
    {
        var rows = await session.ListAsync(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped
              from fact f
              join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {Ids.Register} and f.kind {session.AnyOf<string>([.. kinds.Select(kind => kind.Code)])}
             order by f.n
            """, row => register.DataKey(row.Id(1), row.Bytes(3)).Open(row.Bytes(2), new Place("fact.sealed", row.Id(0))), ct);
        return [.. rows.Select(plain => FactParts.Parse(plain.AsSpan(FactParts.OpeningLength)) is { } parts ? Fact.Of(parts) : null).OfType<Fact>()];
    }
}
