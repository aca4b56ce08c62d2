namespace Probity.Storage.Backups;

/// <summary>One consistent state of a register, held for as long as it is copied, while the register goes on.</summary>
abstract class BackupSource : IAsyncDisposable
{
    /// <summary>The tables whose rows are wrapped keys: they go into the backup of keys and into no other.</summary>
    public static readonly IReadOnlyList<string> KeyTables = [Storage.Tables.SubjectKey.Name, Storage.Tables.DataKey.Name, Storage.Tables.FileKey.Name];

    /// <summary>Name of the part that holds the key tables.</summary>
    public const string KeysPart = "key-tables";

    /// <summary>Which ring the state is bound to, and its mode; null where it is no register yet.</summary>
    public abstract Task<(string Ring, RegisterMode Mode)?> FindRegisterAsync(CancellationToken ct);

    /// <summary>Names of the migrations that were applied.</summary>
    public abstract Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct);

    /// <summary>Count and digest of every table.</summary>
    public abstract Task<IReadOnlyList<TableState>> TablesAsync(CancellationToken ct);

    /// <summary>Writes everything but the rows of the key tables.</summary>
    public abstract Task WriteDataAsync(PartWriter parts, CancellationToken ct);

    /// <summary>Writes the rows of the key tables.</summary>
    public abstract Task WriteKeysAsync(PartWriter parts, CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
