using System.Globalization;
using Probity.Facts;
using Probity.PublicLog;
using Probity.Storage;

namespace Probity.Erasures;

/// <summary>A fact that stands under a key: in which log, and at which place once it has one.</summary>
sealed record KeyedFact(Guid Key, LogKind Log, long? Place);

/// <summary>Which leaves nobody can open any more, for the fact that tells of it: a missing opening is then no sign of tampering.</summary>
static class ErasedPlaces
{
    /// <summary>The facts under some keys of some persons.</summary>
    public static Task<IReadOnlyList<KeyedFact>> ListFactsAsync(this Session db, IReadOnlyList<Guid> subjects, IReadOnlyList<Guid> keys, CancellationToken ct) => db.ListAsync(
        $"select key_id, log, place from fact_place where subject_id {db.AnyOf(subjects)} and key_id {db.AnyOf(keys)}", Read, ct);

    /// <summary>The facts of all looks at a person that are still there, up to a number of the person's order, with what was told of these looks later under their keys.</summary>
    public static Task<IReadOnlyList<KeyedFact>> ListLookFactsAsync(this Session db, Guid subject, long through, CancellationToken ct) => db.ListAsync(
        $"""
        select key_id, log, place
          from fact_place
         where subject_id = {subject}
           and key_id in (select p.key_id from fact_place p where p.subject_id = {subject} and p.log = {LogKind.Inquiries} and p.n <= {through})
           and key_id in (select inquiry_id from look_made where subject_id = {subject})
        """, Read, ct);

    /// <summary>For instance <c>journal 3-5, 9; inquiries 0</c>.</summary>
    public static string Say(IEnumerable<KeyedFact> facts) => string.Join("; ", facts
        .Where(fact => fact.Place is not null)
        .GroupBy(fact => fact.Log)
        .OrderByDescending(log => log.Key)
        .Select(log => $"{LogHome.NameOf(log.Key)} {string.Join(", ", Runs([.. log.Select(fact => fact.Place!.Value).Order()]))}"));

    static IEnumerable<string> Runs(long[] places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var first = places[i];
            while (i + 1 < places.Length && places[i + 1] == places[i] + 1) i++;
            yield return first == places[i] ? Number(first) : $"{Number(first)}-{Number(places[i])}";
        }
    }

    static string Number(long place) => place.ToString(CultureInfo.InvariantCulture);

    static KeyedFact Read(Row row) => new(row.Id(0), (LogKind)row.Int(1), row.LongOrNull(2));
}
