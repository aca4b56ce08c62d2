using Probity.Calendar;
using Probity.Notices;

namespace Probity.Core.Tests.Notices;

public sealed class DeliveryTests
{
    static readonly Instant Noon = ShanghaiTime.StartOf(new DateOnly(2026, 1, 10)).Plus(TimeSpan.FromHours(12));

    [Theory]
    [InlineData(DeliveryKind.PortalOpened)]
    [InlineData(DeliveryKind.SignedPost)]
    [InlineData(DeliveryKind.Counter)]
    public void What_we_saw_arrive_counts_at_once(DeliveryKind kind) => Assert.Equal(Noon, new Delivery(kind, Noon).CountsFrom);

    [Theory]
    [InlineData(DeliveryKind.Sms)]
    [InlineData(DeliveryKind.Email)]
    public void A_message_never_counts(DeliveryKind kind) => Assert.False(new Delivery(kind, Noon).Counts);

    [Fact]
    public void What_a_source_served_counts_from_the_end_of_the_day_that_it_states()
    {
        var end = ShanghaiTime.EndOf(new DateOnly(2026, 1, 10));

        Assert.Equal(end, Delivery.OnDay(DeliveryKind.SourceService, new DateOnly(2026, 1, 10)).CountsFrom);
        Assert.Equal(end, new Delivery(DeliveryKind.SourceService, Noon).CountsFrom);
    }

    [Fact]
    public void An_announcement_counts_after_sixty_days() => Assert.Equal(
        ShanghaiTime.EndOf(new DateOnly(2026, 3, 11)),
        Delivery.OnDay(DeliveryKind.PublicAnnouncement, new DateOnly(2026, 1, 10)).CountsFrom);

    [Fact]
    public void The_first_that_counts_is_taken_whatever_their_order()
    {
        var later = new Delivery(DeliveryKind.Counter, Noon.Plus(TimeSpan.FromDays(3)));
        var first = new Delivery(DeliveryKind.PortalOpened, Noon.Plus(TimeSpan.FromDays(1)));

        Assert.Equal(first.At, Delivery.FirstCounting([later, new Delivery(DeliveryKind.Sms, Noon), first]));
        Assert.Null(Delivery.FirstCounting([new Delivery(DeliveryKind.Email, Noon)]));
        Assert.Null(Delivery.FirstCounting([]));
    }
}
