using System.Security.Cryptography;
using System.Text;

namespace Probity.Catalogue;

/// <summary>Reads one edition: each of its files by the reader of its name, the whole checked by the lints, and the hash over all of them.</summary>
static class EditionReader
{
    static readonly Dictionary<string, Action<Block, Draft>> Readers = new()
    {
        ["edition"] = EditionFileReader.Read,
        ["bodies"] = BodiesReader.Read,
        ["statutes"] = StatutesReader.Read,
        ["refuse-list"] = RefuseListReader.Read,
        ["exclusions"] = ExclusionsReader.Read,
        ["terms"] = TermsReader.Read,
        ["deadlines"] = DeadlinesReader.Read,
        ["contexts"] = ContextsReader.Read,
        ["fields"] = KeyFieldsReader.ReadFields,
        ["groups"] = KeyFieldsReader.ReadGroups,
        ["serious-conduct"] = SeriousConductReader.Read,
        ["purposes"] = PurposesReader.Read,
    };

    /// <summary>The edition of the files whose names begin with a folder, with the place of its first day; null where its header cannot be read. What is wrong joins the findings.</summary>
    public static Placed<Edition>? Read(string folder, IReadOnlyList<CataloguePart> parts, Findings findings, bool isChecked)
    {
        var draft = new Draft();
        var hash = new StringBuilder();
        foreach (var part in parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            var (bytes, name) = (part.Read(), part.Name[folder.Length..]);
            hash.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append("  ").Append(name).Append('\n');
            ReadFile(name, new CatalogueFile(part.Name, bytes), draft, findings);
        }

        if (!isChecked) Lints.Check(draft, findings);
        return draft.Edition is { } header ? new(Assembled(draft, header.Value, SHA256.HashData(Encoding.UTF8.GetBytes(hash.ToString()))), header.Block.PlaceOf("from")) : null;
    }

    static void ReadFile(string name, CatalogueFile file, Draft draft, Findings findings)
    {
        if (Reader(name) is not { } read)
        {
            findings.Add(new Place(file.Name, 1),
                new("目录中没有这种文件。", "A catalogue has no such file."),
                new($"可用：{string.Join("、", Readers.Keys)}、items/*、datasets/*（.yaml）。", $"Known: {string.Join(", ", Readers.Keys)}, items/*, datasets/*, all .yaml."));
            return;
        }

        if (file.Block(findings) is not { } block) return;

        draft.Files[name[..^".yaml".Length]] = block;
        read(block, draft);
    }

    static Action<Block, Draft>? Reader(string name)
    {
        if (!name.EndsWith(".yaml", StringComparison.Ordinal)) return null;
        if (name.StartsWith("items/", StringComparison.Ordinal)) return ItemReader.Read;
        return name.StartsWith("datasets/", StringComparison.Ordinal) ? DatasetReader.Read : Readers.GetValueOrDefault(name[..^".yaml".Length]);
    }

    static Edition Assembled(Draft draft, Edition header, byte[] hash) => header with
    {
        Hash = Convert.ToHexStringLower(hash),
        Bodies = [.. draft.Bodies.Select(d => d.Value)],
        Statutes = [.. draft.Statutes.Select(d => d.Value)],
        RefuseList = [.. draft.RefuseList.Select(d => d.Value)],
        Exclusions = draft.Exclusions,
        Items = [.. draft.Items.Select(d => d.Value)],
        Datasets = [.. draft.Datasets.Select(d => d.Value)],
        Purposes = [.. draft.Purposes.Select(d => d.Value)],
        Challenge = draft.Challenge?.Value,
        RefusedPurposes = [.. draft.RefusedPurposes.Select(d => d.Value)],
        Schedules = [.. draft.Schedules.Select(d => d.Value)],
        Fields = [.. draft.Fields.Select(d => d.Value)],
        Groups = [.. draft.Groups.Select(d => d.Value)],
        SeriousConduct = [.. draft.SeriousConduct.Select(d => d.Value)],
        Deadlines = [.. draft.Deadlines.Select(d => d.Value)],
        Contexts = [.. draft.Contexts.Select(d => d.Value)],
    };
}
