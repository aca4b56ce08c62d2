using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Officials;

namespace Probity.Tests.Bodies.Officials;

public sealed class OfficialsPagesTests
{
    [Theory]
    [InlineData("", "permit examiner", "post-zh")]
    [InlineData("许可审查", "", "post-en")]
    public void The_error_of_a_post_stands_at_the_field_that_is_empty(string zh, string en, string field)
    {
        var form = OfficialForm.New(new DateOnly(2026, 11, 23)) with { Number = "0417", Name = "赵立文", PostZh = zh, PostEn = en };

        Assert.Equal(field, Assert.Single(form.Check(isNew: true)).Field);
    }

    static readonly (string, string)[] Typed = [("number", "M-07"), ("name", "田静"), ("post-zh", "信用信息经办"), ("post-en", "intake clerk"), ("roles", "IntakeMaker")];

    [Fact]
    public async Task An_official_is_appointed_changed_invited_and_ended_by_pages()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync("market-admin");

        await browser.OpenAsync("/zh/administration/appoint");
        await browser.PressAsync("任用", Typed);
        Assert.Equal("/zh/administration/officials/M-07?done=appointed", browser.At);
        await browser.OpenAsync("/en/administration/officials/M-07/change");
        await browser.PressAsync("Save the changes", ("roles", "IntakeChecker"));
        Assert.Contains("Intake clerk, Intake checker", browser.Text, StringComparison.Ordinal);
        await browser.OpenAsync("/zh/administration/officials/M-07/invitation");
        await browser.PressAsync("生成一次性口令");
        var code = (await browser.ReadPageAsync()).QuerySelector(".govuk-panel .app-code")!.TextContent;
        Assert.Equal(CodeKind.Official, (await registry.Services.GetRequiredService<OneTimeCodes>().FindAsync(code, default)).Value.Kind);
        await browser.OpenAsync("/zh/administration/officials/M-07");
        Assert.DoesNotContain(code, browser.Text, StringComparison.Ordinal);

        await browser.OpenAsync("/zh/administration/officials/M-07/end");
        await browser.PressAsync("终止任职", ("reason", "退休"));
        Assert.Contains("已终止", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_with_what_was_typed_and_the_reason_beside_its_field()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync("market-admin");
        await browser.OpenAsync("/zh/administration/appoint");

        await browser.PressAsync("任用", [.. Typed, ("name", "孟祥瑞")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        var page = await browser.ReadPageAsync();
        Assert.Equal("孟祥瑞", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Contains("同名", page.QuerySelector("#name-error")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector("#roles")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task The_own_appointment_offers_nothing_to_press()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync("market-admin");

        await browser.OpenAsync("/en/administration/officials/market-admin");

        Assert.Contains("Nobody appoints, changes or ends himself", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/change", browser.Text, StringComparison.Ordinal);
    }
}
