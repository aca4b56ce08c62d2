using Probity.Tests.Entries.Standing;

namespace Probity.Tests.Journeys;

public sealed class RepealJourney
{
    static readonly Words Item = new("食品安全行政处罚", "Food safety penalty");
    static readonly Words Gone = new("自2026年12月1日起废止，所列行为不再违法。", "repealed on 1 December 2026; the conduct is no longer unlawful.");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task A_repeal_is_told_in_public_to_the_person_and_to_the_body_that_had_got_the_entry(Language language)
    {
        using var law = LawCatalogue.Ending("\"124\"", "no-longer-unlawful");
        await Visitor.WalkAsync(language, async visitor =>
        {
            var given = await visitor.Registry.InUseAsync();
            await visitor.SignInAsync("permits");
            await visitor.RegisterAsync("JNSP-XK-2026-000123", AtTheDesk.Number, AtTheDesk.Name);
            await visitor.AskAsync(AtTheDesk.Number, AtTheDesk.Name);
            visitor.Registry.ItIs(LawCatalogue.Day);
            Assert.Equal(1, await visitor.Registry.SweepAsync());

            await visitor.OpenAsync("bases");
            await visitor.ReadAsync(new("已经变动的条款", "Articles that ended"));
            await visitor.OpenAsync("catalogue/penalty.food-safety");
            await visitor.ReadAsync(Gone);

            await visitor.SignInAsync("permits");
            await visitor.FollowAsync(new("查看本单位不再有效的答复", "See which answers of your body hold no longer"));
            await visitor.SeeAsync("desk-suspended", new("不再有效的答复", "Answers that hold no longer"), Item);
            Assert.DoesNotContain(AtTheDesk.Name, await visitor.TextAsync());

            await visitor.SignInAsync("citizen-1");
            await visitor.FollowAsync(new("查看告知书", "See your notices"));
            await visitor.FollowFirstRowAsync();
            await visitor.SeeAsync("my-notice-suspended-unopened", new("您有一份告知书", "A notice for you"), new("本告知书说明一条记录的使用有变动", "This notice tells that the use of an entry changed"));
            await visitor.PressAsync(new("打开并阅读", "Open and read"));
            await visitor.SeeAsync("my-notice-suspended", new("告知书", "Notice"), Gone);
            await visitor.OpenAsync($"my/entries/{given.Number}");
            await visitor.SeeAsync("my-entry-suspended", Item, Gone);
            await visitor.ReadAsync(new("济南市行政审批服务局", "Jinan Administrative Approval Bureau"));
        }, catalogue: law.Folder);
    }
}
