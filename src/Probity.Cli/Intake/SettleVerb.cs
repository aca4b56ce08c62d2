using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary>What a checker does with a batch that somebody else sent.</summary>
abstract class SettleVerb : BatchVerb
{
    readonly string what;
    readonly Option<int?> version;

    /// <summary>A verb in one language.</summary>
    protected SettleVerb(string name, Words about, string example, Language language) : base(name, about, example, language)
    {
        what = name;
        version = new Option<int?>("--version")
        {
            Description = new Words("所复核的版本（默认当前版本）", "The version that was checked (default: as it is now)").In(language), HelpName = "N",
        };
        Add(version);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, RegisterClient client, string batch, CancellationToken ct)
    {
        var seen = call.Get(version) ?? (int)(await client.GetAsync(batch, ct)).Body!["version"]!;
        Report(call, (await client.PostAsync($"{batch}/{what}", RegisterClient.Json(new JsonObject { ["version"] = seen }), ct)).Body!);
        return ExitCode.Done;
    }
}

/// <summary><c>probity intake release</c>: its entries and notices take effect.</summary>
sealed class ReleaseCommand(Language language) : SettleVerb(
    "release", new("复核通过并生效；经办与复核须为不同人员", "Release a batch that somebody else sent: its entries and notices take effect"),
    "probity intake release B-7K3M-Q2XA-90FE-T --as checker", language);

/// <summary><c>probity intake discard</c>: nothing of it takes effect.</summary>
sealed class DiscardCommand(Language language) : SettleVerb(
    "discard", new("不予采用；其中各行可重新报送", "Discard a batch that somebody else sent; its rows can be sent again"),
    "probity intake discard B-7K3M-Q2XA-90FE-T --as checker", language);
