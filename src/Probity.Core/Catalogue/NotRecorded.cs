namespace Probity.Catalogue;

/// <summary>Something of which nothing may be recorded, published with its reason.</summary>
/// <param name="What">What it is, as people say it.</param>
/// <param name="Why">Why nothing of it may be recorded.</param>
public sealed record NotRecorded(Words What, Words Why)
{
    /// <summary>Articles whose decisions are refused at intake, whichever item the row would otherwise fit, and of which no text is kept.</summary>
    public IReadOnlyList<Basis> Articles { get; init; } = [];

    /// <summary>Articles because of which it is so.</summary>
    public required IReadOnlyList<Basis> Under { get; init; }

    /// <summary>Promises of the charter because of which it is so: <c>C1</c> to <c>C12</c>.</summary>
    public required IReadOnlyList<string> Promises { get; init; }
}
