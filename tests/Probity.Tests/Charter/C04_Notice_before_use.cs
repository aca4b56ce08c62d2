using CsCheck;
using Probity.Calendar;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Tests.Charter;

public sealed class C04_Notice_before_use
{
    [Fact]
    public void An_adverse_entry_without_a_delivery_that_counts_is_never_usable() => Lives.Facts.Sample(facts =>
    {
        var unread = facts with { Deliveries = [.. facts.Deliveries.Where(delivery => delivery.Kind is DeliveryKind.Sms or DeliveryKind.Email)] };

        Assert.Null(UseInterval.Of(unread).UsableFrom.At);
    });

    [Fact]
    public void No_day_makes_an_entry_usable_before_its_notice_counts() => Gen.Select(Lives.Facts, Lives.Days).Sample((facts, day) =>
    {
        var now = ShanghaiTime.StartOf(day);
        if (UseInterval.Of(facts).IsUsableAt(now)) Assert.True(Delivery.FirstCounting(facts.Deliveries) <= now);
    });
}
