using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>One invented decision: what an item covers, said as files say it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Matter">The conduct's or the certificate's name.</param>
/// <param name="Basis">The legal basis as files cite it; empty for what certificates name.</param>
sealed record SampleDecision(Item Item, string Matter, string Basis)
{
    const string Fine = "罚款人民币5000元。";
    const string FineInWan = "0.5";
    const string Listing = "纳入失信被执行人名单。";
    int index;
    DateOnly day;
    Body source = null!;

    /// <summary>Whether the person is told before it counts.</summary>
    public bool IsAdverse => Item.Nature is Nature.Adverse;

    bool IsOfCourt => Item.Finality is FinalityRule.FinalJudgment;

    /// <summary>The first conducts of an item, or so many of its certificate.</summary>
    public static IEnumerable<SampleDecision> Of(Edition edition, Item item, int most) => item.Conducts.Count > 0
        ? item.Conducts.Take(most).Select(conduct => new SampleDecision(item, conduct.Name.Zh, Cited(edition, conduct.Basis.FirstOrDefault(basis => BasisSuccession.Of(edition, basis, edition.From, DateOnly.MaxValue) is LegalStanding.Stands) ?? conduct.Basis[0])))
        : Enumerable.Repeat(item.Certificates[0], Math.Min(most, 2)).Select(certificate => new SampleDecision(item, certificate, ""));

    /// <summary>The same decision of one person, day and body. Days follow from the first day of the edition.</summary>
    public SampleDecision As(int number, DateOnly from, Body body) => this with { index = number, day = from.AddDays(60 + 7 * number), source = body };

    /// <summary>The cell of a column of the dataset.</summary>
    public string Cell(Column column) => column.Key switch
    {
        ColumnKeys.Name => SamplePeople.Find(index).Name,
        ColumnKeys.DocumentNumber => SamplePeople.Find(index).Number,
        ColumnKeys.DecisionNumber => $"示例{(IsAdverse ? "罚" : "许")}〔{day.Year}〕{index + 1}号",
        ColumnKeys.ConductText or ColumnKeys.LicenceName or "licence-content" => Matter,
        ColumnKeys.Facts => $"检查时发现：{Matter}。",
        ColumnKeys.Basis => Basis,
        ColumnKeys.PenaltyKind => Chosen(column, IsOfCourt ? "court-listing" : "fine"),
        ColumnKeys.PenaltyContent => IsOfCourt ? Listing : Fine,
        ColumnKeys.AmountFen => Item.Fields.Contains(FieldNames.AmountFen) ? FineInWan : "",
        ColumnKeys.DocumentName => $"{Matter}决定书",
        ColumnKeys.Status => Chosen(column, "in-force"),
        "licence-number" => $"示例{day:yyyyMM}{index + 1:0000}",
        "valid-from" => Text(day),
        "valid-to" => Text(day.AddYears(3)),
        ColumnKeys.AuthorityCode or ColumnKeys.SourceCode => $"{source.Code}",
        "authority" or "source" => source.Name.Zh,
        _ => column.Required ? Ordinary(column) : "",
    };

    /// <summary>The cell of a column of the companion.</summary>
    public string CompanionCell(Column column) => column.Key switch
    {
        ColumnKeys.DecisionNumber => Cell(column),
        ColumnKeys.ServedOn => Text(day.AddDays(2)),
        ColumnKeys.ConductBeganOn => Text(day.AddDays(-50)),
        ColumnKeys.ConductEndedOn => Text(day.AddDays(-40)),
        ColumnKeys.Procedure => Chosen(column, "ordinary"),
        ColumnKeys.MinorRemedied => Chosen(column, "no"),
        ColumnKeys.FinalOn or ColumnKeys.LabourIncome => "",
        _ => Ordinary(column),
    };

    string Ordinary(Column column) => column.Kind switch
    {
        ColumnKind.Choice or ColumnKind.DocumentKind => column.Choices[0].Name.Zh,
        ColumnKind.Date => Text(day),
        ColumnKind.MoneyWan => FineInWan,
        ColumnKind.CreditCode => $"{source.Code}",
        _ => "示例",
    };

    static string Chosen(Column column, string code) => (column.Choices.FirstOrDefault(choice => choice.Code == code) ?? column.Choices[0]).Name.Zh;

    static string Cited(Edition edition, Basis basis) => new Citation(
        edition.FindStatute(basis.Statute)?.Title.Zh ?? basis.Statute, basis.Article, basis.Paragraph, basis.SubItem).ToText();

    static string Text(DateOnly date) => date.ToString("yyyy-MM-dd");
}
