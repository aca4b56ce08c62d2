using Probity.Catalogue;
using static Probity.Tests.Entries.Standing.LawCatalogue;
using static Probity.Tests.Entries.Standing.Repealing;

namespace Probity.Tests.Entries.Standing;

/// <summary>How most statutes are revised: an article goes, and those behind it move up on the same day.</summary>
public sealed class RevisionTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_revision_that_moves_articles_up_suspends_what_rested_on_the_one_that_went_and_nothing_behind_it(string engine)
    {
        using var law = Revised();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        var moved = await registry.InUseAsync();
        var gone = await registry.InUseAsync(GivenNotice.Penalty with { Conduct = "dangerous-food", Basis = "《食品安全法》第一百二十三条" }, Neighbour, "张德胜");
        var last = await registry.InUseAsync(GivenNotice.Penalty with { Conduct = "label-or-material", Basis = "《食品安全法》第一百二十五条" }, Neighbour, "张德胜");
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        Assert.Equal(0, await registry.SweepAsync());
        var before = (await moved.StoredAsync(registry), await last.StoredAsync(registry));

        registry.ItIs(Day);
        using var unswept = await registry.ApiAsync("permits");
        Assert.Contains("below-standard", await AskedAsync(unswept, Number, Name), StringComparison.Ordinal);
        Assert.Equal(1, await registry.SweepAsync());
        Assert.Equal(0, await registry.SweepAsync());

        Assert.Equal(before, (await moved.StoredAsync(registry), await last.StoredAsync(registry)));
        Assert.Contains("below-standard", await AskedAsync(unswept, Number, Name), StringComparison.Ordinal);
        Assert.Equal((Day, SuspensionCause.NoLongerUnlawful), (await registry.OwnAsync(gone)).Suspension is { } of ? (of.Since, of.Reason.Why) : default);
        Assert.Null((await registry.OwnAsync(moved)).Suspension);
        Assert.Null((await registry.OwnAsync(last)).Suspension);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_was_decided_under_the_new_numbers_is_not_touched_by_what_ended_before(string engine)
    {
        using var law = Revised();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        registry.ItIs(Day.AddDays(3));
        var given = await registry.InUseAsync(GivenNotice.Penalty with { Edition = "sd-2026-2", DecisionDate = Day, ServedOn = Day, Basis = "《食品安全法》第一百二十三条" });

        Assert.Equal(0, await registry.SweepAsync());

        Assert.Null((await registry.OwnAsync(given)).Suspension);
    }

    [Fact]
    public async Task The_public_page_of_bases_says_what_became_of_each_number_and_the_item_shows_the_new_ones()
    {
        using var law = Revised();
        await using var registry = await Registry.StartAsync("sqlite", catalogue: law.Folder);
        registry.ItIs(Day);
        using var browser = await registry.SignInAsync("citizen-1");

        await browser.OpenAsync("/zh/bases");
        Assert.Contains("条文序号调整为《中华人民共和国食品安全法》第一百二十三条", browser.Text);
        Assert.Contains("条文序号调整为《中华人民共和国食品安全法》第一百二十四条", browser.Text);
        Assert.Contains("所列行为不再违法", browser.Text);
        await browser.OpenAsync("/zh/catalogue/penalty.food-safety");
        Assert.DoesNotContain("不再违法", browser.Text);
        Assert.DoesNotContain("其余不变", browser.Text);
    }
}
