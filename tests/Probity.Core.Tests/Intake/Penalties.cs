using System.Text;
using Probity.Bodies;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

/// <summary>A good penalty row of the shipped catalogue, and ways to change it.</summary>
static class Penalties
{
    public static readonly Editions Editions = CatalogueReader.Read(CatalogueFolder.Default).Editions!;
    public static readonly Dataset Dataset = Editions.All[^1].FindDataset("penalty")!;
    public static readonly Template Template = Template.Of(Dataset);
    public static readonly CreditCode Source = MixedRows.Source;

    public static readonly IReadOnlyDictionary<string, string> Good = new Dictionary<string, string>
    {
        ["person-name"] = "阿依古丽·买买提", ["document-kind"] = "居民身份证", ["document-number"] = MixedRows.NumberOf(7),
        ["decision-number"] = "济市监罚〔2026〕7号", ["conduct-text"] = "经营超过保质期的食品", ["facts"] = "货架上有过期酸奶三盒",
        ["basis"] = "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", ["penalty-kind"] = "罚款、没收违法所得", ["penalty-content"] = "罚款5000元",
        ["amount-fen"] = "0.5", ["decision-date"] = "2026-03-05", ["authority"] = "济南市市场监督管理局", ["authority-code"] = Source.ToString(),
        ["source"] = "济南市市场监督管理局", ["source-code"] = Source.ToString(),
    };

    public static RowDecision Decide(params (string Key, string Cell)[] changes) =>
        Decide(new Sender(Source, MixedRows.Attested), RegisterMode.Demo, changes);

    public static RowDecision Decide(SuppliedFacts facts, params (string Key, string Cell)[] changes) =>
        Decide(new Sender(Source, MixedRows.Attested with { Facts = facts }), RegisterMode.Demo, changes);

    public static RowDecision Decide(Sender sender, RegisterMode mode, params (string Key, string Cell)[] changes) =>
        new RowRules(Editions, "penalty", mode, MixedRows.Today).Decide(new RowReader(Template, MixedRows.Today).Read(Cells(changes)), sender);

    public static RowDecision DecideCells(string[] cells) =>
        new RowRules(Editions, "penalty", RegisterMode.Demo, MixedRows.Today).Decide(new RowReader(Template, MixedRows.Today).Read(cells), new Sender(Source, MixedRows.Attested));

    public static string[] Cells(params (string Key, string Cell)[] changes) =>
        [.. Dataset.Columns.Select(column => changes.LastOrDefault(change => change.Key == column.Key).Cell ?? Good.GetValueOrDefault(column.Key, ""))];

    public static EntryDraft Accepted(this RowDecision decision) => Assert.IsType<RowDecision.Accepted>(decision).Draft;

    public static RowError OnlyError(this RowDecision decision, RowResult result)
    {
        Assert.Equal((result, 1), (decision.Result, decision.Errors.Count));
        return decision.Errors[0];
    }

    public static async Task<(CheckedFile Result, string Sheet)> CheckAsync(byte[] file, SheetForm form = SheetForm.ToDo, Attestation? attestation = null)
    {
        using var sheet = new MemoryStream();
        var rules = new RowRules(Editions, "penalty", RegisterMode.Demo, MixedRows.Today);
        var check = new FileCheck(Template, rules, new Sender(Source, attestation ?? MixedRows.Attested), form);
        var result = await CheckFile.RunAsync(check, new MemoryStream(file), sheet, CancellationToken.None);
        return (result, Encoding.UTF8.GetString(sheet.ToArray()));
    }

    public static byte[] Csv(params string[][] rows) => Encoding.UTF8.GetBytes(string.Concat(
        rows.Prepend([.. Dataset.Columns.Select(column => column.Header)]).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n")));

    static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
