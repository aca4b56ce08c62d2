using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>Before whom the decision behind an entry can be contested.</summary>
public enum ContestWay
{
    /// <summary>Administrative reconsideration, or a suit (行政复议、行政诉讼).</summary>
    Administrative,

    /// <summary>The court that made the decision: correction by that court, review by the one above it.</summary>
    Court,

    /// <summary>Neither term nor decision against the person: the source corrects it.</summary>
    Source,
}

/// <summary>How long a person can contest the decision behind an entry, for notices and pages.</summary>
/// <param name="Way">Before whom.</param>
/// <param name="ServedOn">Day from which the terms are counted, itself not included; null while service is not known.</param>
/// <param name="ReconsiderBy">Last day for reconsideration: 60 days (ARL Art. 20), or a year where the remedies were not told.</param>
/// <param name="SueBy">Last day for a suit: six months (ALL Art. 46), or a year where the remedies were not told.</param>
public sealed record Contest(ContestWay Way, DateOnly? ServedOn, DateOnly? ReconsiderBy, DateOnly? SueBy)
{
    /// <summary>The ways and terms that these facts leave.</summary>
    public static Contest Of(UseFacts facts)
    {
        if (facts.Nature is not Nature.Adverse) return new Contest(ContestWay.Source, null, null, null);
        if (facts.Finality is FinalityRule.FinalJudgment) return new Contest(ContestWay.Court, null, null, null);
        if (facts.ServedFrom is not { } served) return new Contest(ContestWay.Administrative, null, null, null);

        return facts.RemediesTold
            ? new Contest(ContestWay.Administrative, served, Period.AddDays(served, 60), Period.AddMonths(served, 6))
            : new Contest(ContestWay.Administrative, served, Period.AddYears(served, 1), Period.AddYears(served, 1));
    }
}
