using System.Net;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>Where a log's files lie: at an address or in a folder. Nothing that comes from there is trusted.</summary>
sealed class LogPlace : IDisposable
{
    readonly HttpClient? http;

    LogPlace(string name, Fetch files, HttpClient? http) => (Name, Files, this.http) = (name, files, http);

    /// <summary>The address or the folder's full name.</summary>
    public string Name { get; }

    /// <summary>Whether it is at an address.</summary>
    public bool IsRemote => http is not null;

    /// <summary>The files.</summary>
    public Fetch Files { get; }

    /// <summary>How an audit goes about it: a server is asked for few files at a time, and what it gave is kept often.</summary>
    public AuditOptions Options => http is null ? new AuditOptions() : new AuditOptions { Threads = 8, Stretch = 64 };

    /// <summary>An address with http or https, or an existing folder; what is neither ends the command.</summary>
    public static LogPlace At(string place) => At(place, LogFiles.InFolder);

    /// <summary>The same, where the folder may be the writer's own and the writer gone: what it had staged counts.</summary>
    public static LogPlace LeftBehind(string place) => At(place, LogFiles.LeftBehind);

    static LogPlace At(string place, Func<string, Fetch> folder)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            var client = Client();
            return new LogPlace(address.AbsoluteUri.TrimEnd('/'), PatientFetch.Of(client, new Uri(address.AbsoluteUri.TrimEnd('/') + "/")), client);
        }

        return Directory.Exists(place)
            ? new LogPlace(Path.GetFullPath(place), folder(place), null)
            : throw FailedException.Usage($"“{place}”既不是 http(s) 网址，也不是文件夹。", $"'{place}' is neither an http(s) address nor a folder.");
    }

    /// <summary>A client for files of logs; a server may send them compressed without being asked (tlog-tiles, "Log entries").</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxAutomaticRedirections = 3,
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The signed note of the log as it is now.</summary>
    public async Task<byte[]> CheckpointAsync(CancellationToken ct) =>
        await Files(LogFiles.Checkpoint, ct) ?? throw (http is null
            ? FailedException.Usage($"{Name} 中没有 checkpoint 文件，不是日志文件夹。", $"There is no file 'checkpoint' in {Name}: it is not the folder of a log.")
            : FailedException.Unreachable($"{Name}/checkpoint 不存在。请给出日志的网址前缀，例如 …/log/inquiries。", $"There is no {Name}/checkpoint. Name the prefix of a log, such as …/log/inquiries."));

    /// <summary>
    /// Ends the command when the policy expects another log here. A server that shows one log at the other's address shows a true log, but not the one
    /// that was asked for.
    /// </summary>
    public void Expect(Policy policy, string origin)
    {
        var expected = Expected(policy);
        if (expected.Count > 0 && !expected.Contains(origin))
            throw FailedException.Refused("log.other-origin", new($"{Name} 应为 {string.Join("、", expected)}，而给出的是 {origin}。", $"{Name} should be {string.Join(" or ", expected)}, and shows {origin}."));
    }

    public void Dispose() => http?.Dispose();

    // The policy's own word for the address, else a name that is the address, else the last part of both.
    List<string> Expected(Policy policy)
    {
        List<string> Those(Func<PolicyLog, bool> choose) => [.. policy.Logs.Where(choose).Select(log => log.Key.Name).Distinct()];
        if (Those(log => log.Url?.TrimEnd('/') == Name) is { Count: > 0 } addressed) return addressed;
        if (Those(log => Name.EndsWith("://" + log.Key.Name, StringComparison.Ordinal)) is { Count: > 0 } named) return named;

        var last = Name[(Name.LastIndexOfAny(['/', '\\']) + 1)..];
        return Those(log => log.Key.Name.EndsWith("/" + last, StringComparison.Ordinal));
    }
}
