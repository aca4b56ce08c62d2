using Probity.Tests.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Journeys;

public sealed class IdentityJourney
{
    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task An_officer_compares_two_names_and_the_person_sees_that(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.Registry.GivenAsync(new GivenEntry(AtTheDesk.Number, AtTheDesk.Name) { Body = "11370102MB0DEM13XC" });
        using var maker = await visitor.Registry.ApiAsync("maker");
        using var checker = await visitor.Registry.ApiAsync("checker");
        await checker.ReleaseAsync(await maker.SendAsync(Sending.File(Row("王海艳", AtTheDesk.Number, 1))));

        await visitor.SignInAsync("identity");
        await visitor.SeeAsync("identity-list", new("身份核对", "Identity desk"), new("打开就是一次查看", "Opening one is a look"));
        Assert.DoesNotContain("王", await visitor.TextAsync());
        await visitor.SeeFrameAsync("identity");
        await visitor.Page.Locator("main tbody button").ClickAsync();
        await visitor.SeeAsync("identity-compare", new("是同一个人吗？", "Is it the same person?"), Words.Same("王海艳"));
        await visitor.ReadAsync(Words.Same(AtTheDesk.Name));
        await visitor.PressAsync(new("不能确认", "I cannot confirm it"));
        await visitor.SeeAsync("identity-done", new("已办结：不能确认", "Settled: not confirmed"));

        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("谁查过我", "Who looked"));
        await visitor.ReadAsync(new("身份核对", "Identity check"));
    });
}
