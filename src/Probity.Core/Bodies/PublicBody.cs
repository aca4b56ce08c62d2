using Probity.Catalogue;

namespace Probity.Bodies;

/// <summary>
/// A body (单位) as this register knows it: since when, under which names, below which superior. The catalogue says what the law lets it do;
/// the register says whether it exists, and on which days. All days are days in China.
/// </summary>
/// <param name="Code">GB 32100 code; never reused for another body.</param>
/// <param name="Level">Level of government.</param>
/// <param name="Region">Its territory: six digits of GB/T 2260.</param>
/// <param name="OpenedOn">First day on which it acts.</param>
/// <param name="ClosedOn">First day on which it acts no more; null while no such day is known. It may lie ahead.</param>
/// <param name="Version">Counts the changes of this body.</param>
public sealed record PublicBody(CreditCode Code, BodyLevel Level, string Region, DateOnly OpenedOn, DateOnly? ClosedOn, int Version)
{
    /// <summary>All names that it bore or will bear, the earliest first; never empty.</summary>
    public required IReadOnlyList<BodyName> Names { get; init; }

    /// <summary>The superiors below which it stood or will stand, the earliest first.</summary>
    public IReadOnlyList<BodySuperior> Superiors { get; init; } = [];

    /// <summary>Why it was closed, in the words of who closed it; null while open.</summary>
    public string? ClosedWhy { get; init; }

    /// <summary>Whether it acts on a day.</summary>
    public bool IsOpenOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || day < ClosedOn);

    /// <summary>The name that it bears on a day; before its first day, the first one: papers older than the register name it so.</summary>
    public Words NameOn(DateOnly day) => (Names.LastOrDefault(name => name.From <= day) ?? Names[0]).Name;

    /// <summary>The name that it bore before the one of a day; null where it bore none.</summary>
    public Words? FormerNameOn(DateOnly day) => Names.LastOrDefault(name => name.From <= day && name.Name != NameOn(day))?.Name;

    /// <summary>Whether it bore a name until some day up to this one.</summary>
    public bool BoreBefore(Words name, DateOnly day) => NameOn(day) != name && Names.Any(one => one.From <= day && one.Name == name);

    /// <summary>The body above it on a day; null at the top.</summary>
    public CreditCode? SuperiorOn(DateOnly day) => Superiors.LastOrDefault(superior => superior.From <= day)?.Superior;
}

/// <summary>A name of a body.</summary>
/// <param name="From">First day on which it bears it.</param>
/// <param name="Name">The official name, and what it is in English.</param>
public sealed record BodyName(DateOnly From, Words Name);

/// <summary>A place of a body in the tree.</summary>
/// <param name="From">First day on which it stands there.</param>
/// <param name="Superior">The body above it; null at the top.</param>
public sealed record BodySuperior(DateOnly From, CreditCode? Superior);

/// <summary>How one body follows another.</summary>
public enum SuccessionKind
{
    /// <summary>合并: several bodies become one.</summary>
    Merge,

    /// <summary>分立: one body becomes several.</summary>
    Split,
}

/// <summary>A body that follows another: from the day it acts with the other's rights and deals with the other's rows.</summary>
/// <param name="Predecessor">The body that ends.</param>
/// <param name="Successor">The body that follows.</param>
/// <param name="Kind">Merged or split.</param>
/// <param name="From">First day of the successor's acting, which is the predecessor's <see cref="PublicBody.ClosedOn"/>.</param>
public sealed record Succession(CreditCode Predecessor, CreditCode Successor, SuccessionKind Kind, DateOnly From);

/// <summary>A purpose that a body holds in this register. It may be used only while the edition in force lists the body for it too.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Body">The body.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while none is set.</param>
/// <param name="Version">Counts the changes.</param>
public sealed record HeldPurpose(Guid Id, CreditCode Body, string Purpose, DateOnly From, DateOnly? To, int Version)
{
    /// <summary>Whether it was ended before its last day.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => !IsEnded && From <= day && (To is null || day <= To);
}
