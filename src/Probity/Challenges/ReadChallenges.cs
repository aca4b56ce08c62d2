using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Challenges;

/// <summary>A challenge for people: with the names of what stands in it as codes.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Body">Name that the body bears.</param>
/// <param name="Purpose">Name of the purpose.</param>
/// <param name="Document">Name of the kind of document; null where none was named.</param>
public sealed record ShownChallenge(Challenge Challenge, Words Body, Words Purpose, Words? Document);

/// <summary>Challenges: a person's own, and those that a body must answer. A body is shown no more than its own receipt says (docs/decisions/0032).</summary>
public sealed class ReadChallenges(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>How many a body is shown; the rest follow as these are settled.</summary>
    public const int MostShown = 200;

    /// <summary>A person's own, the newest first.</summary>
    public async Task<IReadOnlyList<ShownChallenge>> ListOwnAsync(Guid subject, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await ShowAsync(session, await session.ListOfPersonAsync(subject, ct), ct);
    }

    /// <summary>Those of an official's body: the open ones, the first due first, and behind them those that were settled as long as they count.</summary>
    public async Task<IReadOnlyList<ShownChallenge>> ListOfAsync(Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var since = rules.EditionAt(store.Now)?.Challenge is { } rule ? SettleChallenges.SinceOf(rule, store.Now) : store.Now;
        return await ShowAsync(session, await session.ListOfBodiesAsync(official.ActsFor, since, MostShown, ct), ct);
    }

    /// <summary>One of an official's body. Refusal: <see cref="ChallengeRules.Unknown"/>.</summary>
    public async Task<Outcome<ShownChallenge>> FindAsync(Official official, string receipt, CancellationToken ct) =>
        (await ListOfAsync(official, ct)).FirstOrDefault(one => one.Challenge.Matter.Receipt == receipt) is { } found ? found : ChallengeRules.Unknown;

    /// <summary>The kinds of document that a body can name.</summary>
    public IReadOnlyList<DocumentKind> Documents => rules.EditionAt(store.Now)?.Challenge?.Documents ?? [];

    /// <summary>What a body bears as its name, and a purpose.</summary>
    public (Words Body, Words Purpose) NamesOf(CreditCode body, string purpose) =>
        (rules.Bodies.NameOn(body, ShanghaiTime.DayOf(store.Now)), EditionAt(store.Now)?.FindPurpose(purpose)?.Name ?? Words.Same(purpose));

    async Task<IReadOnlyList<ShownChallenge>> ShowAsync(Session session, IReadOnlyList<StoredChallenge> stored, CancellationToken ct)
    {
        var shown = new List<ShownChallenge>();
        foreach (var one in stored)
        {
            var challenge = await one.OpenAsync(session, ring, ct);
            var edition = EditionAt(challenge.AskedAt);
            shown.Add(new ShownChallenge(challenge, rules.Bodies.NameOn(challenge.Body, ShanghaiTime.DayOf(challenge.Matter.LookedAt)),
                edition?.FindPurpose(challenge.Matter.Purpose)?.Name ?? Words.Same(challenge.Matter.Purpose),
                challenge.Document is { } document ? edition?.Challenge?.FindDocument(document.Kind)?.Name ?? Words.Same(document.Kind) : null));
        }

        return shown;
    }

    Edition? EditionAt(Instant at) => rules.EditionAt(at);
}
