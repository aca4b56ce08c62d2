using System.Globalization;

namespace Probity.Erasures;

/// <summary>One key that was destroyed: whose, and which.</summary>
/// <param name="Target">Of an entry, or of a look.</param>
/// <param name="Subject">Id of the person in the register's database, which says nothing outside it.</param>
/// <param name="Key">Id of the key, which is that of the entry or look.</param>
public readonly record struct ErasedKey(ErasureTarget Target, Guid Subject, Guid Key);

/// <summary>
/// The list of destroyed keys, a file beside the anchors of the logs: apart from the data and from their backups. It is written to the disk before a key goes, and what it names is destroyed
/// again when a register starts: so an older backup of keys brings nothing back that was erased (decision 0025).
/// </summary>
public sealed class ErasedKeys(string path)
{
    /// <summary>Its name in the folder of the anchors.</summary>
    public const string FileName = "erased";

    /// <summary>Adds keys; they are on the disk when this returns.</summary>
    public Task AddAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct) =>
        AppendAsync([.. keys.Select(key => Line(key.Target is ErasureTarget.Entry ? 'e' : 'l', key.Subject, key.Key))], ct);

    /// <summary>Adds keys of rows that waited and are settled: what they said must not be had from a backup either (misuse H33).</summary>
    public Task AddRowsAsync(IReadOnlyCollection<Guid> rows, CancellationToken ct) => AppendAsync([.. rows.Select(row => Line(Row, Guid.Empty, row))], ct);

    async Task AppendAsync(string[] lines, CancellationToken ct)
    {
        if (lines.Length is 0) return;

        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1, FileOptions.Asynchronous);
        // What a power failure left of a line is written over, so that every line is whole.
        file.Position = file.Length - file.Length % LineLength;
        await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(string.Concat(lines)), ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Those of entries and looks, oldest first; a line that was cut short counts for nothing.</summary>
    public async IAsyncEnumerable<ErasedKey> ReadAsync()
    {
        await foreach (var (kind, subject, key) in LinesAsync())
            if (kind is not Row) yield return new ErasedKey(kind is 'e' ? ErasureTarget.Entry : ErasureTarget.Looks, subject, key);
    }

    /// <summary>Those of rows that waited, oldest first.</summary>
    public async IAsyncEnumerable<Guid> ReadRowsAsync()
    {
        await foreach (var (kind, _, key) in LinesAsync())
            if (kind is Row) yield return key;
    }

    async IAsyncEnumerable<(char Kind, Guid Subject, Guid Key)> LinesAsync()
    {
        if (!File.Exists(path)) yield break;

        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == LineLength - 1 && Guid.TryParseExact(line.AsSpan(2, 32), "N", out var subject) && Guid.TryParseExact(line.AsSpan(35, 32), "N", out var key))
                yield return (line[0], subject, key);
        }
    }

    static string Line(char kind, Guid subject, Guid key) => string.Create(CultureInfo.InvariantCulture, $"{kind} {subject:N} {key:N}\n");

    const char Row = 'h';
    const int LineLength = 68;
}
