using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>
/// A lighter entry never outlives a graver one of its family, and nothing outlives five years from the end of the conduct: the check over terms, held
/// against the plain thing itself, which is to reckon both ends for real days and to compare them.
/// </summary>
public sealed class TermLadderTests
{
    static readonly DateOnly ConductEnd = new(2026, 1, 31);

    // A decision comes on the day of the conduct's end, or up to twelve years later.
    static readonly DateOnly[] Decisions = [.. Enumerable.Range(0, 145).Select(months => ConductEnd.AddMonths(months))];

    static readonly Gen<Term> SomeTerm = Gen.Select(Gen.Int[1, 72], Gen.Bool, (months, late) => new Term(months, late ? TermEvent.Decision : TermEvent.ConductEnd, "x", [], true));

    static readonly Gen<TermSchedule> Schedule = Gen.Select(SomeTerm.Null(), SomeTerm, SomeTerm, SomeTerm.Select(term => term with { From = TermEvent.UseEnd }).Null()).Array[3].Select(ends => new TermSchedule("x", Words.Same("x"),
        [.. ends.Select((end, i) => new GravityTerms((Gravity)i, []) { Publication = end.Item1, Use = end.Item2, Inquiry = end.Item3, Archive = end.Item4 })]));

    // Most random ladders are wrong; these differ from a right one by little.
    static readonly Gen<TermSchedule> AlmostRight = Gen.Select(Gen.Int[1, 60], Gen.Int[0, 2], Gen.Int[-1, 2], (least, step, slip) => new TermSchedule("x", Words.Same("x"),
        [.. Enumerable.Range(0, 3).Select(i => new Term(Math.Clamp(least + i * step + (i is 1 ? slip : 0), 1, 62), TermEvent.ConductEnd, "x", [], true)).Select((term, i) => new GravityTerms((Gravity)i, []) { Use = term, Inquiry = term })]));

    [Fact]
    [Trait("Case", "T10")]
    public void The_check_finds_a_wrong_step_exactly_where_days_show_one() => Gen.OneOf(Schedule, AlmostRight).Sample(schedule =>
        TermLadder.WrongSteps(schedule).Count is 0 == !DaysShowAWrongStep(schedule), iter: 3_000);

    [Fact]
    public void The_check_of_five_years_holds_exactly_where_no_day_is_later() => Gen.OneOf(Schedule, AlmostRight).Sample(schedule =>
        TermLadder.IsWithinFiveYears(schedule) == schedule.Terms.SelectMany(terms => new[] { terms.Use, terms.Inquiry }).All(term => Decisions.All(decision => EndOf(term, decision) <= ConductEnd.AddYears(5))), iter: 3_000);

    [Fact]
    public void A_publication_is_cut_off_where_a_late_decision_would_carry_it_beyond_five_years() => SomeTerm.Sample(term => Assert.All(Decisions, decision =>
    {
        var lastDay = EndOf(term, decision);
        Assert.Equal(lastDay > ConductEnd.AddYears(5) ? ConductEnd.AddYears(5) : lastDay, TermLadder.Capped(lastDay, ConductEnd));
    }), iter: 200);

    /// <summary>The two checks can fail, and both happen among what is generated above.</summary>
    [Fact]
    public void Right_and_wrong_ladders_both_come_up()
    {
        var ladders = AlmostRight.Array[500].Single();

        Assert.Contains(ladders, ladder => TermLadder.WrongSteps(ladder).Count is 0);
        Assert.Contains(ladders, ladder => TermLadder.WrongSteps(ladder).Count > 0);
        Assert.Contains(ladders, ladder => !TermLadder.IsWithinFiveYears(ladder));
    }

    [Fact]
    [Trait("Case", "T10")]
    public void Every_family_of_the_catalogue_stands_the_check() => Assert.All(Shipped.Edition.Schedules, schedule =>
    {
        Assert.Empty(TermLadder.WrongSteps(schedule));
        Assert.True(TermLadder.IsWithinFiveYears(schedule));
        Assert.False(DaysShowAWrongStep(schedule));
    });

    // The slow, obvious one: both ends, for each day on which a decision can fall. Ends that run from different events are wrong by themselves: a decision can come before
    // the conduct has ended, or years after it.
    static bool DaysShowAWrongStep(TermSchedule schedule)
    {
        Func<GravityTerms, Term?>[] ends = [terms => terms.Publication, terms => terms.Use, terms => terms.Inquiry, terms => terms.Archive];
        foreach (var lighter in schedule.Terms.Where(terms => terms.Gravity is not null))
            foreach (var graver in schedule.Terms.Where(terms => terms.Gravity > lighter.Gravity))
                foreach (var end in ends)
                    if (Decisions.Any(decision => (end(lighter), end(graver)) is ({ } light, var grave) && (grave is null || light.From != grave.From || EndOf(light, decision) > EndOf(grave, decision)))) return true;

        return false;
    }

    // Without the engine's own reckoning: month by month, and the last of a month that is too short. What a publication gains by a late decision is cut off after five years from the conduct.
    static DateOnly EndOf(Term term, DateOnly decision)
    {
        var from = term.From is TermEvent.Decision ? decision : ConductEnd;
        var (year, month) = (from.Year, from.Month);
        for (var passed = 0; passed < term.Months; passed++) (year, month) = month is 12 ? (year + 1, 1) : (year, month + 1);
        var day = from.Day;
        while (!DateOnly.TryParse($"{year:0000}-{month:00}-{day:00}", System.Globalization.CultureInfo.InvariantCulture, out _)) day--;
        return new DateOnly(year, month, day);
    }
}
