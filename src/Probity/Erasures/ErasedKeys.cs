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
    public async Task AddAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        if (keys.Count is 0) return;

        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1, FileOptions.Asynchronous);
        // What a power failure left of a line is written over, so that every line is whole.
        file.Position = file.Length - file.Length % LineLength;
        var text = string.Concat(keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{(key.Target is ErasureTarget.Entry ? 'e' : 'l')} {key.Subject:N} {key.Key:N}\n")));
        await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(text), ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>All of them, oldest first; a line that was cut short counts for nothing.</summary>
    public async IAsyncEnumerable<ErasedKey> ReadAsync()
    {
        if (!File.Exists(path)) yield break;

        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == LineLength - 1 && Guid.TryParseExact(line.AsSpan(2, 32), "N", out var subject) && Guid.TryParseExact(line.AsSpan(35, 32), "N", out var key))
                yield return new ErasedKey(line[0] is 'e' ? ErasureTarget.Entry : ErasureTarget.Looks, subject, key);
        }
    }

    const int LineLength = 68;
}
