using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Bodies;
using Probity.Catalogue;
using Probity.Cli.Parts;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Cli.Init;

/// <summary><c>probity init</c>: makes a register of real people, once, and prints the first administrator's one-time code.</summary>
sealed class InitCommand : Verb
{
    readonly DatabaseOptions database;
    readonly Option<string> publicUrl;
    readonly Option<string> name;
    readonly Option<string> number;
    readonly Option<bool> again;

    /// <summary>The verb in one language.</summary>
    public InitCommand(Language language) : base(
        "init", new("建立正式的登记系统：密钥、网址、首位管理员的一次性口令", "Make a register of real people: keys, address, the first administrator's one-time code"),
        "probity init --public-url https://register.example --data /srv/probity --keys /srv/probity-keys --name 秦岚 --number A001", language)
    {
        database = new DatabaseOptions(this, language);
        publicUrl = Text("--public-url", "URL", new("公众访问的网址，此后不变", "The address under which people reach it, for life"));
        name = Text("--name", "NAME", new("首位系统管理员的姓名", "Name of the first system administrator"));
        number = Text("--number", "NUMBER", new("其工号", "The official's number at the operator"));
        again = new Option<bool>("--again")
        {
            Description = new Words("尚无人启用账号时，重新发放口令", "Give out another code, while nobody used one").In(language),
        };
        Add(again);
        Validators.Add(result =>
        {
            if (result.GetValue(again) || (result.GetValue(publicUrl) is not null && result.GetValue(name) is not null && result.GetValue(number) is not null)) return;
            result.AddError(new Words("请给出 --public-url、--name 和 --number，或 --again。", "Give --public-url, --name and --number, or --again.").In(language));
        });

        Option<string> Text(string option, string value, Words about)
        {
            var added = new Option<string>(option) { Description = about.In(language), HelpName = value };
            Add(added);
            return added;
        }
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var settings = Settings.Read([.. SettingsOf(call), "--no-demo"]);
        Directory.CreateDirectory(settings.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var ring = settings.OpenKeys();
        var store = await OpenStore.RunAsync(settings, TimeProvider.System, ct);
        await using var engine = store.Engine;
        await Register.OpenAsync(store, ring, settings.PublicUrl ?? "", ct);
        var editions = await new LoadEditions(store, ring).RunAsync(settings.Catalogue, ct);

        var issued = await IssueAsync(call, new InitRegister(store, ring, editions), ct);
        if (issued.Refusal is { } refusal) throw FailedException.Refused(refusal);

        await using var session = await store.ReadAsync(ct);
        var identity = await RegisterIdentity.FindAsync(session, ring, ct);
        Show(call, issued.Value, identity!);
        return ExitCode.Done;
    }

    async Task<Outcome<IssuedCode>> IssueAsync(Call call, InitRegister init, CancellationToken ct)
    {
        if (call.Get(again)) return await init.AgainAsync(ct);

        var (official, person) = (OfficialNumber.Read(call.Get(number)), PersonName.Read(call.Get(name)));
        return (official.Refusal ?? person.Refusal) is { } refusal
            ? refusal
            : await init.RunAsync(call.Need(publicUrl), new FirstAdministrator(official.Value, person.Value), ct);
    }

    string[] SettingsOf(Call call)
    {
        string[] options = ["--data", database.Data(call), "--keys", database.Keys(call)];
        if (call.Get(publicUrl) is { } url) options = [.. options, "--public-url", url];
        return database.Address(call) is { } address ? [.. options, "--database", address] : options;
    }

    static void Show(Call call, IssuedCode issued, RegisterIdentity identity)
    {
        var link = issued.Link(identity.PublicUrl, call.Language);
        if (call.IsJson)
        {
            call.WriteData(new JsonObject
            {
                ["publicUrl"] = identity.PublicUrl,
                ["origin"] = identity.Origin,
                ["operator"] = identity.Operator.ToString(),
                ["code"] = issued.Code.ToString(),
                ["link"] = link,
                ["expiresAt"] = issued.ExpiresAt.ToString(),
            });
            return;
        }

        call.Say($"登记系统已建立：{identity.PublicUrl}。首位系统管理员凭下列链接或口令启用账号，72小时内有效，只显示这一次。",
            $"The register is made: {identity.PublicUrl}. The first system administrator comes in by this link or code; it is good for 72 hours and is shown only now.");
        Call.WriteLine(link);
        Call.WriteLine(issued.Code.ToString());
    }
}
