using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake submit</c>: sends a file and waits until its rows are decided. Sent again after a failure, the same file makes no second batch.</summary>
sealed class SubmitCommand : Verb
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    readonly SheetOptions sheet;
    readonly AttestationOptions attestation;
    readonly ServerOptions server;
    readonly Option<bool> noWait;

    /// <summary>The verb in one language.</summary>
    public SubmitCommand(Language language) : base(
        "submit", new("报送文件并等待逐行处理；重复执行不会产生第二个批次", "Send a file and wait until its rows are decided; run again, it makes no second batch"),
        "probity intake submit penalties.csv --dataset penalty --as maker --attester 周信 --attester-post 法规科科长", language)
    {
        sheet = new SheetOptions(this, language);
        attestation = new AttestationOptions(this, language);
        noWait = new Option<bool>("--no-wait") { Description = new Words("文件送达后即返回，不等待处理", "Return when the file has arrived; do not wait for its rows").In(language) };
        Add(noWait);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var upload = new Upload(sheet.File(call), sheet.Companion(call), attestation.Fields(call).Prepend(("dataset", sheet.Dataset(call))));
        var batch = (await upload.SendAsync(client, ct)).Body!;
        call.Say($"已接收，批次 {batch["number"]}", $"Received as batch {batch["number"]}");
        if (call.Get(noWait))
        {
            call.WriteData(batch);
            return ExitCode.Done;
        }

        var decided = await ProgressBar.WaitAsync(
            new Words("正在逐行处理……", "The rows are being decided ...").In(call.Language), () => DecidedAsync(client, $"api/batches/{batch["number"]}", ct));
        return BatchVerb.Report(call, decided);
    }

    static async Task<JsonNode> DecidedAsync(RegisterClient client, string path, CancellationToken ct)
    {
        while (true)
        {
            var batch = (await client.GetAsync(path, ct)).Body!;
            if ((string?)batch["state"] is not ("received" or "deciding")) return batch;

            await Task.Delay(Pause, ct);
        }
    }
}
