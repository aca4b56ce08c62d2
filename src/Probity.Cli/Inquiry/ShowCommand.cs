using System.CommandLine;
using Probity.Cli.Parts;

namespace Probity.Cli.Inquiry;

/// <summary><c>probity inquiry show</c>: an answer once more, within half an hour.</summary>
sealed class ShowCommand : Verb
{
    readonly Argument<string> receipt;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ShowCommand(Language language) : base(
        "show", new("三十分钟内再次显示本人得到的答复，不另计一次查询", "Show an answer again, within thirty minutes; it is not a second look"),
        "probity inquiry show R-7K3M-Q2XA-90FE-T --as permits", language)
    {
        receipt = new Argument<string>("RECEIPT") { Description = new Words("回执编号", "Number of the receipt").In(language) };
        Add(receipt);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        call.WriteData((await client.GetAsync($"api/inquiries/{Uri.EscapeDataString(call.Get(receipt))}", ct)).Body);
        return ExitCode.Done;
    }
}
