using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Proposal;

/// <summary>An option that becomes a field of a proposal.</summary>
/// <param name="Name">As it is written, for instance <c>--superior</c>.</param>
/// <param name="Field">The field of the API.</param>
/// <param name="Value">What stands for its value in the help.</param>
/// <param name="About">What it is.</param>
sealed record FieldOption(string Name, string Field, string Value, Words About)
{
    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool IsMany { get; init; }

    public static readonly FieldOption Body = new("--body", "body", "CODE", new("单位的统一社会信用代码", "Credit code of the body")) { IsRequired = true };
    public static readonly FieldOption Superior = new("--superior", "superior", "CODE", new("上级单位代码（没有上级的不填）", "Code of the superior; none: at the top"));
    public static readonly FieldOption On = new("--on", "on", "DATE", new("生效日期，今天或以后（默认批准之日）", "First day, today or later (default: the day of approval)"));
    public static readonly FieldOption Why = new("--why", "why", "TEXT", new("原因或批准文件", "Why, or which decision orders it")) { IsRequired = true };
    public static readonly FieldOption Purpose = new("--purpose", "purpose", "CODE", new("应用事项代码", "Code of the purpose")) { IsRequired = true };
    public static readonly FieldOption Unit = new("--unit", "unit", "CODE", new("内设机构代号（默认所有被暂停的）", "Code of the unit (default: every unit for which it is suspended)"));
    public static readonly FieldOption Role = new("--role", "role", "system|security|audit|body", new("哪一类管理员", "Which administrator")) { IsRequired = true };
    public static readonly FieldOption Number = new("--number", "number", "NUMBER", new("工号", "The official's number at the body")) { IsRequired = true };
    public static readonly FieldOption Until = new("--until", "until", "DATE", new("截止日期", "Last day"));

    public static FieldOption Other(Words about) => new("--other", "others", "CODE", about) { IsRequired = true, IsMany = true };
}

/// <summary>A verb that proposes: nothing takes effect before another kind of administrator approves it.</summary>
abstract class ProposeVerb : Verb
{
    readonly string kind;
    readonly List<(FieldOption Field, Option<string[]> Option)> fields = [];
    readonly ServerOptions server;

    /// <summary>A verb in one language; the kind is the API's.</summary>
    protected ProposeVerb(string name, string kind, Words about, string example, FieldOption[] options, Language language) : base(name, about, example, language)
    {
        this.kind = kind;
        foreach (var field in options)
        {
            var option = new Option<string[]>(field.Name)
            {
                Description = field.About.In(language), HelpName = field.Value, Required = field.IsRequired,
                Arity = ArgumentArity.OneOrMore,
            };
            fields.Add((field, option));
            Add(option);
        }

        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var given = new JsonObject();
        foreach (var (field, option) in fields)
        {
            if (call.Get(option) is not { Length: > 0 } values) continue;
            given[field.Field] = field.IsMany ? new JsonArray([.. values.Select(value => (JsonNode)value)]) : values[0];
        }

        using var client = await server.ConnectAsync(call, ct);
        Proposals.Write(call, (await client.PostAsync("api/administration/proposals", RegisterClient.Json(new JsonObject { ["kind"] = kind, ["fields"] = given }), ct)).Body!);
        return ExitCode.Done;
    }
}
