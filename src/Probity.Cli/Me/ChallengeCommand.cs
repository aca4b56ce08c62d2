using System.CommandLine;

namespace Probity.Cli.Me;

/// <summary><c>probity me challenge</c>: the person says of a look: I have no such matter with this body.</summary>
sealed class ChallengeCommand : OwnCommand
{
    readonly Argument<string> receipt;

    /// <summary>The verb in one language.</summary>
    public ChallengeCommand(Language language) : base(
        "challenge", new("对一次查询提出：我与该单位没有这件事；单位须在三个工作日内举证", "Say of a look: I have no such matter with this body. It names the document of the matter in time"),
        "probity me challenge R-7K3M-Q2XA-90FE-T --as citizen-1", language)
    {
        receipt = new Argument<string>("RECEIPT") { Description = new Words("查询的回执编号，见 me looks", "Receipt of the look, as listed by: me looks").In(language) };
        Add(receipt);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync($"api/me/looks/{Uri.EscapeDataString(call.Get(receipt)!)}/challenge", null, ct)).Body);
        return ExitCode.Done;
    }
}

/// <summary><c>probity me challenges</c>.</summary>
sealed class ChallengesCommand(Language language) : OwnCommand("challenges", new("列出您质询过的查询及结果", "List the looks that you challenged, and what came of it"), "probity me challenges --as citizen-1", language)
{
    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await ConnectAsync(call, ct);
        WriteList(call, (await client.GetAsync("api/me/challenges", ct)).Body, "challenges");
        return ExitCode.Done;
    }
}
