using Probity.Exclusions;

namespace Probity.Catalogue;

/// <summary>A value as it was read, and the block that it was read from: the lints ask the block for lines.</summary>
sealed record Drafted<T>(T Value, Block Block);

/// <summary>Everything that the files of one edition say, before the lints.</summary>
sealed class Draft
{
    DraftIndex? index;

    /// <summary>What the lints look up; everything must have been read.</summary>
    public DraftIndex Index => index ??= new DraftIndex(this);

    /// <summary>The outermost blocks of the files that were read, by their names without <c>.yaml</c>: for what a whole file lacks.</summary>
    public Dictionary<string, Block> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>A file's block; the edition's own where there is no such file, null where there is none either.</summary>
    public Block? FileOrEdition(string name) => Files.GetValueOrDefault(name) ?? Edition?.Block;

    /// <summary>The edition's own file.</summary>
    public Drafted<Edition>? Edition { get; set; }

    /// <summary>As in the files, in their order.</summary>
    public List<Drafted<Body>> Bodies { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<Statute>> Statutes { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<RefusedStatute>> RefuseList { get; } = [];

    /// <summary>The words of what is never collected.</summary>
    public ExclusionList Exclusions { get; set; } = ExclusionList.None;

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<Item>> Items { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<Dataset>> Datasets { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<Purpose>> Purposes { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<RefusedPurpose>> RefusedPurposes { get; } = [];

    /// <summary>How a look is challenged.</summary>
    public Drafted<ChallengeRule>? Challenge { get; set; }

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<TermSchedule>> Schedules { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<KeyField>> Fields { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<KeyGroup>> Groups { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<SeriousConduct>> SeriousConduct { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<Context>> Contexts { get; } = [];

    /// <inheritdoc cref="Bodies"/>
    public List<Drafted<DeadlineRule>> Deadlines { get; } = [];
}
