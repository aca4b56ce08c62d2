namespace Probity.Intake;

/// <summary>Wakes the worker of this host when a batch arrived here. Batches that arrived at another host are found by looking.</summary>
public sealed class BatchSignal : IDisposable
{
    readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Something arrived.</summary>
    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    /// <summary>Waits for the bell, but not longer than the time given.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken ct) => bell.WaitAsync(most, ct);

    /// <inheritdoc/>
    public void Dispose() => bell.Dispose();
}
