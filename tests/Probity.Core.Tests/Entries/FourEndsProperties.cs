using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Core.Tests.Entries;

/// <summary>
/// The four ends of an entry against a slow and obvious second way to find them, which knows nothing of the engine: it walks day by day and counts the days that begin another month of the term.
/// </summary>
public sealed class FourEndsProperties
{
    static readonly DateOnly First = new(2019, 12, 25);
    static readonly Gen<DateOnly> Days = Gen.Int[0, 1600].Select(First.AddDays);
    static readonly Gen<int> Months = Gen.Int[1, 75];
    static readonly Gen<TermEvent> From = Gen.Bool.Select(late => late ? TermEvent.Decision : TermEvent.ConductEnd);

    static readonly Gen<Term> End = Gen.Select(Months, From, SomeTerms.Term);

    static readonly Gen<GravityTerms> Law =
        from publication in End.Null()
        from use in End
        from inquiry in End
        from archive in Months.Select(months => SomeTerms.Term(months, TermEvent.UseEnd)).Null()
        select new GravityTerms(Gravity.General, []) { Publication = publication, Use = use, Inquiry = inquiry, Archive = archive };

    static readonly Gen<UseFacts> Facts =
        from nature in Gen.Enum<Nature>()
        from laws in Law.Array[1, 3]
        from decided in Days
        from released in Days
        from ended in Days.Nullable()
        from valid in Days.Nullable()
        from again in Days.Nullable()
        from barred in Gen.Int[0, 5]
        select new UseFacts(nature, FinalityRule.None, laws, decided, ShanghaiTime.StartOf(released)) { ConductEnd = ended, ValidTo = valid, TermFrom = again, IsSuspended = barred is 0, IsWithdrawn = barred is 1 };

    [Fact]
    [Trait("Case", "T29.8")]
    public void The_four_ends_are_those_that_counting_days_gives() => Facts.Sample(facts =>
    {
        var life = UseInterval.Of(facts);
        var slow = Slow.Of(facts);

        Assert.Equal(slow.Use, LastDay(life.UsableTo.At));
        Assert.Equal(slow.Inquiry, LastDay(life.AnswerableTo.At));
        Assert.Equal(slow.Publication, LastDay(life.PublishableTo.At));
        Assert.Equal(slow.Archive, LastDay(life.ArchivedTo.At));
    }, iter: 4_000);

    [Fact]
    public void Nothing_adverse_is_published_used_or_told_later_than_five_years_after_the_conduct() => Facts.Where(facts => facts is { Nature: Nature.Adverse, ConductEnd: not null }).Sample(facts =>
    {
        var life = UseInterval.Of(facts);
        var most = ShanghaiTime.EndOf(Slow.After(facts.ConductEnd!.Value, 60));

        Assert.All(new[] { life.PublishableTo, life.UsableTo, life.AnswerableTo }, end => Assert.True(end.At is null || end.At <= most, $"{end}"));
    });

    [Fact]
    public void A_law_more_never_makes_an_end_later() => Gen.Select(Facts, Law).Sample((facts, law) =>
    {
        var (before, after) = (UseInterval.Of(facts), UseInterval.Of(facts with { Terms = [.. facts.Terms, law] }));

        Assert.True(after.UsableTo.At is null == before.UsableTo.At is null && !(after.UsableTo.At > before.UsableTo.At));
        Assert.False(after.AnswerableTo.At > before.AnswerableTo.At);
        Assert.False(after.PublishableTo.At > before.PublishableTo.At);
        Assert.False(after.ArchivedTo.At > before.ArchivedTo.At);
        if (after.UsableTo.At < before.UsableTo.At) Assert.Equal(UseRule.LaterLaw, after.UsableTo.Rule);
    });

    static DateOnly? LastDay(Instant? end) => end is { } at ? ShanghaiTime.DayOf(new Instant(at.Microseconds - 1)) : null;

    /// <summary>Day by day, as somebody with a calendar on the wall does it.</summary>
    static class Slow
    {
        public static (DateOnly? Publication, DateOnly? Use, DateOnly? Inquiry, DateOnly? Archive) Of(UseFacts facts)
        {
            var arrived = ShanghaiTime.DayOf(facts.ReleasedAt);
            var isLicence = facts.Nature is Nature.Licence && facts.ValidTo is not null;
            var isUnknown = facts.Nature is Nature.Adverse && facts.ConductEnd is null;
            DateOnly? use = isLicence ? facts.ValidTo : isUnknown ? null : Least(facts.Terms, law => End(facts, law.Use));
            DateOnly? inquiry = isLicence || isUnknown ? use : Least([.. facts.Terms], law => End(facts, law.Inquiry));
            if (inquiry > use) inquiry = use;

            var isPublished = !isUnknown && !facts.IsSuspended && !facts.IsWithdrawn && facts.Terms.All(law => law.Publication is not null);
            DateOnly? publication = isPublished ? Least(facts.Terms, law => End(facts, law.Publication!)) : null;

            // What is never used is kept from the day before its arrival, whose last instant is the instant of arrival here.
            var ended = use ?? arrived.AddDays(-1);
            return (publication, use, inquiry, Least(facts.Terms, law => law.Archive is null ? ended : After(ended, law.Archive.Months)));
        }

        static DateOnly End(UseFacts facts, Term term)
        {
            if (facts.Nature is not Nature.Adverse) return After(facts.Nature is Nature.Licence && facts.TermFrom is { } again ? again : facts.DecisionDate, term.Months);

            var arrived = ShanghaiTime.DayOf(facts.ReleasedAt);
            var conduct = facts.ConductEnd!.Value > arrived ? arrived : facts.ConductEnd.Value;
            var end = After(term.From is TermEvent.Decision ? facts.DecisionDate : conduct, term.Months);
            var most = After(conduct, 60);
            return end > most ? most : end;
        }

        static DateOnly Least(IEnumerable<GravityTerms> laws, Func<GravityTerms, DateOnly> end) => laws.Select(end).Min();

        /// <summary>The day of the same number so many months on; where a month is too short, its last.</summary>
        public static DateOnly After(DateOnly day, int months)
        {
            var (now, number) = (day, day.Day);
            for (var passed = 0; passed < months;)
            {
                now = now.AddDays(1);
                if (now.Day == 1) passed++;
            }

            while (now.Day < number && now.AddDays(1).Month == now.Month) now = now.AddDays(1);
            return now;
        }
    }
}
