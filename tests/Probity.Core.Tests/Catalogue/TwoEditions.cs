using Probity.Catalogue;

namespace Probity.Testing;

/// <summary>A catalogue of two editions: the shipped one, and before it an invented one whose penalty template differs in three columns.</summary>
public sealed class TwoEditions : IDisposable
{
    /// <summary>Code of the earlier one.</summary>
    public const string Earlier = "sd-2025-1";

    public string Folder { get; } = Directory.CreateTempSubdirectory("probity-editions-").FullName;

    public TwoEditions()
    {
        foreach (var year in (string[])["2025", "2026"])
        {
            foreach (var file in Directory.EnumerateFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories))
            {
                // The working days are no edition's: they lie beside them.
                var name = Path.GetRelativePath(CatalogueFolder.Default, file);
                var copy = name.StartsWith("calendar", StringComparison.Ordinal) ? Path.Combine(Folder, name) : Path.Combine(Folder, year, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy, overwrite: true);
            }
        }

        Change("edition.yaml", "code: sd-2026-1", $"code: {Earlier}");
        Change("edition.yaml", "from: 2026-01-01", "from: 2025-01-01\nto: 2025-12-31");
        Change("edition.yaml", "2026年第1版", "2025年第1版");
        Change("edition.yaml", "2026 edition 1", "2025 edition 1");
        // Renamed since, no longer asked for, and newly required.
        Change("datasets/penalty.yaml", "header: 违法事实", "header: 案情经过");
        Change("datasets/penalty.yaml", "{ key: note, header: 备注,", "{ key: phone, header: 联系电话, english: Phone number, kind: text, required: false, max-length: 20 }\n  - { key: note, header: 备注,");
        Change("datasets/penalty.yaml", "{ key: source, header: 数据来源单位, english: Source of the data, kind: text, required: true", "{ key: old-source, header: 旧来源, english: Former source, kind: text, required: false");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    void Change(string name, string from, string to)
    {
        var path = Path.Combine(Folder, "2025", name);
        var text = File.ReadAllText(path);
        if (!text.Contains(from, StringComparison.Ordinal)) throw new InvalidOperationException($"{name} has no '{from}' any more.");
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
