using Probity.Calendar;

namespace Probity.Storage;

/// <summary>The register's database. Gives sessions that read and works that write; both are disposed by the caller.</summary>
public sealed class Store(Engine engine, TimeProvider clock)
{
    /// <summary>What differs between databases.</summary>
    public Engine Engine => engine;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The instant now, truncated to microseconds.</summary>
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>A connection that reads.</summary>
    public async Task<Session> ReadAsync(CancellationToken ct) => new(engine, await engine.LeaseReaderAsync(ct));

    /// <summary>A transaction that writes. On SQLite there is one at a time; the others wait their turn.</summary>
    public async Task<Work> BeginAsync(CancellationToken ct)
    {
        var lease = await engine.LeaseWriterAsync(ct);
        return new Work(engine, lease, Now);
    }
}
