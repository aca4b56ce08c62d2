using System.Globalization;
using Probity.Keys;

namespace Probity.Storage.Backups;

/// <summary>What to back up, and where to.</summary>
/// <param name="From">The register.</param>
/// <param name="To">The folder for the backup of data.</param>
/// <param name="KeysTo">The folder for the backup of keys, apart from all the others.</param>
public sealed record BackupPlan(RegisterPlace From, string To, string KeysTo);

/// <summary>Where a register lives.</summary>
/// <param name="Data">Its folder.</param>
/// <param name="Keys">The folder of its key ring.</param>
/// <param name="Database">A PostgreSQL address that may read, or for a restore make, all tables; null: SQLite in <paramref name="Data"/>.</param>
public sealed record RegisterPlace(string Data, string Keys, string? Database)
{
    internal string Engine => Database is null ? "sqlite" : "postgres";
}

/// <summary>The two files of a backup.</summary>
public sealed record TakenBackup(string Data, string Keys, BackupHead Head, Manifest Manifest);

/// <summary>
/// Backs a register up while it runs: the data in one sealed file, the keys in another that lies elsewhere, both of one state. A file bears its name only when it is whole.
/// </summary>
public sealed class TakeBackup(BackupSecret secret, BackupSecret keysSecret, TimeProvider clock)
{
    internal const string RingPrefix = "ring/";

    /// <summary>Takes it.</summary>
    /// <exception cref="BackupException">Places or keys do not fit; the message says the remedy.</exception>
    public async Task<TakenBackup> RunAsync(BackupPlan plan, CancellationToken ct)
    {
        RefuseNear(plan);
        var ring = KeyRing.Open(plan.From.Keys);
        // The clock before the snapshot: all that was acknowledged before this moment is in it.
        var taken = clock.GetUtcNow();
        await using BackupSource source = plan.From.Database is { } address ? await PostgresSource.OpenAsync(address, ct) : SqliteSource.Open(plan.From.Data);
        var (bound, mode) = await source.FindRegisterAsync(ct) ?? throw new BackupException("There is no register in this database yet: nothing to back up.");
        if (bound != ring.Id) throw new BackupException("These keys belong to another register: a backup with them could never be opened. Remedy: name the right ones with --keys.");

        var manifest = new Manifest(typeof(TakeBackup).Assembly.GetName().Version!.ToString(3), mode, await source.MigrationsAsync(ct), await source.TablesAsync(ct));
        var head = new BackupHead(BackupKind.Data, plan.From.Engine, ring.Id, taken);
        var name = "probity-" + taken.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        using var keys = new Draft(plan.KeysTo, name + ".keys", head with { Kind = BackupKind.Keys }, keysSecret);
        using var data = new Draft(plan.To, name + ".data", head, secret);
        await keys.FillAsync(manifest, parts => WriteKeysAsync(source, parts, ring.Folder, ct), ct);
        await data.FillAsync(manifest, parts => source.WriteDataAsync(parts, ct), ct);
        // Keys first: a backup of data by its name has its keys.
        keys.Keep();
        data.Keep();
        return new TakenBackup(data.Path, keys.Path, head, manifest);
    }

    static async Task WriteKeysAsync(BackupSource source, PartWriter parts, string folder, CancellationToken ct)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(path);
            await parts.WriteAsync(RingPrefix + Path.GetRelativePath(folder, path).Replace('\\', '/'), file, ct);
        }

        await source.WriteKeysAsync(parts, ct);
    }

    static void RefuseNear(BackupPlan plan)
    {
        var (to, keysTo) = (Folder(plan.To), Folder(plan.KeysTo));
        if (Near(to, keysTo)) throw new BackupException("A backup of keys does not lie beside the backup of data. Remedy: --keys-to with a folder elsewhere, best on another machine's disk.");
        foreach (var own in new[] { Folder(plan.From.Data), Folder(plan.From.Keys) })
            if (to.StartsWith(own, StringComparison.Ordinal) || keysTo.StartsWith(own, StringComparison.Ordinal))
                throw new BackupException($"A backup inside {own} is lost together with it. Remedy: name folders elsewhere, best on other disks.");
    }

    static bool Near(string one, string other) => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    static string Folder(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
