using Probity.Subjects;

namespace Probity.Tests.Journeys;

public sealed class CounterJourney
{
    static readonly Words EntryNumber = new("记录编号", "Number of the entry");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_clerk_prints_a_notice_hands_it_over_and_records_that(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        var given = await GivenNotice.WriteAsync(visitor.Registry, ResidentNumber.Parse(AtTheDesk.Number), PersonName.Parse(AtTheDesk.Name));
        await visitor.SignInAsync("counter");
        await visitor.SeeAsync("counter-find", new("送达告知书", "Deliver a notice"), new("仅为送达打开", "Open one only to deliver it"));
        await visitor.SeeFrameAsync("counter");
        await visitor.TypeAsync(EntryNumber, $"{given.Number}");
        await visitor.PressAsync(new("打开告知书以便送达", "Open the notice to deliver it"));
        await visitor.SeeAsync("counter-notice", new("打印并送达", "Print and deliver"), Words.Same(AtTheDesk.Name));
        Assert.DoesNotContain(AtTheDesk.Number, await visitor.TextAsync());

        await visitor.FollowAsync(new("登记送达情况", "Record the delivery"));
        await visitor.SeeAsync("counter-record", new("登记送达", "Record a delivery"));
        await RecordAsync(visitor, $"{given.Number}");
        await visitor.SeeAsync("counter-recorded", new("已登记送达", "Delivery recorded"), Words.Same($"{given.Number}"));

        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("谁查过我", "Who looked"));
        await visitor.ReadAsync(new("山东省社会信用中心，", "Shandong Social Credit Centre, "));
    });

    static async Task RecordAsync(Visitor visitor, string number)
    {
        await visitor.TypeAsync(EntryNumber, number);
        await visitor.ChooseAsync(new("当面交付", "Handed over at a counter"));
        await visitor.TypeAsync(new("年", "Year"), "2026");
        await visitor.TypeAsync(new("月", "Month"), "11");
        await visitor.TypeAsync(new("日", "Day"), "23");
        await visitor.SelectAsync(new("核对过的身份证件（当面交付时选择）", "Identity document seen (at a counter)"), new("居民身份证", "Resident identity card"));
        await visitor.PressAsync(new("登记送达", "Record the delivery"));
    }
}
