using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>Loads what another host published: every publication raises the roster's version, which is looked at twice in three seconds already.</summary>
sealed class EditionWatch(Roster roster, Editions editions, LoadEditions load, ILogger<EditionWatch> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was published while this host started is taken in at the first look.
        var seen = -1L;
        using var timer = new PeriodicTimer(Pause);
        while (await WaitAsync(timer, stoppingToken))
        {
            var version = roster.Version;
            if (version == seen) continue;

            try
            {
                await load.RenewAsync(editions, stoppingToken);
                seen = version;
            }
            catch (Exception error) when (error is System.Data.Common.DbException or IOException or TimeoutException or SettingsException)
            {
                log.LogError("The editions cannot be loaded anew: {Kind}", error.GetType().Name);
            }
        }
    }

    static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
