using Probity.Inquiries;

namespace Probity.Subjects;

/// <summary>What the page of looks says.</summary>
static class LookTexts
{
    /// <summary>Stands on every page of looks, for everybody (charter C6, misuse H8).</summary>
    public static readonly Words Deferral = new(
        "依照国家法律，办案机关的个别查询可以暂缓显示，须经另一机关批准，每次不超过六个月，最多延长两次，期满自动显示。无论您是否有这样的查询，这段话都一样。",
        "Under a national statute a look by a case-handling authority can be shown later: another body must approve it, for six months at most, twice renewed, and then it appears by itself. This text is the same for everybody, whether or not there is such a look.");

    /// <summary>The kind of look.</summary>
    public static Words Of(LookKind kind) => kind switch
    {
        LookKind.Inquiry => new("依事项查询", "Inquiry"),
        LookKind.Identity => new("身份核对", "Identity check"),
        LookKind.RowText => new("文字核对", "Check of free text"),
        _ => new("送达告知书", "Delivery of a notice"),
    };

    /// <summary>What came of it.</summary>
    public static Words Of(OwnLook look) => look.Result switch
    {
        LookResult.Disclosed => new("提供了下列内容", "This was shown"),
        LookResult.Nothing => new("没有提供任何内容", "Nothing was disclosed"),
        LookResult.Refused => new("被拒绝，没有提供任何内容", "Refused; nothing was disclosed"),
        _ when look.Kind is LookKind.Identity => new("查看了姓名，用于确认报送的数据是不是您本人的", "Your names were seen, to decide whether data that a source had sent are about you"),
        _ when look.Kind is LookKind.RowText => new("查看了报送数据中的一段文字，用于决定其中有没有禁止采集的内容", "Free text of a row that a source had sent was read, to decide whether it names what must not be collected"),
        _ => new("查看了姓名和告知书，用于打印、交付", "Your name and the notice were seen, in order to print and deliver it"),
    };

    /// <summary>That one condition was told, and nothing of the entry.</summary>
    public static Words Condition(Words condition) =>
        new($"只答复了符合这一情形“{condition.Zh}”，没有提供记录内容", $"only that this condition holds, and nothing of the entry: {condition.En}");

    /// <summary>Why it was refused, as the person reads it; null for a code that is not known here.</summary>
    public static Words? Refusal(string? code) => code switch
    {
        null => null,
        "inquiry.purpose-unknown" => new("没有这一应用事项", "there is no such purpose"),
        "inquiry.purpose-not-held" => new("该单位不具有这一应用事项", "the body does not hold the purpose"),
        "inquiry.purpose-suspended" => new("该事项已对该内设机构暂停", "the purpose is suspended for that unit"),
        "inquiry.use-unknown" => new("用途不在公布的清单内", "the use is not on the published list"),
        "inquiry.case-missing" => new("没有填写案件编号", "no case was named"),
        "inquiry.case-malformed" => new("案件编号格式不符", "the case number was malformed"),
        "inquiry.case-unknown" => new("案件没有登记", "the case was not registered"),
        "inquiry.not-a-party" => new("所填的号码和姓名不是该案件登记的当事人", "the number and name that were asked are not a registered party of the case"),
        _ => new("不符合查询规则", "it broke a rule of inquiries"),
    };
}
