namespace Probity.Intake;

/// <summary>Keys of the columns that rules speak of. A dataset's other columns are only kept. The catalogue's reader checks that they are there.</summary>
public static class ColumnKeys
{
    /// <summary>行政相对人名称.</summary>
    public const string Name = "person-name";

    /// <summary>证件类型.</summary>
    public const string DocumentKind = "document-kind";

    /// <summary>证件号码.</summary>
    public const string DocumentNumber = "document-number";

    /// <summary>行政相对人类别 (beside the standard's columns).</summary>
    public const string PersonCategory = "person-category";

    /// <summary>决定书文号.</summary>
    public const string DecisionNumber = "decision-number";

    /// <summary>决定日期.</summary>
    public const string DecisionDate = "decision-date";

    /// <summary>违法行为类型.</summary>
    public const string ConductText = "conduct-text";

    /// <summary>违法事实.</summary>
    public const string Facts = "facts";

    /// <summary>处罚依据.</summary>
    public const string Basis = "basis";

    /// <summary>处罚类别; a cell may name several.</summary>
    public const string PenaltyKind = "penalty-kind";

    /// <summary>处罚内容.</summary>
    public const string PenaltyContent = "penalty-content";

    /// <summary>罚款金额.</summary>
    public const string AmountFen = "amount-fen";

    /// <summary>没收金额.</summary>
    public const string ConfiscatedFen = "confiscated-fen";

    /// <summary>处罚机关、许可机关统一社会信用代码.</summary>
    public const string AuthorityCode = "authority-code";

    /// <summary>数据来源单位统一社会信用代码.</summary>
    public const string SourceCode = "source-code";

    /// <summary>许可证书名称.</summary>
    public const string LicenceName = "licence-name";

    /// <summary>行政许可决定文书名称.</summary>
    public const string DocumentName = "document-name";

    /// <summary>送达日期 (companion).</summary>
    public const string ServedOn = "served-on";

    /// <summary>送达方式 (companion).</summary>
    public const string ServedHow = "served-how";

    /// <summary>是否告知救济途径 (companion).</summary>
    public const string RemediesTold = "remedies-told";

    /// <summary>程序类型 (companion).</summary>
    public const string Procedure = "procedure";

    /// <summary>当前状态 of a licence or an honour.</summary>
    public const string Status = "status";

    /// <summary>违法行为起始日期 (companion).</summary>
    public const string ConductBeganOn = "conduct-began-on";

    /// <summary>违法行为终了日期 (companion).</summary>
    public const string ConductEndedOn = "conduct-ended-on";

    /// <summary>是否轻微且已消除或减轻 (companion).</summary>
    public const string MinorRemedied = "minor-remedied";

    /// <summary>终局日期 (companion).</summary>
    public const string FinalOn = "final-on";

    /// <summary>劳动收入主要生活来源依据 (companion).</summary>
    public const string LabourIncome = "labour-income";
}
