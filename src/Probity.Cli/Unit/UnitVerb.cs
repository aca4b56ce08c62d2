using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Unit;

/// <summary>A verb about the units and posts of the own body.</summary>
abstract class UnitVerb : Verb
{
    protected const string Address = "api/administration/units";

    readonly List<(string Field, Option<string> Option)> fields = [];
    readonly Argument<string>? code;
    readonly ServerOptions server;

    /// <summary>A verb in one language, with the fields that it sends.</summary>
    protected UnitVerb(string name, Words about, string example, (string Name, string Field, Words About, bool IsRequired)[] options, Language language) : base(name, about, example, language)
    {
        if (name is not ("list" or "add")) Add(code = new Argument<string>("CODE") { Description = new Words("代号", "Code of the unit or post").In(language) });
        foreach (var (written, field, says, isRequired) in options)
        {
            var option = new Option<string>(written) { Description = says.In(language), HelpName = "TEXT", Required = isRequired };
            fields.Add((field, option));
            Add(option);
        }

        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        if (Name is "list")
        {
            var all = (await client.GetAsync(Address, ct)).Body!;
            call.WriteData(call.IsJson ? all : all["units"]!.DeepClone());
            return ExitCode.Done;
        }

        var said = new JsonObject();
        foreach (var (field, option) in fields) said[field] = call.Get(option);
        var path = Address;
        if (code is not null)
        {
            said["version"] = await VersionAsync(client, call.Get(code), ct);
            path = $"{Address}/{Uri.EscapeDataString(call.Get(code))}/{Name}";
        }

        call.WriteData((await client.PostAsync(path, RegisterClient.Json(said), ct)).Body);
        return ExitCode.Done;
    }

    static async Task<int> VersionAsync(RegisterClient client, string code, CancellationToken ct) =>
        (int?)(await client.GetAsync(Address, ct)).Body!["units"]!.AsArray().FirstOrDefault(unit => (string?)unit!["code"] == code)?["version"] ?? 0;
}

/// <summary><c>probity unit list</c>.</summary>
sealed class ListCommand(Language language) : UnitVerb(
    "list", new("列出本单位的内设机构和岗位", "List the units and posts of your body"), "probity unit list --as market-admin", [], language);

/// <summary><c>probity unit add</c>.</summary>
sealed class AddCommand(Language language) : UnitVerb(
    "add", new("增加内设机构或岗位", "Add a unit or a post"), "probity unit add --as market-admin --code food --kind unit --name 食品处 --name-en \"Food division\"",
    [
        ("--code", "code", new("代号，此后不再他用", "Short name, never given to another"), true), ("--kind", "kind", new("unit 内设机构，post 岗位", "unit or post"), true),
        ("--within", "within", new("所在机构的代号", "Code of the unit in which it stands"), false),
        ("--name", "nameZh", new("中文名称", "Name in Chinese"), true), ("--name-en", "nameEn", new("英文名称", "Name in English"), true),
    ], language);

/// <summary><c>probity unit rename</c>.</summary>
sealed class RenameCommand(Language language) : UnitVerb(
    "rename", new("更改名称", "Give it another name"), "probity unit rename food --as market-admin --name 食品安全处 --name-en \"Food safety division\"",
    [("--name", "nameZh", new("中文名称", "Name in Chinese"), true), ("--name-en", "nameEn", new("英文名称", "Name in English"), true)], language);

/// <summary><c>probity unit end</c>.</summary>
sealed class EndCommand(Language language) : UnitVerb(
    "end", new("撤销内设机构或岗位", "End a unit or post"), "probity unit end food --as market-admin", [], language);
