using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Probity.Templates;

/// <summary>Parts of a package (Open Packaging Conventions) as one file, the same bytes for the same parts.</summary>
static class Parts
{
    // The first moment that a ZIP entry can name: the time of making is nobody's matter.
    static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Pack(IEnumerable<(string Name, XElement Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var part = entry.Open();
                using var writer = XmlWriter.Create(part, new XmlWriterSettings { Indent = false });
                new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(writer);
            }
        }

        return stream.ToArray();
    }
}
