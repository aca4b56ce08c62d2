using System.Text;

namespace Probity.Fuzz;

/// <summary>
/// One parser under attack. The check takes any bytes, must end, and throws only when a promise of the parser does not hold; what the parser refuses is no failure.
/// </summary>
/// <param name="Name">As the command line and the folder of its cases name it.</param>
/// <param name="Check">Holds the parser to its promises for one input.</param>
/// <param name="Seeds">Inputs that it takes; mutation begins here.</param>
/// <param name="Words">Pieces that matter to it, for the mutator to put in.</param>
public sealed record Target(string Name, Action<byte[]> Check, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words)
{
    /// <summary>Every target.</summary>
    public static IReadOnlyList<Target> All { get; } = [.. Targets.CellTargets.All, .. Targets.FileTargets.All, .. Targets.SheetTargets.All, .. Targets.LawTargets.All, .. Targets.DoorTargets.All, .. Targets.LogTargets.All];

    /// <summary>A target whose parser takes text: bytes that are not UTF-8 come to it as U+FFFD.</summary>
    internal static Target OfText(string name, Action<string> check, IReadOnlyList<string> seeds, params string[] words) =>
        new(name, bytes => check(Encoding.UTF8.GetString(bytes)), [.. seeds.Select(Encoding.UTF8.GetBytes)], words);

    /// <summary>Inputs that once broke a promise, by their file's name. They stay for good.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Cases
    {
        get
        {
            var assembly = typeof(Target).Assembly;
            var prefix = $"Cases/{Name}/";
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                yield return (resource[prefix.Length..], bytes);
            }
        }
    }
}

/// <summary>A promise that does not hold.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message);

/// <summary>How a check says that a promise does not hold.</summary>
static class Promise
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds) throw new BrokenPromiseException(otherwise);
    }
}
