namespace Probity.Bodies.Proposals;

/// <summary>Whether a body may stand below another: by level, by territory, and never in a circle.</summary>
/// <param name="tree">All bodies with their dates.</param>
/// <param name="find">A body of the tree, or one that is about to be opened.</param>
public sealed class Placement(BodyTree tree, Func<CreditCode, PublicBody?> find)
{
    /// <summary>The superior does not act on that day, or its end is known, or the register has none such.</summary>
    public static readonly Refusal SuperiorNotOpen = Refusal.Invalid("body.superior-not-open",
        "上级单位未登记，或者在这一天不履职，或者已定撤销日期。", "The superior is not a body of the register that acts on that day and stays.");

    /// <summary>The superior is of the same level or below. A public institution (code 12…) may stand below a body of its own level.</summary>
    public static readonly Refusal LevelNotBelow = Refusal.Invalid("body.level-not-below",
        "层级须低于上级单位；事业单位可与主管单位同级。", "A body's level is below its superior's; a public institution may stand below a body of its own level.");

    /// <summary>Its territory is not within the superior's (GB/T 2260).</summary>
    public static readonly Refusal RegionOutside = Refusal.Invalid("body.region-outside",
        "该单位的行政区划不在上级单位的行政区划之内。", "The body's territory is not within its superior's.");

    /// <summary>It would stand below itself.</summary>
    public static readonly Refusal Cycle = Refusal.Invalid("body.cycle",
        "这样调整后，单位将隶属于自身。", "The body would stand below itself.");

    /// <summary>What stands against it; null when nothing does.</summary>
    public Refusal? Refuse(PublicBody body, CreditCode superior, DateOnly on)
    {
        if (superior == body.Code) return Cycle;
        if (find(superior) is not { } above || !above.IsOpenOn(on) || above.ClosedOn is not null) return SuperiorNotOpen;
        if (above.Level > body.Level || (above.Level == body.Level && !IsInstitution(body.Code))) return LevelNotBelow;
        if (!body.Region.StartsWith(Within(above.Region), StringComparison.Ordinal)) return RegionOutside;

        return StandsBelow(above, body.Code, on) ? Cycle : null;
    }

    // On the day and on each later one on which somebody moves: a change that was entered beforehand must not close a circle either.
    bool StandsBelow(PublicBody from, CreditCode code, DateOnly on) =>
        tree.All.SelectMany(body => body.Superiors).Select(place => place.From).Where(day => day > on).Append(on).Distinct().Any(day =>
        {
            var above = from;
            for (var steps = 0; above is not null && steps <= tree.All.Count; steps++)
            {
                if (above.Code == code) return true;
                above = above.SuperiorOn(day) is { } next ? find(next) : null;
            }

            return false;
        });

    // GB 32100: the second character of a body's code is 1 for organs of the state and 2 for public institutions.
    static bool IsInstitution(CreditCode code) => code.ToString() is ['1', '2', ..];

    static string Within(string region) => region.EndsWith("0000", StringComparison.Ordinal) ? region[..2] : region.EndsWith("00", StringComparison.Ordinal) ? region[..4] : region;
}
