using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Inquiry;

/// <summary><c>probity inquiry receipt</c>: the proof that a look of the own body is in the public log.</summary>
sealed class ReceiptCommand : Verb
{
    readonly Argument<string> receipt;
    readonly Option<string> output;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ReceiptCommand(Language language) : base(
        "receipt", new("下载本单位一次查询的日志证明（.tlog-proof），可用 proof verify 离线核对", "Get the proof that an inquiry of your body is in the public log (.tlog-proof), to be checked off line with: proof verify"),
        "probity inquiry receipt R-7K3M-Q2XA-90FE-T --to look.tlog-proof --as permits", language)
    {
        receipt = new Argument<string>("RECEIPT") { Description = new Words("回执编号", "Number of the receipt").In(language) };
        output = new Option<string>("--to") { Description = new Words("写入此文件", "Write to this file").In(language), HelpName = "FILE", Required = true };
        Add(receipt);
        Add(output);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        var path = call.Need(output);
        await Download.ToAsync(client, $"api/receipts/{Uri.EscapeDataString(call.Get(receipt))}", path, ct);
        call.WriteData(new JsonObject { ["file"] = path });
        return ExitCode.Done;
    }
}
