namespace Probity;

/// <summary>Starting, when the word to stop may come before the start is done.</summary>
static class QuietStart
{
    /// <summary>Starts; false when the program was told to stop meanwhile, which is no fault. What stops it for another reason is thrown.</summary>
    public static async Task<bool> RunAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return true;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Told to stop while starting; nothing was served.");
            return false;
        }
    }
}
