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

/// <summary>What a body has still to answer.</summary>
/// <param name="Count">How many challenges.</param>
/// <param name="NextDueOn">The last day for the one that is due first; null where there is none.</param>
public sealed record AwaitedAnswers(int Count, DateOnly? NextDueOn);

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

    /// <summary>One of a person's own, by its look; null where there is none.</summary>
    public async Task<ShownChallenge?> FindOwnAsync(Guid subject, Guid look, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindChallengeAsync(subject, look, ct) is { } stored ? (await ShowAsync(session, [stored], ct))[0] : null;
    }

    /// <summary>How many an official's body has still to answer, and until when the first.</summary>
    public async Task<AwaitedAnswers> AwaitedAsync(Official official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.CountAwaitedAsync(official.ActsFor, store.Now, ct);
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

    /// <summary>Why an official cannot answer a challenge now; null where nothing stands against it.</summary>
    public Refusal? WhyNot(Official official, ShownChallenge shown) => ChallengeRules.Answer(shown.Challenge, official, store.Now);

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
