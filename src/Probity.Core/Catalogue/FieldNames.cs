namespace Probity.Catalogue;

/// <summary>One field of an entry: its stable key in catalogue, code and API, and what people call it.</summary>
/// <param name="Key">Stable, lower case with hyphens; the same as the column's key where a column fills it.</param>
/// <param name="Name">Label on pages and in letters.</param>
/// <param name="PersonOnly">True for the source's free text: the person and the source see it, no purpose ever does (misuse H36).</param>
/// <param name="Kind">What it holds.</param>
public sealed record FieldName(string Key, Words Name, bool PersonOnly = false, FieldKind Kind = FieldKind.Text);

/// <summary>What a field of an entry holds.</summary>
public enum FieldKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A code of a published list: the item's conducts, or the choices of a column.</summary>
    Code,

    /// <summary>A date, <c>2026-01-31</c>.</summary>
    Date,

    /// <summary>Whole fen.</summary>
    Money,
}

/// <summary>
/// The closed list of fields that an entry can have. There is none for a number of entries, a score, a level, a star or hours: a field
/// that is not here cannot be named by an item or a purpose (charter C1, misuse H17).
/// </summary>
public static class FieldNames
{
    /// <summary>The conduct code's words, in place of the source's text.</summary>
    public const string Conduct = "conduct";

    /// <summary>Kinds of penalty: codes of the penalty dataset's list.</summary>
    public const string PenaltyKind = "penalty-kind";

    /// <summary>Date of the decision.</summary>
    public const string DecisionDate = "decision-date";

    /// <summary>Document number of the decision.</summary>
    public const string DecisionNumber = "decision-number";

    /// <summary>Body that decided.</summary>
    public const string Authority = "authority";

    /// <summary>Last day on which the entry may be used.</summary>
    public const string UsableTo = "usable-to";

    /// <summary>Amount of the fine, whole fen.</summary>
    public const string AmountFen = "amount-fen";

    /// <summary>Name of the licence.</summary>
    public const string LicenceName = "licence-name";

    /// <summary>Number of the licence.</summary>
    public const string LicenceNumber = "licence-number";

    /// <summary>First day of the licence.</summary>
    public const string ValidFrom = "valid-from";

    /// <summary>Last day of the licence.</summary>
    public const string ValidTo = "valid-to";

    /// <summary>Whether the licence is in force.</summary>
    public const string Status = "status";

    /// <summary>Name of the honour.</summary>
    public const string Honour = "honour";

    /// <summary>The one disqualifying condition, told in place of the entry.</summary>
    public const string Condition = "condition";

    /// <summary>Every field, in the order in which pages show them.</summary>
    public static IReadOnlyList<FieldName> All { get; } =
    [
        new(Condition, new("不合格情形", "Disqualifying condition"), Kind: FieldKind.Code),
        new(Conduct, new("行为种类", "Kind of conduct"), Kind: FieldKind.Code),
        new(Honour, new("荣誉名称", "Honour")),
        new(LicenceName, new("许可证书名称", "Licence")),
        new(LicenceNumber, new("许可编号", "Licence number")),
        new(Status, new("当前状态", "Current status"), Kind: FieldKind.Code),
        new(ValidFrom, new("有效期自", "Valid from"), Kind: FieldKind.Date),
        new(ValidTo, new("有效期至", "Valid to"), Kind: FieldKind.Date),
        new(PenaltyKind, new("处罚类别", "Kind of penalty"), Kind: FieldKind.Code),
        new(AmountFen, new("罚款金额", "Amount of the fine"), Kind: FieldKind.Money),
        new(DecisionDate, new("决定日期", "Date of the decision"), Kind: FieldKind.Date),
        new(DecisionNumber, new("决定文书号", "Number of the decision")),
        new(Authority, new("作出决定的机关", "Deciding authority")),
        new(UsableTo, new("使用期限截止日", "May be used until"), Kind: FieldKind.Date),
        new("conduct-text", new("违法行为类型（原文）", "Conduct as the source wrote it"), PersonOnly: true),
        new("facts", new("违法事实（原文）", "Facts as the source wrote them"), PersonOnly: true),
        new("basis", new("处罚依据（原文）", "Legal basis as the source wrote it"), PersonOnly: true),
        new("penalty-content", new("处罚内容（原文）", "Content of the penalty as the source wrote it"), PersonOnly: true),
        new("confiscated-fen", new("没收金额", "Amount confiscated"), PersonOnly: true, FieldKind.Money),
        new("suspended-licence", new("暂扣或吊销证照名称及编号", "Licence suspended or revoked"), PersonOnly: true),
        new("licence-kind", new("许可类别", "Kind of licence"), PersonOnly: true, FieldKind.Code),
        new("licence-content", new("许可内容（原文）", "Content of the licence as the source wrote it"), PersonOnly: true),
        new("note", new("备注（原文）", "Note as the source wrote it"), PersonOnly: true),
    ];

    /// <summary>The field with this key; null when there is none.</summary>
    public static FieldName? Find(string key) => All.FirstOrDefault(field => field.Key == key);
}
