using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Core.Tests.Entries;

public sealed class EntryStatusTests
{
    static readonly DateOnly Decided = new(2026, 1, 8);
    static readonly Instant Released = ShanghaiTime.StartOf(new DateOnly(2026, 3, 1));

    static readonly UseFacts Told = new(Nature.Adverse, FinalityRule.ChallengeWindow, SomeTerms.Adverse(36), Decided, Released)
    {
        ServedOn = new DateOnly(2026, 1, 12),
        RemediesTold = true,
        ConductEnd = new DateOnly(2025, 12, 1),
    };

    static readonly UseFacts Opened = Told with { Deliveries = [new Delivery(DeliveryKind.PortalOpened, Released.Plus(TimeSpan.FromDays(1)))] };

    [Fact]
    public void An_entry_whose_notice_nobody_opened_is_not_used_and_has_no_date()
    {
        var status = EntryStatus.Of(UseInterval.Of(Told), Released.Plus(TimeSpan.FromDays(400)));

        Assert.Equal(new EntryStatus(EntryState.NotUsed, UseRule.NotNotified, null), status);
    }

    [Fact]
    public void A_notified_entry_waits_for_its_window_then_is_used_then_ends()
    {
        var life = UseInterval.Of(Opened);
        var windowEnds = ShanghaiTime.EndOf(new DateOnly(2026, 7, 22));
        var useEnds = ShanghaiTime.EndOf(new DateOnly(2028, 12, 1));

        Assert.Equal(new EntryStatus(EntryState.Waiting, UseRule.WindowTold, windowEnds), EntryStatus.Of(life, new Instant(windowEnds.Microseconds - 1)));
        Assert.Equal(new EntryStatus(EntryState.InUse, UseRule.ConductTerm, useEnds), EntryStatus.Of(life, windowEnds));
        Assert.Equal(EntryState.InUse, EntryStatus.Of(life, new Instant(useEnds.Microseconds - 1)).State);
        Assert.Equal(new EntryStatus(EntryState.Ended, UseRule.ConductTerm, useEnds), EntryStatus.Of(life, useEnds));
    }

    [Fact]
    [Trait("Case", "T15")]
    public void Reconsideration_has_sixty_days_and_a_suit_six_months_from_service()
    {
        var contest = Contest.Of(Told);

        Assert.Equal(new DateOnly(2026, 3, 13), contest.ReconsiderBy);
        Assert.Equal(new DateOnly(2026, 7, 12), contest.SueBy);
    }

    [Fact]
    public void Remedies_that_were_not_told_leave_a_year()
    {
        var contest = Contest.Of(Told with { RemediesTold = false });

        Assert.Equal(new DateOnly(2027, 1, 12), contest.ReconsiderBy);
        Assert.Equal(new DateOnly(2027, 1, 12), contest.SueBy);
    }

    [Fact]
    public void An_announcement_begins_the_terms_sixty_days_later()
    {
        Assert.Equal(new DateOnly(2026, 3, 13), Contest.Of(Told with { ServedByAnnouncement = true }).ServedOn);
    }

    [Fact]
    public void Without_known_service_no_last_day_is_named()
    {
        Assert.Equal(new Contest(ContestWay.Administrative, null, null, null), Contest.Of(Told with { ServedOn = null }));
    }
}
