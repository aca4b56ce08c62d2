using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary><c>probity official appoint</c>: appoints an official of the caller's body.</summary>
sealed class OfficialAppointCommand(Language language) : OfficialVerb(
    "appoint", new("任用本单位工作人员，至多一年，可续任", "Appoint an official of your body, for a year at most; renewed by change"),
    "probity official appoint M-07 --name 田静 --post 信用信息经办 --post-en \"intake clerk\" --role intake-maker --as market-admin", language)
{
    Option<string> name = null!;
    Option<string> post = null!;
    Option<string> postInEnglish = null!;
    Option<string[]> roles = null!;
    Option<DateOnly?> from = null!;
    Option<DateOnly?> to = null!;

    /// <inheritdoc/>
    protected override void AddOptions(Language language)
    {
        name = Needed(Add<string>("--name", "NAME", new("姓名", "Name"), language));
        post = Needed(Add<string>("--post", "POST", new("岗位（中文）", "Post in Chinese"), language));
        postInEnglish = Needed(Add<string>("--post-en", "POST", new("岗位（英文）", "Post in English"), language));
        roles = Needed(Add<string[]>("--role", "ROLE", new("角色，可重复：intake-maker、intake-checker、inquirer、counter-clerk、body-administrator 等", "Role, repeatable: intake-maker, intake-checker, inquirer, counter-clerk, body-administrator and so on"), language));
        from = Add<DateOnly?>("--from", "DATE", new("首日，默认今日", "First day; today where it is missing"), language);
        to = Add<DateOnly?>("--to", "DATE", new("末日，默认一年", "Last day; a year where it is missing"), language);
    }

    /// <inheritdoc/>
    protected override Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct) => PostAsync(client, "api/administration/officials", new JsonObject
    {
        ["number"] = number,
        ["name"] = call.Need(name),
        ["post"] = new JsonObject { ["zh"] = call.Need(post), ["en"] = call.Need(postInEnglish) },
        ["roles"] = RolesOf(call.Need(roles)),
        ["from"] = Day(call.Get(from)),
        ["to"] = Day(call.Get(to)),
    }, ct);

    /// <summary>A day as the API reads it.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Option<T> Needed<T>(Option<T> option)
    {
        option.Required = true;
        return option;
    }
}
