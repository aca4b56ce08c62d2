using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>Where the rows of a batch come from: its own file, or the waiting rows that a companion speaks of.</summary>
public sealed class BatchSources(Store store, KeyRing ring, Editions editions, Register register)
{
    readonly FileRows files = new(store, ring, editions, register.Mode);
    readonly CompanionRows companions = new(store, ring, editions, register.Mode);

    internal Task<OpenedRows> OpenAsync(Batch batch, SecretKey key, CancellationToken ct) =>
        batch.IsCompanion ? companions.OpenAsync(batch, key, ct) : files.OpenAsync(batch, key, ct);

    internal IAsyncEnumerable<ChunkRow> ReadAsync(Batch batch, OpenedRows opened, int after, CancellationToken ct) =>
        batch.IsCompanion ? companions.ReadAsync(batch, opened, after, ct) : files.ReadAsync(opened, after, ct);
}
