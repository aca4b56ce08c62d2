using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Catalogue.WorkDays;
using Probity.Facts;
using Probity.Storage;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Entries.Standing;
using static Probity.Tests.Catalogue.WorkDays.Announcing;

namespace Probity.Tests.Catalogue.WorkDays;

/// <summary>Working days hold because the journal says so: no file and no row of a table moves a day (charter C2).</summary>
public sealed class CalendarLawTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T29.7")]
    public async Task A_file_that_is_edited_changes_no_day_neither_at_once_nor_at_a_start_and_is_told(string engine)
    {
        using var law = Shipped();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var files = registry.Services.GetRequiredService<WatchCalendarFiles>();
        var before = registry.Services.GetRequiredService<Editions>().Calendar.Said;
        Assert.Empty(files.Look());

        law.Change("", Path.Combine("calendar", "2026.yaml"), "from: 2026-02-15", "from: 2026-02-18");
        await law.EditAsync(Official);
        await law.EditAsync("year: [", 2028);

        Assert.Equal(["calendar/2026.yaml", "calendar/2027.yaml", "calendar/2028.yaml"], files.Look());
        await TakeAsync(registry.Services);
        Assert.Equal(before, registry.Services.GetRequiredService<Editions>().Calendar.Said);
        Assert.Equal(before, (await registry.RestartAsync()).Calendar.Said);
        using var client = registry.CreateClient();
        Assert.Contains("not in force: calendar/2026.yaml calendar/2027.yaml calendar/2028.yaml", await client.GetStringAsync("/readyz"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_register_begins_with_the_years_of_its_folder_and_says_so_once(string engine)
    {
        using var law = Shipped();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await registry.RestartAsync();

        var founded = await registry.FactsAsync(Ids.Register, FactKind.CalendarFounded);

        Assert.Equal(["2025 official", "2026 official", "2027 provisional"], founded.Select(fact => $"{fact.What[0]} {fact.What[1]}"));
        Assert.All(founded, fact => Assert.Equal(fact.What[2], YearsInForce.HashOf(File.ReadAllText(Path.Combine(law.Folder, "calendar", $"{fact.What[0]}.yaml")))));
    }

    [Fact]
    public async Task A_register_that_began_without_working_days_takes_none_from_a_folder_later()
    {
        using var law = Shipped();
        foreach (var file in Directory.GetFiles(Path.Combine(law.Folder, "calendar"))) File.Delete(file);
        await using var registry = await Registry.StartAsync("sqlite", catalogue: law.Folder);
        await law.EditAsync(Official);

        Assert.Empty((await registry.RestartAsync()).Calendar.Years);
        await registry.AnnounceAsync(Official);
        Assert.Equal([2027], (await registry.RestartAsync()).Calendar.Years.Select(year => year.Year));
    }

    [Fact]
    public async Task A_file_that_cannot_be_right_stops_the_first_start_of_a_register()
    {
        using var law = Shipped();
        await law.EditAsync(Official.Replace("2027-02-20", "2027-02-17", StringComparison.Ordinal));

        Assert.Contains("calendar/2027.yaml:7", (await Assert.ThrowsAsync<SettingsException>(() => Registry.StartAsync("sqlite", catalogue: law.Folder))).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_flipped_byte_of_what_holds_stops_the_start(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.AnnounceAsync(Official);
        await registry.OwnerAsync($"update work_year set content = replace(content, '2027-02-11', '2027-02-10') where content like '%invented%'");

        Assert.Contains("The working days of 2027", (await Assert.ThrowsAsync<SettingsException>(registry.RestartAsync)).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_that_is_gone_stops_the_start_and_one_that_somebody_wrote_past_the_register_changes_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var before = registry.Services.GetRequiredService<Editions>().Calendar.Said;
        await registry.OwnerAsync($"insert into work_year (year, hash, content, taken_at) values (2027, {YearsInForce.HashOf(Official)}, {Official}, 1)");

        Assert.Equal(before, (await registry.RestartAsync()).Calendar.Said);
        await registry.OwnerAsync($"delete from work_year where year = 2026");
        await Assert.ThrowsAsync<SettingsException>(registry.RestartAsync);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_that_is_taken_out_under_a_running_host_is_told_by_its_readiness_as_soon_as_the_law_is_looked_at_again(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var client = registry.CreateClient();
        await registry.OwnerAsync($"delete from work_year where year = 2026");
        await (await registry.TwoAsync()).DoneAsync("rename-body", new { body = "11370100MB0DEM068U", name = "甲局", nameEn = "Bureau A" });

        for (var tries = 0; tries < 200; tries++)
        {
            using var ready = await client.GetAsync("/readyz");
            if (ready.StatusCode is HttpStatusCode.ServiceUnavailable) return;
            await Task.Delay(50);
        }

        Assert.Fail("It went on saying that it was ready.");
    }

    [Fact]
    public async Task A_text_that_holds_again_after_another_is_the_one_that_was_approved_last()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.AnnounceAsync(Official);
        await registry.AnnounceAsync(Official.Replace("2027-02-20", "2027-02-21", StringComparison.Ordinal));
        Assert.False(IsKnown(registry.Services));

        await registry.AnnounceAsync(Official);

        Assert.True(IsKnown(registry.Services));
        Assert.True((await registry.RestartAsync()).Calendar.IsWorkingDay(Worked));
    }
}
