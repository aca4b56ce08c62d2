using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// The template of a companion file (补充表): the document number, and behind it the dataset's companion columns. Only the document number
/// is required: what a companion leaves empty is taken from the attestation, and what neither says is missing.
/// </summary>
public sealed class CompanionTemplate
{
    /// <summary>Two rows of a companion file speak of one document.</summary>
    public static readonly Refusal Twice = Refusal.Invalid("intake.companion-twice",
        "补充表中同一文号出现多次。请保留一行。", "The companion file has this document more than once. Keep one row.");

    /// <summary>The template for a dataset.</summary>
    public CompanionTemplate(Dataset dataset)
    {
        var document = dataset.Columns.First(column => column.Key is ColumnKeys.DecisionNumber);
        Template = new Template([document with { Required = true }, .. dataset.Companion.Select(column => column with { Required = false })]) { IsOurs = true };
    }

    /// <summary>Its columns.</summary>
    public Template Template { get; }

    /// <summary>What a companion row says.</summary>
    public static SuppliedFacts FactsOf(RowValues row) => new()
    {
        Manner = Given(row.Text(ColumnKeys.ServedHow)),
        ServedOn = row.Date(ColumnKeys.ServedOn),
        ToldOfRemedies = Answer(row.Text(ColumnKeys.RemediesTold)),
        Procedure = Given(row.Text(ColumnKeys.Procedure)),
        MinorRemedied = Answer(row.Text(ColumnKeys.MinorRemedied)),
        ConductStart = row.Date(ColumnKeys.ConductBeganOn),
        ConductEnd = row.Date(ColumnKeys.ConductEndedOn),
        FinalOn = row.Date(ColumnKeys.FinalOn),
        LabourIncome = Given(row.Text(ColumnKeys.LabourIncome)),
    };

    /// <summary>
    /// A companion sheet to fill in (补充表): a header, and a row for each document that waits for facts, in the order of the file, with what is
    /// known already.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> FillInSheet(IEnumerable<(DecisionNumber Document, SuppliedFacts Known)> waiting)
    {
        List<IReadOnlyList<string>> rows = [[.. Template.Columns.Select(column => column.Header)]];
        foreach (var (document, known) in waiting.DistinctBy(row => row.Document))
            rows.Add([.. Template.Columns.Select(column => column.Key is ColumnKeys.DecisionNumber ? document.ToString() : Known(column, known))]);
        return rows;
    }

    static string Known(Column column, SuppliedFacts facts) => column.Key switch
    {
        ColumnKeys.ServedOn => Text(facts.ServedOn),
        ColumnKeys.ConductBeganOn => Text(facts.ConductStart),
        ColumnKeys.ConductEndedOn => Text(facts.ConductEnd),
        ColumnKeys.FinalOn => Text(facts.FinalOn),
        ColumnKeys.ServedHow => Name(column, facts.Manner),
        ColumnKeys.Procedure => Name(column, facts.Procedure),
        ColumnKeys.RemediesTold => Name(column, Text(facts.ToldOfRemedies)),
        ColumnKeys.MinorRemedied => Name(column, Text(facts.MinorRemedied)),
        ColumnKeys.LabourIncome => facts.LabourIncome ?? "",
        _ => "",
    };

    static string Name(Column column, string? code) => column.Choices.FirstOrDefault(choice => choice.Code == code)?.Name.Zh ?? "";

    static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd") ?? "";

    static string Text(bool? answer) => answer switch { true => "yes", false => "no", null => "" };

    static string? Given(string text) => text.Length is 0 ? null : text;

    static bool? Answer(string code) => code switch { "yes" => true, "no" => false, _ => null };
}
