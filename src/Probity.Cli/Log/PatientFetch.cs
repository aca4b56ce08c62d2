using System.Net;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>Gets files of a log from a server that may be slow, busy or gone for a moment: each file has its time, and is asked for again a few times.</summary>
static class PatientFetch
{
    const int Tries = 4;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(300);

    /// <summary>Files under a prefix. A server that gives none in the end is the command's failure to reach it, never a missing file.</summary>
    public static Fetch Of(HttpClient http, Uri prefix)
    {
        var fetch = LogFiles.At(http, prefix);
        return async (path, ct) =>
        {
            for (var again = 1; ; again++)
            {
                try
                {
                    return await OnceAsync(fetch, path, ct);
                }
                catch (Exception error) when (!ct.IsCancellationRequested && error is HttpRequestException or IOException or TimeoutException)
                {
                    if (error is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }) throw new LogMismatchException($"{path} is larger than any file of a log.");
                    if (again == Tries || !IsPassing(error)) throw FailedException.Unreachable($"无法取得 {prefix}{path}：{error.Message}", $"{prefix}{path} cannot be had: {error.Message}");
                }

                await Task.Delay(FirstWait * Math.Pow(3, again - 1), ct);
            }
        };
    }

    static async ValueTask<byte[]?> OnceAsync(Fetch fetch, string path, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(Patience);
        try
        {
            return await fetch(path, enough.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {Patience.TotalSeconds} seconds");
        }
    }

    static bool IsPassing(Exception error) =>
        error is not HttpRequestException { StatusCode: { } status } || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
