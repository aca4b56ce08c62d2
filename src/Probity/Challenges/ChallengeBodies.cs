namespace Probity.Challenges;

/// <summary>A look that was just challenged.</summary>
/// <param name="Receipt">Number of the body's receipt.</param>
/// <param name="DueOn">The last day on which the body can answer.</param>
public sealed record ChallengedBody(string Receipt, DateOnly DueOn);

/// <summary>A document that a body named.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Name">What that kind is called.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date.</param>
/// <param name="Digest">SHA-256 in hexadecimal; empty where none was given.</param>
public sealed record DocumentBody(string Kind, Words Name, string Number, DateOnly On, string Digest)
{
    internal static DocumentBody? Of(ShownChallenge shown) => shown.Challenge.Document is { } document
        ? new DocumentBody(document.Kind, shown.Document ?? Words.Same(document.Kind), document.Number, document.On, document.Digest) : null;
}

/// <summary>A challenge for the person's programs.</summary>
/// <param name="Receipt">Number of the body's receipt.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Body">Name of the body.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="DueOn">The last day on which the body can answer.</param>
public sealed record OwnChallengeBody(string Receipt, ChallengeState State, Words Body, string Purpose, DateOnly DueOn)
{
    /// <summary>When the look was made.</summary>
    public required DateTimeOffset LookedAt { get; init; }

    /// <summary>When it was challenged.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was settled; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What the body named; null where it named nothing.</summary>
    public DocumentBody? Document { get; init; }

    internal static OwnChallengeBody Of(ShownChallenge shown) => new(shown.Challenge.Matter.Receipt, shown.Challenge.State, shown.Body, shown.Challenge.Matter.Purpose, shown.Challenge.DueOn)
    {
        LookedAt = shown.Challenge.Matter.LookedAt.ToDateTimeOffset(), AskedAt = shown.Challenge.AskedAt.ToDateTimeOffset(),
        SettledAt = shown.Challenge.SettledAt?.ToDateTimeOffset(), Document = DocumentBody.Of(shown),
    };
}

/// <summary>A person's challenges.</summary>
/// <param name="Challenges">The newest first.</param>
public sealed record OwnChallengesBody(IReadOnlyList<OwnChallengeBody> Challenges);

/// <summary>A challenge for programs of the body that looked. Nothing of the person is in it: who it was, the body reads in its own case.</summary>
/// <param name="Receipt">Number of the body's own receipt.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Case">The body's own case number.</param>
/// <param name="DueOn">The last day on which it can be answered.</param>
public sealed record ChallengeBody(string Receipt, ChallengeState State, string Purpose, string Case, DateOnly DueOn)
{
    /// <summary>What the body named; null where it named nothing.</summary>
    public DocumentBody? Document { get; init; }

    internal static ChallengeBody Of(ShownChallenge shown) =>
        new(shown.Challenge.Matter.Receipt, shown.Challenge.State, shown.Challenge.Matter.Purpose, shown.Challenge.Matter.Case, shown.Challenge.DueOn) { Document = DocumentBody.Of(shown) };
}

/// <summary>Challenges of a body's looks.</summary>
/// <param name="Challenges">The open ones, the first due first; behind them those that are settled and still count.</param>
/// <param name="Awaited">How many await an answer, those too that the list has no room for.</param>
/// <param name="NextDueOn">The last day for the first of them; null where there is none.</param>
public sealed record ChallengesBody(IReadOnlyList<ChallengeBody> Challenges, int Awaited, DateOnly? NextDueOn);

/// <summary>The document of the matter.</summary>
/// <param name="Kind">Code of its kind, from the catalogue's list.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date (YYYY-MM-DD); not after the look.</param>
/// <param name="Digest">SHA-256 in hexadecimal; optional.</param>
public sealed record ProofBody(string? Kind, string? Number, string? On, string? Digest);
