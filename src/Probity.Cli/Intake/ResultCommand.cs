using System.CommandLine;
using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary><c>probity intake result</c>: the agency's own rows with what became of each, as CSV.</summary>
sealed class ResultCommand : BatchVerb
{
    readonly Option<bool> all;

    /// <summary>The verb in one language.</summary>
    public ResultCommand(Language language) : base(
        "result", new("输出需要处理的行及原因（CSV）；文件取走后即销毁", "Write the rows to work on, with reasons, as CSV; the file is destroyed once it was fetched"),
        "probity intake result B-7K3M-Q2XA-90FE-T --as maker > errors.csv", language)
    {
        all = new Option<bool>("--all") { Description = new Words("输出所有行", "Every row").In(language) };
        Add(all);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, RegisterClient client, string batch, CancellationToken ct) =>
        CopyAsync(call, client, $"{batch}/result{(call.Get(all) ? "?form=all" : "")}", ct);
}
