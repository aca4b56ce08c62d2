using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Catalogue;
using Probity.Catalogue.Deadlines;
using Probity.Portals;

namespace Probity.Tests.Catalogue;

/// <summary>The master deadline table and the working days as anybody reads them.</summary>
public sealed class DeadlinePagesTests
{
    static readonly Editions Editions = CatalogueReader.Read(CatalogueFolder.Default).Editions!;

    static Edition Edition => Editions.All[^1];

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task Every_row_stands_on_the_page_once_with_its_length_its_source_and_whether_it_was_read(Language language)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        var tag = language.ToString().ToLowerInvariant();
        var page = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/{tag}/catalogue/deadlines"));
        foreach (var rule in Edition.Deadlines)
        {
            var row = Assert.Single(page.Split("<tr class=\"govuk-table__row\" id=\"").Skip(1), row => row.StartsWith($"{rule.Code}\"", StringComparison.Ordinal));
            Assert.Contains(rule.Length.Words.In(language), row, StringComparison.Ordinal);
            Assert.All(DeadlineTexts.Source(Edition, rule), source => Assert.Contains(source.In(language), row, StringComparison.Ordinal));
            Assert.Equal(!rule.Verified, row.Contains(language is Language.Zh ? "尚未对照原文" : "Not yet read in the text", StringComparison.Ordinal));
            Assert.Equal(rule.WaitsForPerson, row.Contains(language is Language.Zh ? "等待本人补正" : "stands still while", StringComparison.Ordinal));
            Assert.Contains((DeadlineUses.Find(rule.Code)?.Words ?? new Words("还没有用到", "Not yet")).In(language), row, StringComparison.Ordinal);
        }

        Assert.Equal(page, WebUtility.HtmlDecode(await anybody.GetStringAsync($"/{tag}/catalogue/editions/{Edition.Code}/deadlines")).Replace($"catalogue/editions/{Edition.Code}/deadlines", "catalogue/deadlines", StringComparison.Ordinal).Replace($"catalogue/editions/{Edition.Code}\"", "catalogue\"", StringComparison.Ordinal));
    }

    /// <summary>What the page says that the register applies is what the register reckons with.</summary>
    [Fact]
    public void What_the_register_applies_is_as_long_as_the_row_and_was_read() => Assert.All(DeadlineUses.All, use =>
    {
        var rule = Assert.IsType<DeadlineRule>(Edition.FindDeadline(use.Code));
        Assert.Equal(rule.Length, use.Length ?? (use.Code == Edition.Challenge?.Deadline ? rule.Length : default));
        Assert.True(rule.Verified);
    });

    [Fact]
    public async Task Programs_read_the_rows_of_today_and_of_each_edition_and_the_working_days()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        var today = (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue"))!;
        var kept = (await anybody.GetFromJsonAsync<JsonNode>($"/api/catalogue/editions/{Edition.Code}"))!;
        var years = (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue/calendar"))!["years"]!.AsArray();

        Assert.Equal(today.ToJsonString(), kept.ToJsonString());
        Assert.Equal(Edition.Deadlines.Select(rule => rule.Code), today["deadlines"]!.AsArray().Select(row => (string)row!["code"]!));
        var review = today["deadlines"]!.AsArray().Single(row => (string)row!["code"]! == "D05")!;
        Assert.Equal((5, "working-days", 20, "body"), ((int)review["length"]!["count"]!, (string)review["length"]!["unit"]!, (int)review["extendedTo"]!["count"]!, (string)review["keptBy"]!));
        Assert.Equal(Edition.Contexts.Select(context => context.Code), today["contexts"]!.AsArray().Select(context => (string)context!["code"]!));
        Assert.Equal(Editions.Calendar.Years.Select(year => (year.Year, year.IsOfficial)), years.Select(year => ((int)year!["year"]!, (bool)year["official"]!)));
        Assert.Contains("2026-02-14", years.Single(year => (int)year!["year"]! == 2026)!["worked"]!.AsArray().Select(day => (string)day!));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/api/catalogue/editions/sd-1999-1")).StatusCode);
        Assert.Equal((await anybody.GetStringAsync("/api/purposes")), await anybody.GetStringAsync($"/api/catalogue/editions/{Edition.Code}/purposes"));
    }

    [Fact]
    public async Task The_calendar_says_of_each_year_whether_it_is_official_and_names_its_days()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var page = WebUtility.HtmlDecode(await registry.CreateClient().GetStringAsync("/en/catalogue/calendar"));
        foreach (var year in Editions.Calendar.Years)
        {
            var section = page.Split($"id=\"y{year.Year}\"")[1].Split("<section")[0];
            Assert.Contains(year.IsOfficial ? "Official" : "Provisional", section, StringComparison.Ordinal);
            Assert.All(year.Holidays, holiday => Assert.Contains(holiday.Name.En, section, StringComparison.Ordinal));
            Assert.All(year.Worked, day => Assert.Contains(Display.Date(day, Language.En), section, StringComparison.Ordinal));
        }
    }
}
