namespace Probity.Bodies.Units;

/// <summary>The units and posts of one body, ended ones too, and what may become of them.</summary>
/// <param name="all">In any order.</param>
public sealed class UnitTree(IReadOnlyList<BodyUnit> all)
{
    /// <summary>Nothing of the body has this code.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("unit.unknown",
        "本单位没有这一内设机构或岗位。", "Your body has no unit or post of this code, or no more.");

    /// <summary>Something of the body has, or had, this code.</summary>
    public static readonly Refusal CodeTaken = Refusal.Conflict("unit.code-taken",
        "本单位已经使用过这一代号。", "A unit or post of your body has, or had, this code.");

    /// <summary>Two of one name would stand in one place.</summary>
    public static readonly Refusal NameTaken = Refusal.Conflict("unit.name-taken",
        "同一机构下已有同名的内设机构或岗位。", "A unit or post of this name stands in the same place already.");

    /// <summary>It would stand in a post, or in something that is not there.</summary>
    public static readonly Refusal PlaceWrong = Refusal.Invalid("unit.place-wrong",
        "上级须为本单位现有的内设机构。", "It stands in a unit of your body that exists, or in the body itself.");

    /// <summary>The tree would be deeper than anybody sees through.</summary>
    public static readonly Refusal TooDeep = Refusal.Invalid("unit.too-deep",
        "内设机构最多五层。", "Units stand at most five deep.");

    /// <summary>Units or posts stand in it.</summary>
    public static readonly Refusal HasParts = Refusal.Conflict("unit.has-parts",
        "该机构下仍有内设机构或岗位，请先撤销。", "Units or posts stand in it. End them first.");

    const int Deepest = 5;

    /// <summary>What is there, with how deep it stands, each unit before what stands in it.</summary>
    public IReadOnlyList<(BodyUnit Unit, int Depth)> Living => [.. In(null, 0)];

    /// <summary>Posts that officials may have.</summary>
    public IEnumerable<BodyUnit> Posts => Living.Where(one => one.Unit.Kind is UnitKind.Post).Select(one => one.Unit);

    /// <summary>The living unit or post with this code.</summary>
    public BodyUnit? Find(string? code) => all.FirstOrDefault(one => one.Code == code && !one.IsEnded);

    /// <summary>Whether something may be added.</summary>
    public Refusal? Add(BodyUnit unit)
    {
        if (all.Any(one => one.Code == unit.Code)) return CodeTaken;
        if (unit.Within is { } within && Find(within) is not { Kind: UnitKind.Unit }) return PlaceWrong;
        if (unit.Kind is UnitKind.Unit && DepthOf(unit) > Deepest) return TooDeep;

        return IsNameTaken(unit) ? NameTaken : null;
    }

    /// <summary>Whether something may bear another name.</summary>
    public Refusal? Rename(string code, Words name) => Find(code) is not { } unit ? Unknown : IsNameTaken(unit with { Name = name }) ? NameTaken : null;

    /// <summary>Whether something may end.</summary>
    public Refusal? End(string code) => Find(code) is null ? Unknown : all.Any(one => one.Within == code && !one.IsEnded) ? HasParts : null;

    bool IsNameTaken(BodyUnit unit) => all.Any(one => !one.IsEnded && one.Code != unit.Code && one.Within == unit.Within && (one.Name.Zh == unit.Name.Zh || one.Name.En == unit.Name.En));

    int DepthOf(BodyUnit unit) => unit.Within is { } within && Find(within) is { } above ? 1 + DepthOf(above) : 1;

    IEnumerable<(BodyUnit, int)> In(string? within, int depth) =>
        all.Where(one => one.Within == within && !one.IsEnded).OrderBy(one => one.Kind).ThenBy(one => one.Code, StringComparer.Ordinal)
            .SelectMany(one => In(one.Code, depth + 1).Prepend((one, depth)));
}
