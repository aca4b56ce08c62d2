using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Subjects;

namespace Probity.Tests.Subjects;

/// <summary>The post beside a look, in the language of the page.</summary>
public sealed class LookPostTests
{
    [Theory]
    [InlineData("final review", "Shandong Department of Human Resources and Social Security, final review")]
    [InlineData(null, "Shandong Department of Human Resources and Social Security, <span lang=\"zh-Hans-CN\">公务员录用考察</span>")]
    public async Task An_english_page_says_the_english_post_and_marks_a_chinese_one_as_chinese(string? inEnglish, string line)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var asker = new Official("recruitment", "吴建国", CreditCode.Parse("11370000MB0DEM0334"), "公务员录用考察", new HashSet<Role> { Role.Inquirer }) { PostInEnglish = inEnglish };
        var question = new Question("recruitment", "no-such-use", "SDRC-2026-1", ResidentNumber.Parse("379999198803120022"), PersonName.Parse("王海燕"));
        await registry.Services.GetRequiredService<AnswerInquiries>().RunAsync([new Inquiry(asker, Channel.Page, question, ReceiptNumber.From(7), null)], default);
        using var browser = await registry.SignInAsync("citizen-1");

        await browser.OpenAsync("/en/my/looks");

        var html = string.Join(' ', WebUtility.HtmlDecode(browser.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(line, html, StringComparison.Ordinal);
        await browser.OpenAsync("/zh/my/looks");
        Assert.Contains("公务员录用考察", browser.Text, StringComparison.Ordinal);
    }
}
