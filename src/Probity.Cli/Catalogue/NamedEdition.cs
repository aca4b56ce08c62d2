using System.Text.Json.Nodes;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Cli.Catalogue;

/// <summary>Editions that a verb is about: a folder, or a code of the catalogue that came with the program.</summary>
static class NamedEdition
{
    /// <summary>The edition of a folder, of a catalogue of several (the last), or of a code; what is wrong with a folder ends the command.</summary>
    public static Edition Read(string named)
    {
        var shipped = CatalogueReader.ReadShipped().Editions;
        if (shipped?.Find(named) is { } known) return known;
        if (!Directory.Exists(named))
        {
            var codes = string.Join(", ", shipped?.All.Select(one => one.Code) ?? []);
            throw FailedException.Usage($"“{named}”既不是文件夹，也不是随程序附带的目录版本（{codes}）。以后公布的版本请先取回：probity edition get 草案编号。", $"'{named}' is neither a folder nor an edition that came with the program ({codes}). An edition published later is fetched first, with: probity edition get, and the number of its draft.");
        }

        var reading = CatalogueReader.Read(named);
        return reading.Editions?.All[^1] ?? throw FailedException.Usage(
            string.Join('\n', reading.Errors.Select(error => error.In(Language.Zh))), string.Join('\n', reading.Errors.Select(error => error.In(Language.En))));
    }

    /// <summary>The edition that came with the program and is in force today; before the first comes into force the first.</summary>
    public static Edition Today()
    {
        var editions = CatalogueReader.ReadShipped().Editions!;
        return editions.InForceOn(ShanghaiTime.DayOf(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()))) ?? editions.All[0];
    }

    /// <summary>A change in one line: what it is about, with the code by which the files know it, and the sentence.</summary>
    public static Words Line(EditionChange change, Edition before, Edition after)
    {
        var (thing, name) = (ChangedNames.Of(change.Thing), ChangedNames.Of(change, before, after));
        var (zh, en) = name == Probity.Words.Same(change.Code) ? (change.Code, change.Code) : ($"{name.Zh}（{change.Code}）", $"{name.En} ({change.Code})");
        return new Words($"{thing.Zh} {zh}：{change.Words.Zh}", $"{thing.En} {en}: {change.Words.En}");
    }

    /// <summary>A sentence in both languages.</summary>
    public static JsonObject Words(Words words) => new() { ["zh"] = words.Zh, ["en"] = words.En };
}
