using System.IO.Compression;

namespace Probity.Catalogue;

/// <summary>One file of an edition.</summary>
/// <param name="Name">Path below the edition's folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EditionFile(string Name, byte[] Content);

/// <summary>All files of one edition.</summary>
/// <param name="All">In the order of their names, each name once.</param>
public sealed record EditionFiles(IReadOnlyList<EditionFile> All);

/// <summary>The files of one edition in a ZIP archive: how a draft is brought and given out. Files of the calendar belong to no edition and are left out.</summary>
public static class EditionArchive
{
    /// <summary>No archive, none of an edition, or none that is safe to open.</summary>
    public static readonly Refusal Unreadable = Refusal.Invalid("draft.archive-unreadable",
        "不是可以读取的ZIP压缩包：应是一个目录版本的文件夹，其中有edition.yaml，只含.yaml文件，总共不超过5 MB、400个文件。",
        "Not a ZIP archive that can be read: it holds the folder of one edition with edition.yaml, .yaml files alone, of 5 MB and 400 files at most.");

    const int MostFiles = 400;
    const int MostBytes = 5_000_000;
    const string Header = "edition.yaml";
    static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads an archive; a folder around all files is taken off.</summary>
    public static Outcome<EditionFiles> Read(Stream archive)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToArray();
            if (entries.Length is 0 or > MostFiles) return Unreadable;

            // Sizes in an archive are what its maker wrote: what is unpacked is counted.
            var left = MostBytes;
            var files = new List<EditionFile>();
            foreach (var entry in entries)
            {
                if (Unpack(entry, left) is not { } content) return Unreadable;

                left -= content.Length;
                files.Add(new EditionFile(entry.FullName.Replace('\\', '/'), content));
            }

            return Of(files) is { } edition ? edition : Unreadable;
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return Unreadable;
        }
    }

    /// <summary>The files of a folder, as an archive would bring them; null where it is no edition.</summary>
    public static EditionFiles? ReadFolder(string folder) => Of(
        [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(path => new EditionFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)))]);

    /// <summary>Writes an archive: the same bytes for the same files.</summary>
    public static byte[] Write(EditionFiles files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.All)
            {
                var entry = zip.CreateEntry(file.Name);
                entry.LastWriteTime = Epoch;
                using var to = entry.Open();
                to.Write(file.Content);
            }
        }

        return bytes.ToArray();
    }

    static EditionFiles? Of(List<EditionFile> files)
    {
        if (files.FirstOrDefault(file => file.Name is Header || file.Name.EndsWith("/" + Header, StringComparison.Ordinal)) is not { } header) return null;

        var around = header.Name[..^Header.Length];
        EditionFile[] inside = [.. files.Where(file => file.Name.StartsWith(around, StringComparison.Ordinal)).Select(file => file with { Name = file.Name[around.Length..] })];
        return inside.Length == files.Count && inside.All(file => IsSafe(file.Name)) && inside.DistinctBy(file => file.Name).Count() == inside.Length
            ? new EditionFiles([.. inside.Where(file => !file.Name.StartsWith("calendar/", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal)])
            : null;
    }

    static bool IsSafe(string name) => name.Length is > 0 and <= 200 && name.EndsWith(".yaml", StringComparison.Ordinal) && name.Split('/') is { Length: <= 2 } parts
        && parts.All(part => part.Length > 0 && part[0] is not '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    static byte[]? Unpack(ZipArchiveEntry entry, int most)
    {
        using var from = entry.Open();
        var content = new byte[Math.Min(most, 1_000_000) + 1];
        var length = from.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length == content.Length ? null : content[..length];
    }
}
