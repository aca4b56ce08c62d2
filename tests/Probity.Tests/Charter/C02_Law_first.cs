using System.Reflection;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Storage;

namespace Probity.Tests.Charter;

public sealed class C02_Law_first
{
    [Fact, Enumerates(Part.Tables)]
    public void No_entry_can_be_made_without_item_edition_basis_and_its_decision()
    {
        var nullability = new NullabilityInfoContext();
        var demanded = typeof(EntryContent).GetConstructors().Single(made => made.GetParameters().Length > 1).GetParameters();

        foreach (var name in new[] { "Item", "Edition", "Basis", "DecisionNumber", "DecisionDate", "Authority" })
        {
            var parameter = Assert.Single(demanded, parameter => parameter.Name == name);
            Assert.False(parameter.HasDefaultValue);
            Assert.Equal(NullabilityState.NotNull, nullability.Create(parameter).WriteState);
        }

        Assert.All(new[] { "item", "edition", "batch_id" }, column => Assert.Contains(Tables.Entry.Columns, own => own.Name == column));
    }

    [Fact, Enumerates(Part.Rules)]
    public async Task Every_item_rests_on_law_and_every_adverse_one_on_listed_articles()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var editions = (Editions)registry.Services.GetService(typeof(Editions))!;

        Assert.All(editions.All.SelectMany(edition => edition.Items), item =>
        {
            Assert.NotEmpty(item.RecordedUnder);
            if (item.Nature is Nature.Adverse) Assert.NotEmpty(item.Covers);
        });
    }

    [Fact]
    public async Task An_edition_that_was_edited_on_disk_stops_the_program()
    {
        await using var database = await Database.CreateAsync("sqlite");
        var folder = Directory.CreateTempSubdirectory("probity-edition-").FullName;
        var catalogue = Path.Combine(folder, "catalogue");
        Copy(CatalogueFolder.Default, catalogue);
        var settings = new Settings
        {
            Data = Path.GetDirectoryName(database.AppUrl)!, Keys = Path.Combine(folder, "keys"), Mode = RegisterMode.Demo, Urls = "http://127.0.0.1:0", Catalogue = catalogue,
        };
        await using (await RegisterApp.BuildAsync(settings, new TestClock()))
        await using (await RegisterApp.BuildAsync(settings, new TestClock()))
        {
        }

        var file = Directory.GetFiles(catalogue, "purposes.yaml", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("审查许可申请", "审查许可申請", StringComparison.Ordinal));

        var stopped = await Assert.ThrowsAsync<SettingsException>(() => RegisterApp.BuildAsync(settings, new TestClock()));
        Assert.Contains("another text", stopped.Message, StringComparison.Ordinal);
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
