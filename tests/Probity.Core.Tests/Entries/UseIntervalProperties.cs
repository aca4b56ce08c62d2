using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Calendar;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Core.Tests.Entries;

public sealed class UseIntervalProperties
{
    static readonly DateOnly First = new(2020, 1, 1);
    static readonly Gen<DateOnly> Days = Gen.Int[0, 3000].Select(First.AddDays);
    static readonly Gen<Delivery> OneDelivery = Gen.Select(Gen.Enum<DeliveryKind>(), Days, Delivery.OnDay);

    static readonly WorkCalendar[] Known =
        [WorkCalendar.Unknown, Real.Calendar, new(Real.Calendar.Years.Where(year => year.Year is 2025)), new(Real.Calendar.Years.Where(year => year.Year is 2026))];

    static readonly Gen<WorkCalendar> Calendars = Gen.Int[0, 3].Select(at => Known[at]);

    static readonly Gen<UseFacts> Facts =
        from rule in Gen.Enum<FinalityRule>()
        from decided in Days
        from released in Days
        from served in Days.Nullable()
        from told in Gen.Bool
        from announced in Gen.Bool
        from final in Days.Nullable()
        from ended in Days
        from calendar in Calendars
        from deliveries in OneDelivery.Array[0, 4]
        select new UseFacts(Nature.Adverse, rule, SomeTerms.Adverse(60), decided, ShanghaiTime.StartOf(released))
        {
            ServedOn = served, RemediesTold = told, ServedByAnnouncement = announced, FinalByReviewOn = final, ConductEnd = ended,
            Deliveries = deliveries, Calendar = calendar,
        };

    [Fact]
    public void Delaying_a_delivery_never_makes_use_earlier() =>
        Gen.Select(Facts, Gen.Int[0, 3], Gen.Int[1, 900]).Sample(AssertDelayOfDelivery);

    static void AssertDelayOfDelivery(UseFacts facts, int at, int days)
    {
        if (at >= facts.Deliveries.Count) return;
        Delivery[] later = [.. facts.Deliveries];
        later[at] = later[at] with { At = later[at].At.Plus(TimeSpan.FromDays(days)) };

        AssertNotEarlier(facts, facts with { Deliveries = later });
    }

    [Fact]
    public void Delaying_service_never_makes_use_earlier() => Gen.Select(Facts, Gen.Int[1, 900]).Sample((facts, days) =>
    {
        if (facts.ServedOn is { } served) AssertNotEarlier(facts, facts with { ServedOn = served.AddDays(days) });
    });

    [Fact]
    public void Not_being_told_of_the_remedies_never_makes_use_earlier() =>
        Facts.Sample(facts => AssertNotEarlier(facts with { RemediesTold = true }, facts with { RemediesTold = false }));

    [Fact]
    public void An_adverse_entry_is_used_only_while_known_notified_and_within_five_years_of_the_conduct() => Facts.Sample(facts =>
    {
        var life = UseInterval.Of(facts);
        if (life.UsableFrom.At is not { } from) return;

        Assert.True(from < life.UsableTo.At);
        Assert.True(from >= life.KnownFrom.At);
        Assert.True(from >= Delivery.FirstCounting(facts.Deliveries));
        Assert.True(from > ShanghaiTime.StartOf(facts.DecisionDate));
        Assert.True(life.UsableTo.At <= ShanghaiTime.EndOf(Period.AddYears(facts.ConductEnd!.Value, 5)));
        Assert.True(life.UsableTo.At < life.ArchivedTo.At);
    });

    [Fact]
    public void A_notice_that_arrives_never_shows_that_use_began_too_early() => Gen.Select(Gen.Int[0, 700], Calendars).Sample((after, calendar) =>
    {
        var day = new DateOnly(2025, 1, 1).AddDays(after);
        var settled = new Reckoning(Real.Calendar, []).Of(day.AddDays(-1), new Length(1, LengthUnit.Days), rolls: true).Day;

        Assert.True(calendar.LatestEnd(day) >= settled, $"{day}: {calendar.LatestEnd(day)} is before {settled}");
    });

    static void AssertNotEarlier(UseFacts before, UseFacts after)
    {
        var (earlier, later) = (UseInterval.Of(before).UsableFrom.At, UseInterval.Of(after).UsableFrom.At);
        Assert.True(later is null || earlier <= later, $"{earlier} became {later}");
    }
}
