using System.Text.Json.Nodes;
using Probity.SignIn.Demo;

namespace Probity.Cli.Demo;

/// <summary><c>probity demo people</c>: who is in the demo.</summary>
sealed class PeopleCommand(Language language) : Verb("people", new("列出演示系统中的人员（均为虚构）", "List the people of the demo, all of them invented"), "probity demo people", language)
{
    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        call.WriteData(new JsonArray([.. DemoPeople.All.Select(person => (JsonNode)new JsonObject
        {
            ["who"] = person.Who, ["name"] = person.Name, ["number"] = person.Number ?? "", ["body"] = person.Body ?? "",
            ["about"] = new JsonObject { ["zh"] = person.About.Zh, ["en"] = person.About.En },
        })]));
        return Task.FromResult(ExitCode.Done);
    }
}
