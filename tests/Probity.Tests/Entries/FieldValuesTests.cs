using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Tests.Entries;

public sealed class FieldValuesTests
{
    [Fact]
    public async Task Values_are_told_in_the_catalogues_words_and_what_it_does_not_know_as_it_stands()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var edition = registry.Services.GetRequiredService<Editions>().All[0];
        Words Say(string item, string field, string value) => FieldValues.Read(edition, edition.FindItem(item)!, field, value);

        Assert.Equal(new("罚款、警告", "Fine; Warning"), Say("penalty.food-safety", "penalty-kind", "fine,warning"));
        Assert.Equal(new("有效", "In force"), Say("licence.tour-guide", "status", "in-force"));
        Assert.Equal(new("未经许可从事食品生产经营", "Producing or trading food without a licence"), Say("penalty.food-safety", "conduct", "unlicensed"));
        Assert.Equal(new("12,000.50元", "CNY 12,000.50"), Say("penalty.food-safety", "amount-fen", "1200050"));
        Assert.Equal(new("2031年1月15日", "15 January 2031"), Say("penalty.food-safety", "usable-to", "2031-01-15"));
        Assert.Equal(Words.Same("济市监罚〔2026〕17号"), Say("penalty.food-safety", "decision-number", "济市监罚〔2026〕17号"));
        Assert.Equal(Words.Same("no-such-conduct"), Say("penalty.food-safety", "conduct", "no-such-conduct"));
    }
}
