using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>
/// There is nothing yet that decides a consequence. Until there is one on the closed list, by a named official about one person, no door, table, fact, job, type or command may be one; the day
/// on which measures come, they are let through here one by one, with their rule.
/// </summary>
public sealed partial class C07_No_automatic_consequence
{
    [Fact, Enumerates(Part.Doors)]
    public async Task No_door_decides_a_consequence() =>
        Assert.All((await Whole.RegisterAsync()).Doors, door => Assert.DoesNotMatch(Consequence(), Whole.PathOf(door).Replace('-', ' ').Replace('/', ' ')));

    [Fact, Enumerates(Part.Tables)]
    public void No_table_keeps_one() =>
        Assert.All(Tables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name} {column.Name}")), name => Assert.DoesNotMatch(Consequence(), name.Replace('_', ' ')));

    [Fact, Enumerates(Part.Facts)]
    public void No_fact_tells_of_one() => Assert.All(FactKind.All, kind => Assert.DoesNotMatch(Consequence(), $"{kind.Code} {string.Join(' ', kind.Keys)}".Replace('-', ' ')));

    [Fact, Enumerates(Part.Answers, Part.Pages)]
    public void No_type_is_one() =>
        Assert.All(Assemblies.Own.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("Probity", StringComparison.Ordinal) is true && !type.Name.Contains('<')),
            type => Assert.DoesNotMatch(Consequence(), Capital().Replace(type.Name, " $1").ToLowerInvariant()));

    /// <summary>The bar list of the charter holds for what is asked and for what is recorded alike.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void No_purpose_reaches_into_what_nobody_may_lose() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Purposes), purpose =>
        {
            Words[] said = [purpose.Name, .. purpose.Uses.Select(use => use.Name)];
            Assert.All(said, words => Assert.DoesNotMatch(CharterWords.BarredZh(), words.Zh));
            Assert.All(said, words => Assert.DoesNotMatch(CharterWords.Barred(), words.En.ToLowerInvariant()));
        });

    /// <summary>Every name of an item, a purpose and a use at once, whichever of the bars it touches.</summary>
    [Theory, Enumerates(Part.Rules)]
    [InlineData("供水", "Water supply and ")]
    [InlineData("医保", "Medical insurance and ")]
    [InlineData("入学", "School admission and ")]
    [InlineData("社会保险", "Pensions and ")]
    [InlineData("乘机", "Flights and ")]
    [InlineData("言论", "Online accounts and ")]
    [InlineData("婚姻登记", "Marriage and ")]
    public void No_edition_can_record_or_ask_for_what_nobody_may_lose(string zh, string en) => Hostile.RefusesNames(zh, en, "C7");

    [GeneratedRegex(@"\b(measures?|sanctions?|punish(ment)?s?|blacklists?|restrict(ed|ions?)?|ban(ned|s)?|freez(e|es|ing)|denied|denials?|boycott|incentives?|rewards?)\b")]
    internal static partial Regex Consequence();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Capital();
}
