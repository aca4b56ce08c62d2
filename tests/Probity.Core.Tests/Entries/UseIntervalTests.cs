using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Calendar;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Core.Tests.Entries;

public sealed class UseIntervalTests
{
    static readonly Instant Released = ShanghaiTime.StartOf(new DateOnly(2026, 2, 10));
    static readonly Delivery Opened = new(DeliveryKind.PortalOpened, ShanghaiTime.StartOf(new DateOnly(2026, 2, 20)));

    static readonly UseFacts Penalty = new(Nature.Adverse, FinalityRule.ChallengeWindow, SomeTerms.Adverse(60), new DateOnly(2026, 1, 15), Released)
    {
        ServedOn = new DateOnly(2026, 1, 31),
        RemediesTold = true,
        ConductEnd = new DateOnly(2025, 11, 30),
        Deliveries = [Opened],
    };

    [Fact]
    [Trait("Case", "T06")]
    [Trait("Case", "T10")]
    public void A_penalty_is_used_from_the_end_of_the_window_to_five_years_after_the_conduct()
    {
        var life = UseInterval.Of(Penalty);

        Assert.Equal(new UseBound(Released, UseRule.Released), life.KnownFrom);
        Assert.Equal(new UseBound(EndOf(2026, 8, 10), UseRule.WindowTold), life.UsableFrom);
        Assert.Equal(new UseBound(EndOf(2030, 11, 30), UseRule.ConductTerm), life.UsableTo);
        Assert.Equal(new UseBound(EndOf(2035, 11, 30), UseRule.ReviewLimit), life.ArchivedTo);
        Assert.False(life.IsUsableAt(new Instant(EndOf(2026, 8, 10).Microseconds - 1)));
        Assert.True(life.IsUsableAt(EndOf(2026, 8, 10)));
        Assert.False(life.IsUsableAt(EndOf(2030, 11, 30)));
    }

    [Fact]
    public void A_window_that_ends_in_a_holiday_is_over_before_use_begins_and_the_person_is_told_its_own_last_day()
    {
        // Six months after 1 April 2026 is National Day, which lasts until the 7th: a suit can be filed on the 8th.
        var holiday = Penalty with { ServedOn = new DateOnly(2026, 4, 1) };
        var read = holiday with { Calendar = Real.Calendar };

        Assert.Equal(new UseBound(EndOf(2026, 10, 8), UseRule.WindowTold), UseInterval.FinalFrom(read));
        Assert.Equal(new DateOnly(2026, 10, 8), Contest.Of(read).SueBy);

        // Without the notice use waits for the longest holiday, and the person is told the day on which it may be over.
        Assert.Equal(EndOf(2026, 10, 11), UseInterval.FinalFrom(holiday).At);
        Assert.Equal(new DateOnly(2026, 10, 1), Contest.Of(holiday).SueBy);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-07-31")] // a Friday
    [InlineData("2025-08-14", "2026-02-14")] // a worked Saturday is no holiday
    [InlineData("2025-08-15", "2026-02-24")] // the first day of Spring Festival
    [InlineData("2026-03-05", "2026-09-07")] // a Saturday
    [InlineData("2026-06-20", "2026-12-30")] // the notice for 2027, which may shift the end of December, is to come
    [InlineData("2024-06-30", "2025-01-02")] // nobody knows here what 30 and 31 December 2024 were; 2 January 2025 is a working day
    public void A_window_ends_by_the_calendar_and_by_the_longest_holiday_where_that_is_not_known(string served, string last) =>
        Assert.Equal(ShanghaiTime.EndOf(Real.Day(last)), UseInterval.FinalFrom(Penalty with { DecisionDate = new DateOnly(2024, 6, 1), ServedOn = Real.Day(served), Calendar = Real.Calendar }).At);

    [Fact]
    [Trait("Case", "T10")]
    public void Use_of_the_last_day_of_the_five_years_does_not_wait_for_a_holiday() =>
        Assert.Equal(EndOf(2026, 10, 1), UseInterval.Of(Penalty with { ConductEnd = new DateOnly(2021, 10, 1), Calendar = Real.Calendar }).UsableTo.At);

    [Fact]
    public void Whoever_was_not_told_of_the_remedies_has_a_year() => Assert.Equal(
        new UseBound(EndOf(2027, 2, 10), UseRule.WindowUntold), UseInterval.Of(Penalty with { RemediesTold = false }).UsableFrom);

    [Fact]
    public void Without_a_delivery_that_counts_an_entry_is_never_used()
    {
        var life = UseInterval.Of(Penalty with
        {
            Deliveries = [Opened with { Kind = DeliveryKind.Sms }, Opened with { Kind = DeliveryKind.Email }],
        });

        Assert.Equal(new UseBound(null, UseRule.NotNotified), life.UsableFrom);
        Assert.False(life.IsUsableAt(EndOf(2028, 1, 1)));
        Assert.Equal(EndOf(2030, 11, 30), life.UsableTo.At);
    }

    [Fact]
    public void A_notice_that_arrives_after_the_window_delays_use()
    {
        var late = new Delivery(DeliveryKind.Counter, ShanghaiTime.StartOf(new DateOnly(2026, 12, 1)));

        Assert.Equal(new UseBound(late.At, UseRule.Delivered), UseInterval.Of(Penalty with { Deliveries = [late] }).UsableFrom);
    }

    [Fact]
    public void Unknown_service_or_unknown_end_of_conduct_is_no_use()
    {
        Assert.Equal(new UseBound(null, UseRule.ServiceUnknown), UseInterval.Of(Penalty with { ServedOn = null }).UsableFrom);

        var endless = UseInterval.Of(Penalty with { ConductEnd = null });
        Assert.Equal(new UseBound(null, UseRule.ConductEndUnknown), endless.UsableFrom);
        Assert.Equal(new UseBound(null, UseRule.ConductEndUnknown), endless.UsableTo);
        Assert.NotNull(endless.ArchivedTo.At);
    }

    [Fact]
    public void A_stated_end_of_review_takes_the_place_of_the_window_but_not_before_service()
    {
        Assert.Equal(new UseBound(EndOf(2026, 4, 20), UseRule.FinalByReview), From(new DateOnly(2026, 4, 20)));
        Assert.Equal(new UseBound(EndOf(2027, 9, 1), UseRule.FinalByReview), From(new DateOnly(2027, 9, 1)));
        Assert.Equal(new UseBound(EndOf(2026, 8, 10), UseRule.WindowTold), From(new DateOnly(2026, 1, 20)));

        static UseBound From(DateOnly final) => UseInterval.Of(Penalty with { FinalByReviewOn = final }).UsableFrom;
    }

    [Fact]
    public void Service_by_announcement_opens_the_window_sixty_days_later() => Assert.Equal(
        EndOf(2026, 10, 11), UseInterval.Of(Penalty with { ServedByAnnouncement = true }).UsableFrom.At);

    [Fact]
    public void A_final_judgment_waits_for_notice_alone() => Assert.Equal(
        new UseBound(Opened.At, UseRule.Delivered),
        UseInterval.Of(Penalty with { Finality = FinalityRule.FinalJudgment, ServedOn = null }).UsableFrom);

    [Fact]
    [Trait("Case", "T06")]
    public void No_catalogue_can_lift_the_window_or_the_five_years_from_an_adverse_item()
    {
        Assert.Equal(EndOf(2026, 8, 10), UseInterval.Of(Penalty with { Finality = FinalityRule.None }).UsableFrom.At);
        Assert.Equal(EndOf(2030, 11, 30), UseInterval.Of(Penalty with { Terms = SomeTerms.Adverse(600) }).UsableTo.At);
        Assert.Equal(EndOf(2028, 11, 30), UseInterval.Of(Penalty with { Terms = SomeTerms.Adverse(36) }).UsableTo.At);
    }

    [Fact]
    public void A_conduct_said_to_end_in_the_future_ended_when_the_entry_arrived() => Assert.Equal(
        EndOf(2031, 2, 10), UseInterval.Of(Penalty with { ConductEnd = new DateOnly(2099, 1, 1) }).UsableTo.At);

    [Fact]
    public void What_ends_before_it_can_begin_is_never_used()
    {
        Assert.Equal(new UseBound(null, UseRule.EndedBefore), From(new DateOnly(2021, 8, 10)));
        Assert.Equal(new UseBound(EndOf(2026, 8, 10), UseRule.WindowTold), From(new DateOnly(2021, 8, 11)));

        static UseBound From(DateOnly end) => UseInterval.Of(Penalty with { ConductEnd = end }).UsableFrom;
    }

    [Fact]
    [Trait("Case", "T06")]
    [Trait("Case", "T11")]
    public void Suspended_or_withdrawn_is_not_used_and_stays_visible_to_the_person()
    {
        Assert.Equal(new UseBound(null, UseRule.Suspended), UseInterval.Of(Penalty with { IsSuspended = true }).UsableFrom);

        var withdrawn = UseInterval.Of(Penalty with { IsSuspended = true, IsWithdrawn = true });
        Assert.Equal(new UseBound(null, UseRule.Withdrawn), withdrawn.UsableFrom);
        Assert.Equal(Released, withdrawn.KnownFrom.At);
    }

    [Fact]
    public void A_licence_is_used_for_its_validity_without_waiting_for_notice()
    {
        var licence = new UseFacts(Nature.Licence, FinalityRule.None, SomeTerms.Other(60), new DateOnly(2026, 1, 15), Released)
        {
            ValidFrom = new DateOnly(2026, 3, 1),
            ValidTo = new DateOnly(2031, 2, 28),
        };

        Assert.Equal(new UseBound(ShanghaiTime.StartOf(new DateOnly(2026, 3, 1)), UseRule.InForce), UseInterval.Of(licence).UsableFrom);
        Assert.Equal(new UseBound(EndOf(2031, 2, 28), UseRule.Validity), UseInterval.Of(licence).UsableTo);
        Assert.Equal(new UseBound(EndOf(2031, 1, 15), UseRule.DecisionTerm), UseInterval.Of(licence with { ValidTo = null }).UsableTo);
        Assert.Equal(EndOf(9999, 12, 31), UseInterval.Of(licence with { ValidTo = DateOnly.MaxValue }).UsableTo.At);
        Assert.Equal(new UseBound(EndOf(2036, 1, 15), UseRule.SentAgain), UseInterval.Of(licence with { ValidTo = null, TermFrom = new DateOnly(2031, 1, 15) }).UsableTo);
        Assert.Equal(EndOf(2031, 2, 28), UseInterval.Of(licence with { TermFrom = new DateOnly(2031, 1, 15) }).UsableTo.At);
    }

    [Fact]
    public void An_honour_is_used_from_its_release_for_the_months_of_its_schedule()
    {
        var life = UseInterval.Of(new UseFacts(Nature.Positive, FinalityRule.None, SomeTerms.Other(36), new DateOnly(2026, 1, 15), Released));

        Assert.Equal(new UseBound(Released, UseRule.Released), life.UsableFrom);
        Assert.Equal(new UseBound(EndOf(2029, 1, 15), UseRule.DecisionTerm), life.UsableTo);
    }

    static Instant EndOf(int year, int month, int day) => ShanghaiTime.EndOf(new DateOnly(year, month, day));
}
