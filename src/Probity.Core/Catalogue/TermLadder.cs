using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>A step of a ladder that goes the wrong way.</summary>
/// <param name="End">Which end: <c>publication</c>, <c>use</c>, <c>inquiry</c> or <c>archive</c>.</param>
/// <param name="Lighter">The lighter of the two.</param>
/// <param name="Graver">The graver of the two, which it outlives.</param>
public sealed record WrongStep(string End, GravityTerms Lighter, GravityTerms Graver);

/// <summary>
/// The terms of one family as a ladder: on each step the lighter entry ends no later than the graver one, whatever its dates, and no use lasts longer
/// than five years from the end of the conduct (Shandong regulation Art. 38). The lints refuse what breaks it, and the page of terms shows it.
/// </summary>
public static class TermLadder
{
    /// <summary>Five years.</summary>
    public const int MostMonths = 60;

    /// <summary>The ends that an entry has.</summary>
    public static IReadOnlyList<(string Key, Func<GravityTerms, Term?> Of)> Ends { get; } =
        [("publication", terms => terms.Publication), ("use", terms => terms.Use), ("inquiry", terms => terms.Inquiry), ("archive", terms => terms.Archive)];

    /// <summary>The steps, the lightest first: none where a family knows no gravity or only one.</summary>
    public static IReadOnlyList<(GravityTerms Lighter, GravityTerms Graver)> Steps(TermSchedule schedule)
    {
        List<GravityTerms> sorted = [.. schedule.Terms.Where(terms => terms.Gravity is not null).OrderBy(terms => terms.Gravity)];
        return [.. sorted.Zip(sorted.Skip(1))];
    }

    /// <summary>Every end of a lighter entry that comes later than that of a graver one, for some dates at least.</summary>
    public static IReadOnlyList<WrongStep> WrongSteps(TermSchedule schedule) =>
        [.. from step in Steps(schedule) from end in Ends where !IsNoLater(end.Of(step.Lighter), end.Of(step.Graver)) select new WrongStep(end.Key, step.Lighter, step.Graver)];

    /// <summary>
    /// Whether use and inquiry of a family of adverse entries run from the end of the conduct, five years at most. A publication may run from the decision, which can come years after the conduct:
    /// <see cref="Capped"/> cuts it off, whatever the schedule says. An archive is no use, and runs when use has ended.
    /// </summary>
    public static bool IsWithinFiveYears(TermSchedule schedule) => schedule.Terms.Where(terms => terms.Gravity is not null).SelectMany(terms => new[] { terms.Use, terms.Inquiry })
        .All(term => term is { Months: <= MostMonths, From: TermEvent.ConductEnd });

    /// <summary>The last day of an end of an adverse entry: never later than five years from the end of the conduct (Shandong regulation Art. 38).</summary>
    public static DateOnly Capped(DateOnly lastDay, DateOnly conductEnd) => Period.AddMonths(conductEnd, MostMonths) is var most && most < lastDay ? most : lastDay;

    // No end at all is the earliest: what is never published outlives nothing. Ends that run from different events cannot be compared, for a decision may come years after the conduct.
    static bool IsNoLater(Term? lighter, Term? graver) => lighter is null || (graver is not null && lighter.From == graver.From && lighter.Months <= graver.Months);
}
