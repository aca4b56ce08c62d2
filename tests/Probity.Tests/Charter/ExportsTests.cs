using System.Reflection;
using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.Storage.Backups;

namespace Probity.Tests.Charter;

/// <summary>Everything that can be taken away is known, and what is known keeps the charter.</summary>
public sealed partial class ExportsTests
{
    [Fact]
    public void Every_way_out_is_on_the_list_and_the_list_knows_no_other()
    {
        Assert.Equal(Exports.Doors.Keys.Order(StringComparer.Ordinal), Exports.FoundDoors());
        Assert.Equal(Exports.Files.Keys.Order(StringComparer.Ordinal), Exports.FoundFiles());
        Assert.Equal(Exports.Commands.Keys.Order(StringComparer.Ordinal), Exports.FoundCommands().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_type_of_content_of_the_api_is_on_the_list()
    {
        var found = (await Whole.RegisterAsync()).Operations.SelectMany(one => one.Operation["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"]?.AsObject().Select(content => content.Key.Split(';')[0]) ?? []).Distinct();

        Assert.Empty(found.Except(Exports.Contents));
    }

    [Fact, Charter(5, Part.Exports), Charter(6, Part.Exports), Charter(10, Part.Exports)]
    public async Task A_door_that_gives_a_file_shows_no_more_of_persons_than_the_list_says_and_an_open_one_nobody()
    {
        var doors = (await Whole.RegisterAsync()).Doors.Select(door => (Door: door, File: SourceOf(door))).Where(one => one.File is not null).ToArray();

        Assert.NotEmpty(doors);
        Assert.All(doors, one =>
        {
            var shows = Whole.ShowsOf(one.Door)!.What;
            Assert.True(shows is Showing.NoPerson || shows == Exports.Doors[one.File!].Shows || (Exports.Doors[one.File!].Shows is Showing.OwnFile && shows is Showing.AskersOwn or Showing.SameLook), $"{Whole.NameOf(one.Door)} shows {shows}.");
            if (Whole.IsOpen(one.Door)) Assert.Equal(Showing.NoPerson, shows);
        });
        Assert.DoesNotContain(Exports.Doors.Values, one => one.Shows is Showing.Look);
    }

    [Fact, Charter(1, Part.Exports), Charter(3, Part.Exports), Charter(7, Part.Exports)]
    public void No_sheet_feed_log_or_backup_has_a_column_or_part_that_the_charter_forbids()
    {
        var editions = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All;
        string[] names =
        [
            .. editions.SelectMany(edition => edition.Datasets).SelectMany(dataset => dataset.Columns).Select(column => $"{column.Key} {column.English}"),
            .. typeof(Leaf).GetProperties().Select(property => property.Name),
            .. typeof(Manifest).GetProperties().Concat(typeof(TableState).GetProperties()).Select(property => property.Name),
        ];

        Assert.All(names, name => Assert.DoesNotMatch(CharterWords.Score(), Spaced(name)));
        Assert.All(names, name => Assert.DoesNotMatch(C07_No_automatic_consequence.Consequence(), Spaced(name)));
        Assert.Equal(["Commitment", "Day", "Log", "Tag"], typeof(Leaf).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    static string? SourceOf(Microsoft.AspNetCore.Routing.RouteEndpoint door)
    {
        var type = door.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;
        while (type?.DeclaringType is { } outer) type = outer;
        return type is null ? null : Exports.Doors.Keys.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == type.Name);
    }

    static string Spaced(string name) => Capital().Replace(name, " $1").Replace('-', ' ').ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Capital();
}
