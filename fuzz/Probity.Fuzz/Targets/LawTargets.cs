using Probity.Catalogue;

namespace Probity.Fuzz.Targets;

/// <summary>Readers of law: what a row cites, and the catalogue itself.</summary>
static class LawTargets
{
    static readonly Edition Shipped = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[0];

    public static IReadOnlyList<Target> All { get; } =
    [
        Target.OfText("basis", Basis, ["《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", "依据《食品安全法》第122条第1款", "《产品质量法》第四十九条、第五十条"], "《", "》", "第", "条", "款", "项", "之一", "同法", "、", "和", "至", "一百", "十", "零"),
        Target.OfText("refuse-scan", Refused, ["《中华人民共和国治安管理处罚法》第二十三条", "治安管理处罚法", "刑法第二百九十三条"], "《", "》", "治安", "刑法", "集会", "\u200B", " "),
        new("catalogue", Catalogue, [.. new[] { "edition.yaml", "purposes.yaml", "items/penalty.food-safety.yaml", "datasets/licence.yaml", "statutes.yaml", "refuse-list.yaml" }.Select(Seed)],
            ["code: ", "name: { zh: ", "- ", "{", "}", "[", "]", "&a", "*a", "!!", "|\n", ": ", "\n\n", "---\n", "...\n", "<<: "]),
    ];

    static void Basis(string text)
    {
        if (BasisText.Parse(text) is not { } citations) return;
        var written = BasisText.Format(citations);
        Promise.That(BasisText.Parse(written) is { } again && again.SequenceEqual(citations), $"What was read of a basis and written is read the same: {written}");
    }

    static void Refused(string text) => _ = RefuseScan.Find(Shipped, text, [text]);

    /// <summary>The first byte chooses the file that the rest takes the place of; every error names a file and a line.</summary>
    static void Catalogue(byte[] bytes)
    {
        var files = Directory.EnumerateFiles(CatalogueFolder.Default, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var folder = Directory.CreateTempSubdirectory("probity-fuzz-").FullName;
        try
        {
            var chosen = files[bytes.Length is 0 ? 0 : bytes[0] % files.Length];
            foreach (var file in files)
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(CatalogueFolder.Default, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                if (file == chosen) File.WriteAllBytes(copy, bytes.AsSpan(Math.Min(1, bytes.Length)));
                else File.CreateSymbolicLink(copy, file);
            }

            var reading = CatalogueReader.Read(folder);
            Promise.That(reading.Editions is not null != reading.Errors.Count > 0, "A catalogue is read, or there are errors.");
            Promise.That(reading.Errors.All(error => error.Line > 0 && error.File.Length > 0), "Every error has its place.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static byte[] Seed(string file)
    {
        var files = Directory.EnumerateFiles(CatalogueFolder.Default, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var path = Path.Combine(CatalogueFolder.Default, file);
        return [(byte)files.IndexOf(path), .. File.ReadAllBytes(path)];
    }
}
