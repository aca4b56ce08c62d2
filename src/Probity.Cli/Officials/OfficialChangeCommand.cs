using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official change</c>: name, post, last day and roles of an official of the caller's body.</summary>
sealed class OfficialChangeCommand(Language language) : OfficialVerb(
    "change", new("变更姓名、岗位、末日或者角色", "Change name, post, last day or roles"),
    "probity official change M-07 --grant counter-clerk --withdraw intake-maker --to 2027-06-30 --as market-admin", language)
{
    Option<string> name = null!;
    Option<string> post = null!;
    Option<string> postInEnglish = null!;
    Option<DateOnly?> to = null!;
    Option<string[]> granted = null!;
    Option<string[]> withdrawn = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        name = Add<string>("--name", "NAME", new("姓名", "Name"), language);
        post = Add<string>("--post", "POST", new("岗位（中文）", "Post in Chinese"), language);
        postInEnglish = Add<string>("--post-en", "POST", new("岗位（英文）", "Post in English"), language);
        to = Add<DateOnly?>("--to", "DATE", new("末日：提前，或者续任至多一年", "Last day: earlier, or renewed for a year at most"), language);
        granted = Add<string[]>("--grant", "ROLE", new("授予的角色，可重复", "Role to grant, repeatable"), language);
        withdrawn = Add<string[]>("--withdraw", "ROLE", new("收回的角色，可重复", "Role to withdraw, repeatable"), language);
    }

    /// <inheritdoc/>
    protected override async Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct)
    {
        var before = (await client.GetAsync(PathOf(number), ct)).Body!;
        var change = new JsonObject { ["version"] = before["version"]!.DeepClone(), ["name"] = call.Get(name), ["to"] = OfficialAppointCommand.Day(call.Get(to)) };
        if (call.Get(post) is not null || call.Get(postInEnglish) is not null)
        {
            change["post"] = new JsonObject
            {
                ["zh"] = call.Get(post) ?? (string?)before["post"]!["zh"],
                ["en"] = call.Get(postInEnglish) ?? (string?)before["post"]!["en"],
            };
        }

        var (more, less) = (call.Get(granted) ?? [], call.Get(withdrawn) ?? []);
        if (more.Length + less.Length > 0) change["roles"] = RolesOf(before["roles"]!.AsArray().Select(role => (string)role!).Union(more).Except(less));
        return await PostAsync(client, PathOf(number, "/changes"), change, ct);
    }
}
