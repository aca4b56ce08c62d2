using System.Net;
using static Probity.Tests.Inquiries.DeskSteps;

namespace Probity.Tests.Inquiries;

public sealed class DeskStepsTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Pressing_twice_is_one_look(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk/cases");
        await RegisterAsync(browser, "permit", Case, (Number, Name));
        await AskAsync(browser, "permit", Case, "examine-application", Number, Name);
        var form = await HiddenAsync(browser, "/ask/send");

        await browser.PostAsync("/zh/desk/ask/send", form);
        var first = browser.At;
        await browser.PostAsync("/zh/desk/ask/send", form);

        Assert.Equal(first, browser.At);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Steps_that_were_changed_or_are_another_officials_or_too_old_ask_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await AskAsync(browser, "permit", Case, "examine-application", Number, Name);
        var form = await HiddenAsync(browser, "/ask/send");
        using var other = await registry.SignInAsync("procurement");
        await other.OpenAsync("/zh/desk/ask");
        var others = await HiddenAsync(other, "/ask/purpose");

        await other.PostAsync("/zh/desk/ask/send", [.. others.Where(field => field.Field != "steps"), form.Single(field => field.Field == "steps")]);
        AssertLost(other);
        await browser.PostAsync("/zh/desk/ask/send", [.. form.Select(field => field.Field == "steps" ? (field.Field, field.Value[..^4] + "AAAA") : field)]);
        AssertLost(browser);
        registry.Clock.Advance(TimeSpan.FromMinutes(31));
        using var late = await registry.SignInAsync("permits");
        await late.OpenAsync("/zh/desk/ask");
        var lates = await HiddenAsync(late, "/ask/purpose");
        await late.PostAsync("/zh/desk/ask/send", [.. lates.Where(field => field.Field != "steps"), form.Single(field => field.Field == "steps")]);
        AssertLost(late);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_purpose_that_the_body_does_not_hold_is_not_offered_and_cannot_be_forged(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        foreach (var journey in new[] { "ask", "cases" })
        {
            await browser.OpenAsync($"/zh/desk/{journey}");
            Assert.Equal(["permit"], (await browser.ReadPageAsync()).QuerySelectorAll("input[name=purpose]").Select(input => input.GetAttribute("value")!));
            var form = await HiddenAsync(browser, $"/{journey}/purpose");

            await browser.PostAsync($"/zh/desk/{journey}/purpose", [.. form, ("purpose", "procurement")]);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
            Assert.Contains("请选择应用事项", browser.Text);
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_mistyped_answer_comes_back_with_the_reason_and_what_was_typed(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk/ask");
        await browser.PressAsync("继续", ("purpose", "permit"));
        await browser.PressAsync("继续", ("case", "第5号"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal(["案件编号的格式与该事项公布的格式不符。该事项的页面有示例。", "请选择用途"], await TextsAsync(browser, ".govuk-error-summary li"));
        Assert.Contains("value=\"第5号\"", browser.Text);

        await browser.PressAsync("继续", ("case", Case), ("use", "examine-renewal"));
        await browser.PressAsync("继续", ("number", "379999198803120023"), ("name", "7"));

        Assert.Equal(["公民身份号码校验位不符，请核对是否录入有误。", "姓名不能只有数字或符号。"], await TextsAsync(browser, ".govuk-error-summary li"));
        Assert.Equal(["number", "name"], (await browser.ReadPageAsync()).QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")![1..]));
        Assert.Contains("value=\"379999198803120023\"", browser.Text);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Back_and_change_keep_what_was_said(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("awards");
        await AskAsync(browser, "awards", "JNMZ-BZ-2026-000011", "examine-candidate", Number, Name);

        await browser.PressAsync("返回");
        Assert.Contains($"value=\"{Name}\"", browser.Text);
        await browser.PressAsync("返回");
        Assert.Contains("value=\"JNMZ-BZ-2026-000011\"", browser.Text);
        await browser.PressAsync("继续", ("case", "JNMZ-BZ-2026-000012"));
        await browser.PressAsync("修改 姓名");
        await browser.PressAsync("继续", ("name", "王海雁"));

        Assert.Equal(["表彰奖励审查", "JNMZ-BZ-2026-000012", "审查拟表彰对象", Number, "王海雁"], await TextsAsync(browser, "dd.govuk-summary-list__value"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Nothing_that_was_typed_stands_in_an_address_a_cookie_or_in_clear_in_a_hidden_field(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await AskAsync(browser, "permit", Case, "examine-application", Number, Name);

        Assert.Equal("/zh/desk/ask/person", browser.At);
        var steps = (await HiddenAsync(browser, "/ask/send")).Single(field => field.Field == "steps").Value;
        var bytes = Convert.FromBase64String(steps.Replace('-', '+').Replace('_', '/').PadRight((steps.Length + 3) / 4 * 4, '='));
        foreach (var text in new[] { System.Text.Encoding.UTF8.GetString(bytes), string.Join(' ', browser.Cookies.Select(cookie => cookie.Value)) })
        {
            Assert.DoesNotContain(Number, text);
            Assert.DoesNotContain(Name, text);
        }
    }
}
