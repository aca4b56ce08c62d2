using System.CommandLine;
using Probity.Cli.Log;
using Probity.Cli.Parts;
using Probity.Witnessing;
using TransparencyLog;

namespace Probity.Cli.Witness;

/// <summary>Which logs a witness knows. There is none by default: whoever runs it says whom it watches.</summary>
sealed class LogsToWatch
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly Option<string[]> keys;
    readonly PolicyOption policy;
    readonly Option<string> trust;

    /// <summary>Adds the options to a verb.</summary>
    public LogsToWatch(Command command, Language language)
    {
        keys = new Option<string[]>("--log") { Description = new Words("日志的公钥，可多次给出", "Key of a log; may be given several times").In(language), HelpName = "VKEY" };
        command.Add(keys);
        policy = new PolicyOption(command, language, isRequired: false);
        trust = new Option<string>("--trust")
        {
            Description = new Words(
                "首次从此网址（…/log/policy）读取日志公钥并记住；此后出现别的公钥即拒绝", "Read the keys of logs from this address (…/log/policy) the first time, and pin them; other keys are refused later").In(language),
            HelpName = "URL",
        };
        command.Add(trust);
    }

    /// <summary>The keys, by the one way that was chosen.</summary>
    public async Task<IReadOnlyList<VerifierKey>> ReadAsync(Call call, WitnessFolder folder, CancellationToken ct)
    {
        var (named, file, address) = (call.Get(keys) ?? [], policy.Find(call), call.Get(trust));
        if ((named.Length > 0 ? 1 : 0) + (file is null ? 0 : 1) + (address is null ? 0 : 1) is not 1)
            throw FailedException.Usage("请用 --log、--policy、--trust 之一指明见证哪些日志。", "Say which logs to watch, by one of --log, --policy and --trust.");

        if (named.Length > 0) return [.. named.Select(Key)];
        return file is not null ? [.. file.Logs.Select(log => log.Key)] : await TrustAsync(call, address!, folder, ct);
    }

    static VerifierKey Key(string text)
    {
        try
        {
            return VerifierKey.Parse(text) is { Type: NoteKeyType.Ed25519 } key ? key : throw new LogFormatException("Not the key of a log.");
        }
        catch (LogFormatException wrong)
        {
            throw FailedException.Usage($"“{text}”不是日志的公钥：{wrong.Message}", $"'{text}' is not the key of a log: {wrong.Message}");
        }
    }

    static async Task<IReadOnlyList<VerifierKey>> TrustAsync(Call call, string address, WitnessFolder folder, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw FailedException.Usage("--trust 须为 http:// 或 https:// 地址。", "--trust must be an http:// or https:// address.");

        var pinned = folder.FindPins();
        try
        {
            return folder.Pin([.. (await PolicyAsync(uri, pinned is null ? Patience : TimeSpan.Zero, ct)).Logs.Select(log => log.Key)]);
        }
        catch (FailedException unreachable) when (pinned is not null && unreachable.Failure.Exit is ExitCode.Unreachable)
        {
            call.Say($"无法取得 {address}；使用已记住的公钥。", $"{address} cannot be had; the pinned keys are used.");
            return pinned;
        }
    }

    // A register that starts at the same time as its witness is waited for.
    static async Task<Policy> PolicyAsync(Uri address, TimeSpan patience, CancellationToken ct)
    {
        using var http = LogPlace.Client();
        http.Timeout = TimeSpan.FromSeconds(15);
        http.MaxResponseContentBufferSize = 1 << 20;
        var until = TimeProvider.System.GetUtcNow() + patience;
        while (true)
        {
            try
            {
                return Policy.Parse(await http.GetByteArrayAsync(address, ct));
            }
            catch (Exception error) when (!ct.IsCancellationRequested && error is HttpRequestException or OperationCanceledException)
            {
                if (TimeProvider.System.GetUtcNow() >= until) throw FailedException.Unreachable($"无法取得 {address}：{error.Message}", $"{address} cannot be had: {error.Message}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }
    }
}
