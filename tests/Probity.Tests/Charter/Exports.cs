using System.Text.RegularExpressions;
using Probity.Portals;

namespace Probity.Tests.Charter;

/// <summary>
/// Everything that a person or a program can take away from the register, and what of persons can be in it: doors that answer with a file, files that the programs write, commands that print. Whatever
/// makes a new one (found in the source and in the help) fails a test until it stands here.
/// </summary>
static partial class Exports
{
    /// <summary>Sources that answer with something other than a page or the API's JSON, with what it is and shows.</summary>
    public static readonly Dictionary<string, (string What, Showing Shows)> Doors = new()
    {
        ["src/Probity/Bodies/Tree/BodiesApi.cs"] = ("template of a file of bodies", Showing.NoPerson),
        ["src/Probity/Catalogue/Changes/ChangesPages.cs"] = ("Atom feed of what editions changed", Showing.NoPerson),
        ["src/Probity/Catalogue/Drafts/DraftsApi.cs"] = ("the files of a draft of an edition", Showing.NoPerson),
        ["src/Probity/Catalogue/Files/FilesApi.cs"] = ("templates, companions, samples and field references of datasets", Showing.NoPerson),
        ["src/Probity/Catalogue/Files/ItemFilesApi.cs"] = ("samples and references of one item", Showing.NoPerson),
        ["src/Probity/Intake/AgencyPages.cs"] = ("result and fill-in sheet of an own batch", Showing.AskersOwn),
        ["src/Probity/Intake/BatchesApi.cs"] = ("result and fill-in sheet of an own batch", Showing.AskersOwn),
        ["src/Probity/Portals/PortalSetup.cs"] = ("the word ok", Showing.NoPerson),
        ["src/Probity/Portals/SiteAssets.cs"] = ("styles and pictures", Showing.NoPerson),
        ["src/Probity/PublicLog/LogDoors.cs"] = ("tiles and checkpoints of the public logs", Showing.NoPerson),
        ["src/Probity/PublicLog/PolicyDoors.cs"] = ("witness policies and their proofs", Showing.NoPerson),
        ["src/Probity/PublicLog/ReceiptsApi.cs"] = ("receipt of an own inquiry; the person's own bundle", Showing.OwnFile),
        ["src/Probity/Witnessing/WitnessServer.cs"] = ("cosignatures of a witness", Showing.NoPerson),
    };

    /// <summary>Sources that write files, with what is in them.</summary>
    public static readonly Dictionary<string, string> Files = new()
    {
        ["src/Probity.Cli/Intake/CheckCommand.cs"] = "the agency's own rows with reasons, on the agency's own machine",
        ["src/Probity.Cli/Intake/CompanionSheet.cs"] = "the agency's own rows that wait, on the agency's own machine",
        ["src/Probity.Cli/Key/MakeCommand.cs"] = "the private key of a body's program",
        ["src/Probity.Cli/Log/KeptAudit.cs"] = "how far an audit went: sizes and roots",
        ["src/Probity.Cli/Log/KeptFiles.cs"] = "tiles that an audit fetched",
        ["src/Probity.Cli/OwnFile.cs"] = "any of these files, readable by its owner alone",
        ["src/Probity.Cli/Server/Download.cs"] = "what a door gave the one who asked: as at the door",
        ["src/Probity.Cli/Server/KeptSignIn.cs"] = "tokens of whoever signed in, encrypted to the own machine",
        ["src/Probity.Cli/Template/GetCommand.cs"] = "templates and samples",
        ["src/Probity/Erasures/ErasedKeys.cs"] = "ids of destroyed keys, which say nothing outside the database",
        ["src/Probity/Keys/KeyRing.cs"] = "the key ring",
        ["src/Probity/PublicLog/PolicyMemory.cs"] = "witness policies",
        ["src/Probity/SignIn/Provider/ProviderKeys.cs"] = "keys of the bundled provider",
        ["src/Probity/Storage/Backups/Draft.cs"] = "the two sealed files of a backup",
        ["src/Probity/Storage/Backups/RestoreRing.cs"] = "the key ring, from a backup",
        ["src/Probity/Storage/Backups/SqliteSource.cs"] = "a copy of tables on the way into a sealed backup",
        ["src/Probity/Storage/Backups/SqliteTarget.cs"] = "the database, from a backup",
        ["src/Probity/Witnessing/WitnessFolder.cs"] = "checkpoints that a witness saw",
        ["src/TransparencyLog/Writing/Disk.cs"] = "tiles and checkpoints",
    };

    /// <summary>What the commands of a noun print of persons, at most.</summary>
    public static readonly Dictionary<string, Showing> Commands = new()
    {
        ["init"] = Showing.NoPerson, ["signin"] = Showing.NoPerson, ["signout"] = Showing.NoPerson, ["intake"] = Showing.AskersOwn, ["template"] = Showing.NoPerson,
        ["catalogue"] = Showing.NoPerson, ["calendar"] = Showing.NoPerson, ["key"] = Showing.NoPerson, ["completion"] = Showing.NoPerson, ["case"] = Showing.NoPerson, ["challenge"] = Showing.AskersOwn, ["inquiry"] = Showing.Look,
        ["me"] = Showing.OwnFile, ["official"] = Showing.NoPerson, ["edition"] = Showing.NoPerson, ["demo"] = Showing.NoPerson, ["body"] = Showing.NoPerson, ["purpose"] = Showing.NoPerson,
        ["unit"] = Showing.NoPerson, ["machine"] = Showing.NoPerson, ["counter"] = Showing.AskersOwn, ["proposal"] = Showing.NoPerson, ["administrator"] = Showing.NoPerson,
        ["database"] = Showing.NoPerson, ["backup"] = Showing.NoPerson, ["restore"] = Showing.NoPerson, ["upgrade"] = Showing.NoPerson, ["erase"] = Showing.NoPerson,
        ["log"] = Showing.NoPerson, ["proof"] = Showing.OwnFile, ["witness"] = Showing.NoPerson, ["facts"] = Showing.NoPerson,
    };

    /// <summary>Types of content with which the API answers, by its own description.</summary>
    public static readonly string[] Contents =
        ["application/json", "application/problem+json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip", "text/csv", "text/html", "text/plain"];

    public static string[] FoundDoors() => [.. Matching(Answering(), "src/Probity/")];

    public static string[] FoundFiles() => [.. Matching(Writing(), "src/").Where(path => !path.StartsWith("src/Probity.Check/", StringComparison.Ordinal))];

    /// <summary>Nouns of the command's help, which a test of the command approves.</summary>
    public static string[] FoundCommands() =>
        [.. CommandHelp().Matches(File.ReadAllText(Path.Combine(Sources.Root, "tests/Probity.Cli.Tests/help.approved.txt"))).Select(match => match.Groups[1].Value).Distinct()];

    static IEnumerable<string> Matching(Regex form, string under) =>
        Sources.Under(under.TrimEnd('/'), "*.cs").Where(file => form.IsMatch(file.Text)).Select(file => file.Path).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(Typed)?Results\.(File|Stream|Bytes|Text|Content|PhysicalFile|VirtualFile)\(|Response\.Body\b|Response\.BodyWriter|Response\.ContentType|Response\.WriteAsync")]
    private static partial Regex Answering();

    [GeneratedRegex(@"File\.(WriteAll|Create\(|OpenWrite|AppendAll|Copy|CreateText)|FileMode\.(Create|CreateNew|OpenOrCreate|Append)|new StreamWriter\(")]
    private static partial Regex Writing();

    [GeneratedRegex(@"(?m)^\$ probity ([a-z]+) ")]
    private static partial Regex CommandHelp();
}
