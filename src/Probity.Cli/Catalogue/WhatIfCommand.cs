using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Cli.Parts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Cli.Catalogue;

/// <summary><c>probity catalogue what-if</c>: what a draft edition would do to the entries of a real register. It names nobody, changes no entry, and stands in the journal.</summary>
sealed class WhatIfCommand : Verb
{
    readonly Argument<string> draft;
    readonly DatabaseOptions database;
    readonly Option<string> catalogue;

    /// <summary>The verb in one language.</summary>
    public WhatIfCommand(Language language) : base(
        "what-if", new("以真实数据计算草案的影响：多少条记录将终止使用、哪些事项的可见范围变化；不显示任何人", "Apply a draft to a real register: how many entries would end, what purposes would gain or lose; nobody is named"),
        "probity catalogue what-if ./draft --data ./data", language)
    {
        draft = new Argument<string>("DRAFT") { Description = new Words("草案的文件夹或者代码", "Folder or code of the draft edition").In(language) };
        Add(draft);
        database = new DatabaseOptions(this, language);
        catalogue = CatalogueOption.Make(language);
        Add(catalogue);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        await using var engine = database.Open(call);
        var store = new Store(engine, TimeProvider.System);
        await new Migrator(store).CheckAsync(ct);
        var ring = KeyRing.Open(database.Keys(call));
        using var load = new LoadEditions(store, ring);

        // The register's own law, with what was published since it began; a register that never ran has that of the program.
        var law = await load.FindAsync(call.Get(catalogue) ?? CatalogueFolder.Default, ct);
        var (now, then) = (law?.InForceOn(ShanghaiTime.DayOf(store.Now)) ?? NamedEdition.Today(), law?.Find(call.Get(draft)) ?? NamedEdition.Read(call.Get(draft)));
        var tried = await new TryEdition(store, ring).RunAsync(now, then, ct);
        if (tried.Refusal is { } refusal) throw FailedException.Refused(refusal);

        var effects = tried.Value;
        var items = new JsonArray([.. effects.Items.Select(one => (JsonNode)new JsonObject
        {
            ["item"] = one.Item, ["inUse"] = WhatIfEdition.Told(one.InUse), ["wouldEnd"] = WhatIfEdition.Told(one.WouldEnd),
            ["wouldEndEarlier"] = WhatIfEdition.Told(one.WouldEndEarlier),
            ["wouldBeSuspended"] = WhatIfEdition.Told(one.WouldBeSuspended),
        })]);
        var purposes = new JsonArray([.. effects.Purposes.Select(one => (JsonNode)new JsonObject
        {
            ["purpose"] = one.Purpose, ["seesNow"] = WhatIfEdition.Told(one.SeenNow), ["wouldSee"] = WhatIfEdition.Told(one.SeenThen),
        })]);
        var sights = new JsonArray([.. CompareSights.Run(now, then).Select(one => (JsonNode)new JsonObject
        {
            ["purpose"] = one.Purpose, ["body"] = $"{one.Body}", ["name"] = (then.FindBody(one.Body) ?? now.FindBody(one.Body))?.Name.In(call.Language), ["item"] = one.Item,
            ["gains"] = new JsonArray([.. one.Gained.Select(field => (JsonNode)field)]), ["loses"] = new JsonArray([.. one.Lost.Select(field => (JsonNode)field)]),
        })]);
        if (call.IsJson)
        {
            call.WriteData(new JsonObject { ["from"] = now.Code, ["to"] = then.Code, ["items"] = items, ["purposes"] = purposes, ["sights"] = sights });
            return ExitCode.Done;
        }

        call.WriteData(items);
        call.WriteData(purposes);
        if (sights.Count > 0) call.WriteData(sights);
        foreach (var change in CompareEditions.Run(now, then).Where(change => change.Thing is ChangedThing.Purpose)) Call.WriteLine(NamedEdition.Line(change, now, then).In(call.Language));
        return ExitCode.Done;
    }
}
