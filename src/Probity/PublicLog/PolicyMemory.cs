using System.Security.Cryptography;
using System.Text.Json;
using Probity.Keys;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>
/// What the folder of the anchors remembers of the announced policies. It is in no backup: a database that is restored to before an announcement, or to before its day, must neither forget the one nor undo the other.
/// </summary>
/// <param name="file">Where; null where nothing is remembered, which is a demonstration's.</param>
/// <param name="ring">The register's keys.</param>
/// <param name="isWriter">Whether this host writes the anchors.</param>
sealed class PolicyMemory(string? file, KeyRing ring, bool isWriter)
{
    const string Name = "witness-policies";
    IReadOnlyList<AnnouncedPolicy> known = [];

    /// <summary>Reads what is remembered beside the anchors.</summary>
    /// <exception cref="RegisterException">It cannot be read, or is another register's.</exception>
    public static PolicyMemory Of(Settings settings, LogHome home, KeyRing ring, bool isWriter)
    {
        var file = settings.Mode is RegisterMode.Real ? Path.Combine(Path.GetDirectoryName(home.AnchorFile)!, Name) : null;
        var memory = new PolicyMemory(file, ring, isWriter);
        if (file is not null && File.Exists(file)) memory.known = Read(file, ring);
        return memory;
    }

    /// <summary>The first that the database does not know any more; null where it knows all.</summary>
    public AnnouncedPolicy? ForgottenBy(PolicyBook book)
    {
        if (known.FirstOrDefault(one => book.Find(one.Number) is { } other && other != one) is { } differs)
            throw new RegisterException($"The database and {file} know two different policies of witnesses with the number {differs.Number}: after a restore one was announced before the program was started. Remedy: restore once more, start, and announce then.");
        return known.FirstOrDefault(one => book.Find(one.Number) is null);
    }

    /// <summary>Remembers what is new.</summary>
    public void Keep(PolicyBook book)
    {
        if (file is null || !isWriter || book.All.SequenceEqual(known)) return;

        var lines = JsonSerializer.SerializeToUtf8Bytes(book.All.Select(one => new Line(one, one.Mac(ring))));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var next = new FileStream(file + ".new", FileMode.Create))
        {
            next.Write(lines);
            next.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
        known = book.All;
    }

    static IReadOnlyList<AnnouncedPolicy> Read(string file, KeyRing ring)
    {
        try
        {
            var lines = JsonSerializer.Deserialize<Line[]>(File.ReadAllBytes(file)) ?? [];
            if (lines.All(line => CryptographicOperations.FixedTimeEquals(line.Policy.Mac(ring), line.Mac))) return [.. lines.Select(line => line.Policy)];
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RegisterException($"What was announced of witnesses cannot be read in {file}: {wrong.Message}");
        }

        throw new RegisterException($"{file} was changed by hand, or is another register's. Remedy: --anchor with the folder of this register's anchors.");
    }

    sealed record Line(AnnouncedPolicy Policy, byte[] Mac);
}
