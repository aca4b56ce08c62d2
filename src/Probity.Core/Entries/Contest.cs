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

/// <summary>How long a person can contest the decision behind an entry, for notices and pages. A last day that is a holiday moves on (Civil Code Art. 203) where its year's holidays are announced.</summary>
/// <param name="Way">Before whom.</param>
/// <param name="ServedOn">Day from which the terms are counted, itself not included; null while service is not known.</param>
/// <param name="ReconsiderBy">Last day for reconsideration: 60 days (ARL Art. 20), or a year where the remedies were not told.</param>
/// <param name="SueBy">Last day for a suit: six months (ALL Art. 46), or a year where the remedies were not told.</param>
public sealed record Contest(ContestWay Way, DateOnly? ServedOn, DateOnly? ReconsiderBy, DateOnly? SueBy)
{
    /// <summary>For reconsideration, where the decision told of it (ARL Art. 20).</summary>
    public static readonly Length Reconsideration = new(60, LengthUnit.Days);

    /// <summary>For a suit, where the decision told of it (ALL Art. 46).</summary>
    public static readonly Length Suit = new(6, LengthUnit.Months);

    /// <summary>For either, where it did not (ARL Art. 20).</summary>
    public static readonly Length Untold = new(1, LengthUnit.Years);

    /// <summary>The ways and terms that these facts leave.</summary>
    public static Contest Of(UseFacts facts)
    {
        if (facts.Nature is not Nature.Adverse) return new Contest(ContestWay.Source, null, null, null);
        if (facts.Finality is FinalityRule.FinalJudgment) return new Contest(ContestWay.Court, null, null, null);
        if (facts.ServedFrom is not { } served) return new Contest(ContestWay.Administrative, null, null, null);

        return facts.RemediesTold
            ? new Contest(ContestWay.Administrative, served, Last(Reconsideration), Last(Suit))
            : new Contest(ContestWay.Administrative, served, Last(Untold), Last(Untold));

        // A Saturday may turn out to be worked: nobody is told a later day before the notice of holidays has settled it.
        DateOnly? Last(Length length)
        {
            var reckoning = new Reckoning(facts.Calendar, []);
            var moved = reckoning.Of(served, length, rolls: true);
            return moved.IsProvisional ? reckoning.Of(served, length, rolls: false).Day : moved.Day;
        }
    }
}
