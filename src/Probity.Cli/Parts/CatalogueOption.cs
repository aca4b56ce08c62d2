using System.CommandLine;
using Probity.Catalogue;

namespace Probity.Cli.Parts;

/// <summary>Where the rules are read from.</summary>
static class CatalogueOption
{
    /// <summary>The option, to be added to a verb.</summary>
    public static Option<string> Make(Language language) => new("--catalogue")
    {
        Description = new Words("目录所在文件夹（默认随程序附带）", "Folder of the catalogue (default: the one that came with the program)").In(language), HelpName = "DIR",
    };

    /// <summary>The editions; everything that is wrong with them ends the command.</summary>
    public static Editions Read(Call call, Option<string> catalogue)
    {
        var reading = call.Get(catalogue) is { } folder ? CatalogueReader.Read(folder) : CatalogueReader.ReadShipped();
        if (reading.Editions is { } editions) return editions;

        throw FailedException.Usage(
            string.Join('\n', reading.Errors.Select(error => error.In(Language.Zh))), string.Join('\n', reading.Errors.Select(error => error.In(Language.En))));
    }
}
