using System.CommandLine;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Probity.Cli.Log;
using Probity.Witnessing;

namespace Probity.Cli.Witness;

/// <summary><c>probity witness serve</c>: watches logs for as long as it runs. Anybody can; it needs no register's leave.</summary>
sealed class ServeCommand : Verb
{
    readonly Option<string> data;
    readonly Option<string> urls;
    readonly LogsToWatch logs;

    /// <summary>The verb in one language.</summary>
    public ServeCommand(Language language) : base(
        "serve", new("运行见证人（C2SP tlog-witness）：只为与此前所见一致的检查点签名；日志分叉时保存证据", "Run a witness (C2SP tlog-witness): cosigns only what is consistent with all that it saw, and keeps the evidence of a fork"),
        "probity witness serve --data /srv/witness --urls http://127.0.0.1:8090 --policy probity.policy\nprobity witness serve --data /srv/witness --urls http://127.0.0.1:8090 --trust https://credit.example.cn/log/policy", language)
    {
        data = WitnessOptions.Data(this, language);
        urls = new Option<string>("--urls")
        {
            Description = new Words("监听地址，http://；对外服务时由前置代理提供 TLS", "Where to listen, http://; a proxy in front gives TLS to the outside").In(language), HelpName = "URL", Required = true,
        };
        Add(urls);
        logs = new LogsToWatch(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        if (!Uri.TryCreate(call.Need(urls), UriKind.Absolute, out var address) || address.Scheme is not "http") throw FailedException.Usage("--urls 须为 http:// 地址。", "--urls must be an http:// address.");

        var folder = new WitnessFolder(Path.GetFullPath(call.Need(data)));
        using var key = folder.OpenKey();
        using var store = folder.OpenStore();
        var watched = await logs.ReadAsync(call, folder, ct);
        var witness = new TransparencyLog.Witness(key, store, TimeProvider.System, watched);
        witness.ForkSeen += evidence =>
        {
            var file = folder.KeepEvidence(evidence);
            call.Say($"日志自相矛盾，证据已保存：{file}\n{evidence}", $"A log contradicts itself; the evidence is kept in {file}\n{evidence}");
        };
        await using var app = WitnessServer.Build(new WitnessSettings(witness, watched, address.GetLeftPart(UriPartial.Authority), Tell));

        await app.StartAsync(ct);
        using var stop = ct.Register(app.Lifetime.StopApplication);
        call.WriteData(new JsonObject { ["witness"] = key.Verifier.Name, ["key"] = key.Verifier.ToString(), ["url"] = app.Urls.First(), ["logs"] = new JsonArray([.. watched.Select(log => (JsonNode)log.Name)]) });
        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    static void Tell(string line) => Console.Error.WriteLine($"{ShowNote.Time(TimeProvider.System.GetUtcNow())} {line}");
}
