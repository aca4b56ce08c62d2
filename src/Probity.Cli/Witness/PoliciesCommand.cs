using System.Globalization;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Keys;
using Probity.PublicLog;
using Probity.Storage;

namespace Probity.Cli.Witness;

/// <summary><c>probity witness policies</c>: which policies of witnesses a register announced, and which of them is in force.</summary>
sealed class PoliciesCommand : Verb
{
    readonly DatabaseOptions database;

    /// <summary>The verb in one language.</summary>
    public PoliciesCommand(Language language) : base(
        "policies", new("列出本登记系统公告过的见证规则，现行的和待生效的", "List the policies of witnesses that this register announced, with the one in force and the one to come"),
        "probity witness policies --data /srv/probity --keys /srv/probity-keys", language) =>
        database = new DatabaseOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var ring = KeyRing.Open(database.Keys(call));
        await using var engine = database.Open(call);
        var store = new Store(engine, TimeProvider.System);
        await new Migrator(store).CheckAsync(ct);

        var (announced, today) = (await new ReadPolicies(store, ring).RunAsync(ct), Probity.Calendar.ShanghaiTime.DayOf(store.Now));
        call.WriteData(new JsonArray([.. announced.All.Select(policy =>
        {
            var told = Told(policy);
            told["state"] = policy == announced.InForceOn(today) ? "in-force" : policy == announced.ComingAfter(today) ? "coming" : policy.From > today ? "announced" : "replaced";
            return (JsonNode)told;
        })]));
        return ExitCode.Done;
    }

    /// <summary>A policy as data.</summary>
    public static JsonObject Told(AnnouncedPolicy policy) => new()
    {
        ["number"] = policy.Number,
        ["announced"] = Text(policy.AnnouncedOn),
        ["from"] = Text(policy.From),
        ["policy"] = policy.Lines,
    };

    /// <summary>The register of these options.</summary>
    public static Settings SettingsOf(Call call, DatabaseOptions database, KeyRing ring) =>
        new() { Data = database.Data(call), Keys = database.Keys(call), Anchor = Environment.GetEnvironmentVariable("PROBITY_ANCHOR"), Mode = ring.Mode };

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
