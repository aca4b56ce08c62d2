using System.Data.Common;
using Probity.Storage;

namespace Probity.Serving;

/// <summary>
/// Says every ten seconds that this host serves, and for which level of the schema, so that an upgrade knows whom it must wait for. A host that the schema has left behind, because it did not speak for
/// too long, stops.
/// </summary>
public sealed partial class HostLease(Store store, IHostApplicationLifetime host, ILogger<HostLease> log) : BackgroundService
{
    /// <summary>How long a host counts as live after its last word.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(45);

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    readonly Guid id = Guid.CreateVersion7();
    readonly Migrator migrator = new(store);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request: an upgrade that looks now must see this host.
        await RenewAsync(cancellationToken);
        await migrator.CheckAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var work = await store.BeginAsync(cancellationToken);
            work.Write($"delete from host_lease where host_id = {id}");
            await work.CommitAsync(cancellationToken);
        }
        catch (Exception error) when (error is DbException or TimeoutException or IOException)
        {
            Silent(log, error.GetType().Name);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;

            try
            {
                await RenewAsync(stoppingToken);
                await migrator.CheckAsync(stoppingToken);
            }
            catch (SchemaException)
            {
                LeftBehind(log);
                host.StopApplication();
                return;
            }
            catch (Exception error) when (error is DbException or TimeoutException or IOException)
            {
                Silent(log, error.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    async Task RenewAsync(CancellationToken ct)
    {
        var program = typeof(HostLease).Assembly.GetName().Version!.ToString(3);
        await using var work = await store.BeginAsync(ct);
        work.Write($"delete from host_lease where seen_until < {work.Now.Plus(-Life)} and host_id <> {id}");
        work.Write(
            $"""
            insert into host_lease (host_id, program, level, started_at, seen_until) values ({id}, {program}, {migrator.Level}, {work.Now}, {work.Now.Plus(Life)})
            on conflict (host_id) do update set seen_until = excluded.seen_until
            """);
        await work.CommitAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "This host could not say that it serves: {Error}")]
    static partial void Silent(ILogger log, string error);

    [LoggerMessage(LogLevel.Critical, "The schema is not this program's any more. This host stops; start the program that the database was upgraded for.")]
    static partial void LeftBehind(ILogger log);
}
