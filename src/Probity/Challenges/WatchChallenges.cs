using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>How a unit of a body answered the challenges of its looks, for the auditor.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Unit">Code of the unit; empty for the body itself.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Proven">Challenges in which a document was named.</param>
/// <param name="Unproven">Challenges in which nothing was named in time.</param>
/// <param name="IsSuspended">Whether the purpose is suspended for the unit now.</param>
public sealed record WatchedUnit(Words Body, string Unit, string Purpose, int Proven, int Unproven, bool IsSuspended);

/// <summary>An official who named one and the same document more than once: which, is not shown, for its number may point at a person.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Official">Number and name of the official.</param>
/// <param name="Times">In how many challenges.</param>
public sealed record RepeatedDocument(Words Body, string Official, int Times);

/// <summary>What an auditor sees of challenges: bodies and officials, and of people nothing, not even how many there are (charter C12).</summary>
/// <param name="Units">By name of the body.</param>
/// <param name="Repeated">The most often first.</param>
public sealed record WatchedChallenges(IReadOnlyList<WatchedUnit> Units, IReadOnlyList<RepeatedDocument> Repeated);

/// <summary>Reads challenges for the auditor: those that were settled as long as they count.</summary>
public sealed class WatchChallenges(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>How many are looked through, the newest.</summary>
    public const int Most = 2000;

    /// <summary>Units and officials.</summary>
    public async Task<WatchedChallenges> RunAsync(CancellationToken ct)
    {
        var now = store.Now;
        var since = rules.EditionAt(now)?.Challenge is { } rule ? SettleChallenges.SinceOf(rule, now) : now;
        await using var session = await store.ReadAsync(ct);
        var settled = new List<(Challenge Challenge, string Answerer)>();
        foreach (var one in await session.ListSettledAsync(since, Most, ct)) settled.Add(ChallengeQueries.Open(one, await session.RootAsync(ring, one.Subject, ct)));

        return new WatchedChallenges(
            [.. settled.GroupBy(one => (one.Challenge.Body, one.Challenge.Matter.Unit, one.Challenge.Matter.Purpose)).Select(group => Of(group.Key, [.. group.Select(one => one.Challenge)], now)).OrderBy(unit => unit.Body.Zh, StringComparer.Ordinal).ThenBy(unit => unit.Unit, StringComparer.Ordinal)],
            [.. settled.Where(one => one.Challenge.Document is not null).GroupBy(one => (one.Challenge.Body, one.Answerer, one.Challenge.Document!.Number)).Where(group => group.Count() > 1)
                .Select(group => new RepeatedDocument(NameOf(group.Key.Body, now), group.Key.Answerer, group.Count())).OrderByDescending(one => one.Times)]);
    }

    WatchedUnit Of((CreditCode Body, string Unit, string Purpose) unit, Challenge[] challenges, Instant now) => new(
        NameOf(unit.Body, now), unit.Unit, unit.Purpose, challenges.Count(one => one.State is ChallengeState.Proven), challenges.Count(one => one.State is ChallengeState.Unproven),
        rules.Bodies.SuspensionsOf(unit.Body).Any(one => one.Unit == unit.Unit && one.Purpose == unit.Purpose && one.ResumedAt is null));

    Words NameOf(CreditCode body, Instant now) => rules.Bodies.NameOn(body, ShanghaiTime.DayOf(now));
}
