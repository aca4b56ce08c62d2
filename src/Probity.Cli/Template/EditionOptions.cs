using System.CommandLine;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Cli.Template;

/// <summary>Which edition of which catalogue: the one that came with the program, or one in a folder.</summary>
sealed class EditionOptions
{
    readonly Option<string> edition;
    readonly Option<string> catalogue;

    /// <summary>Adds the options to a verb.</summary>
    public EditionOptions(Command command, Language language)
    {
        edition = new Option<string>("--edition") { Description = new Words("目录版本（默认今天施行的版本）", "Edition of the catalogue (default: the one in force today)").In(language), HelpName = "CODE" };
        catalogue = Parts.CatalogueOption.Make(language);
        command.Add(edition);
        command.Add(catalogue);
    }

    /// <summary>The edition that is named; without a name that of today in China, before the first comes into force the first.</summary>
    public (Edition Edition, Editions All) Read(Call call)
    {
        var editions = Parts.CatalogueOption.Read(call, catalogue);
        if (call.Get(edition) is not { } code) return (editions.InForceOn(ShanghaiTime.DayOf(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()))) ?? editions.All[0], editions);

        var known = string.Join(", ", editions.All.Select(one => one.Code));
        return (editions.Find(code) ?? throw FailedException.Usage($"没有目录版本“{code}”。可用：{known}", $"There is no edition '{code}'. There are: {known}"), editions);
    }

    /// <summary>A dataset of an edition.</summary>
    public static Dataset Find(Edition edition, string code)
    {
        var known = string.Join(", ", edition.Datasets.Select(dataset => dataset.Code));
        return edition.FindDataset(code) ?? throw FailedException.Usage($"没有数据项模板“{code}”。可用：{known}", $"There is no dataset '{code}'. There are: {known}");
    }
}
