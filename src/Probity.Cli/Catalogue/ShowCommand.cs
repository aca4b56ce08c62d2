using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Cli.Catalogue;

/// <summary><c>probity catalogue show</c>: the items and purposes of an edition, or one of them whole.</summary>
sealed class ShowCommand : Verb
{
    readonly Argument<string?> code;
    readonly Option<string> edition;

    /// <summary>The verb in one language.</summary>
    public ShowCommand(Language language) : base(
        "show", new("查看目录版本的信用事项和应用事项，或者其中一项的全部规则", "Show the items and purposes of an edition, or all rules of one of them"), "probity catalogue show penalty.food-safety", language)
    {
        code = new Argument<string?>("CODE") { Description = new Words("信用事项或者应用事项的代码", "Code of an item or a purpose").In(language), Arity = ArgumentArity.ZeroOrOne };
        edition = new Option<string>("--edition") { Description = new Words("目录版本代码或者文件夹（默认今天施行的版本）", "Code or folder of the edition (default: the one in force today)").In(language), HelpName = "CODE|DIR" };
        Add(code);
        Add(edition);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var chosen = call.Get(edition) is { } named ? NamedEdition.Read(named) : NamedEdition.Today();
        call.WriteData(call.Find(code) is { } one ? One(chosen, one) : All(chosen, call));
        return Task.FromResult(ExitCode.Done);
    }

    static JsonArray All(Edition edition, Call call) =>
    [
        .. edition.Items.Select(item => (JsonNode)new JsonObject { ["kind"] = "item", ["code"] = item.Code, ["name"] = item.Name.In(call.Language), ["enabled"] = item.Enabled, ["verified"] = item.Verified }),
        .. edition.Purposes.Select(purpose => (JsonNode)new JsonObject { ["kind"] = "purpose", ["code"] = purpose.Code, ["name"] = purpose.Name.In(call.Language), ["enabled"] = true, ["verified"] = true }),
    ];

    static JsonObject One(Edition edition, string code)
    {
        if (edition.FindItem(code) is { } item) return Of(edition, item);
        if (edition.FindPurpose(code) is { } purpose) return Of(edition, purpose);

        throw FailedException.Usage($"{edition.Code} 中没有“{code}”。运行 probity catalogue show 可列出全部代码。", $"{edition.Code} has no '{code}'. Run probity catalogue show for all codes.");
    }

    static JsonObject Of(Edition edition, Item item) => new()
    {
        ["edition"] = edition.Code, ["item"] = item.Code, ["name"] = NamedEdition.Words(item.Name), ["about"] = NamedEdition.Words(item.Description),
        ["nature"] = $"{item.Nature}", ["context"] = item.Context, ["dataset"] = item.Dataset, ["enabled"] = item.Enabled, ["verified"] = item.Verified,
        ["openQuestion"] = item.OpenQuestion is { } open ? NamedEdition.Words(open) : null,
        ["covers"] = Cited(edition, item.Covers), ["recordedUnder"] = Cited(edition, item.RecordedUnder),
        ["providers"] = Named(edition, item.Providers),
        ["conducts"] = new JsonArray([.. item.Conducts.Select(conduct => (JsonNode)new JsonObject { ["code"] = conduct.Code, ["name"] = NamedEdition.Words(conduct.Name) })]),
        ["fields"] = new JsonArray([.. item.Fields.Select(field => (JsonNode)field)]),
        ["finality"] = $"{item.Finality}", ["terms"] = item.Schedule, ["disclosure"] = $"{item.Disclosure}", ["sharing"] = $"{item.Sharing}", ["updated"] = $"{item.Updated}",
        ["mayBeDeclined"] = item.MayBeDeclined,
        ["seenBy"] = new JsonArray([.. edition.Purposes.Where(purpose => purpose.Sees.Any(sight => sight.Item == item.Code)).Select(purpose => (JsonNode)purpose.Code)]),
    };

    static JsonObject Of(Edition edition, Probity.Catalogue.Purpose purpose) => new()
    {
        ["edition"] = edition.Code, ["purpose"] = purpose.Code, ["name"] = NamedEdition.Words(purpose.Name), ["about"] = NamedEdition.Words(purpose.Description), ["basis"] = Cited(edition, purpose.Basis),
        ["bodies"] = Named(edition, purpose.Bodies),
        ["sees"] = new JsonArray([.. purpose.Sees.Select(sight => (JsonNode)new JsonObject
        {
            ["item"] = sight.Item, ["fields"] = new JsonArray([.. sight.Fields.Select(field => (JsonNode)field)]), ["condition"] = sight.Condition?.Code,
        })]),
        ["caseRequired"] = purpose.CaseRequired, ["caseExample"] = purpose.CaseExample, ["maxParties"] = purpose.MaxParties, ["needsAuthorisation"] = purpose.NeedsAuthorisation,
        ["uses"] = new JsonArray([.. purpose.Uses.Select(use => (JsonNode)new JsonObject { ["code"] = use.Code, ["name"] = NamedEdition.Words(use.Name) })]),
    };

    static JsonArray Named(Edition edition, IEnumerable<CreditCode> bodies) =>
        [.. bodies.Select(body => (JsonNode)new JsonObject { ["code"] = $"{body}", ["name"] = NamedEdition.Words(edition.FindBody(body)?.Name ?? Words.Same($"{body}")) })];

    static JsonArray Cited(Edition edition, IEnumerable<Basis> all) => [.. all.Select(basis => (JsonNode)NamedEdition.Words(BasisWords.Of(edition, basis)))];
}
