using System.Text.Json;

namespace Probity.Storage.Backups;

/// <summary>How many rows a table has, and a digest over all of them in any order.</summary>
public sealed record TableState(string Table, long Rows, string Digest);

/// <summary>What a backup holds, first of its parts and sealed like all of them.</summary>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Mode">Demonstration or real.</param>
/// <param name="Migrations">Names of the migrations that its schema has.</param>
/// <param name="Tables">Each of its tables.</param>
public sealed record Manifest(string Program, RegisterMode Mode, IReadOnlyList<string> Migrations, IReadOnlyList<TableState> Tables)
{
    internal const string Part = "manifest.json";

    internal MemoryStream Open() => new(JsonSerializer.SerializeToUtf8Bytes(this, Json.Options), writable: false);

    internal static Manifest Read(Stream content) => JsonSerializer.Deserialize<Manifest>(content, Json.Options)!;

    /// <summary>What this program cannot understand because it is older than the backup.</summary>
    internal IEnumerable<string> NewerThan(string engine) => Migrations.Where(name => !name.StartsWith("view-", StringComparison.Ordinal)).Except(Migration.For(engine).Select(one => one.Name));
}
