using System.Text;

namespace Probity.Catalogue;

/// <summary>One file of a catalogue by its name in the folder, and how its bytes are had.</summary>
readonly record struct CataloguePart(string Name, Func<byte[]> Read);

/// <summary>The bytes of one file of a catalogue.</summary>
sealed record CatalogueFile(string Name, byte[] Bytes)
{
    static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Its outermost map; null, and a finding, when it has none.</summary>
    public Block? Block(Findings findings)
    {
        try
        {
            var part = new YamlFile(Name, findings).Read(StrictUtf8.GetString(Bytes).TrimStart('\uFEFF'));
            if (part is YamlMap map) return new Block(map, findings);
            if (part is not null) Report(findings, new("文件应由“键: 值”组成。", "The file must be made of key: value."), part.Place.Line);
        }
        catch (DecoderFallbackException)
        {
            Report(findings, new("文件不是 UTF-8 编码。", "The file is not UTF-8."), 1);
        }

        return null;
    }

    void Report(Findings findings, Words what, int line) =>
        findings.Add(new Place(Name, line), what, new("请按现有文件的写法改写。", "Write it as the other files are written."));
}
