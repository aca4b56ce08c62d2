using Probity.Portals;

namespace Probity.Inquiries;

/// <summary>Words that several pages of the desk share, and what is wrong with a form's field.</summary>
static class DeskTexts
{
    public static readonly Words Purpose = new("应用事项", "Purpose");
    public static readonly Words Case = new("案件编号", "Case number");
    public static readonly Words Use = new("用途", "Use");
    public static readonly Words Number = new("公民身份号码", "Identity number");
    public static readonly Words Name = new("姓名", "Name");
    public static readonly Words Continue = new("继续", "Continue");

    public static readonly Words PurposeAsked = new("为哪一事项查询？", "For which purpose are you asking?");
    public static readonly Words CaseAsked = new("案件和用途", "Case and use");
    public static readonly Words PersonAsked = new("查询谁？", "Whom do you ask about?");
    public static readonly Words Check = new("请核对后查询", "Check before you ask");
    public static readonly Words CasePurposeAsked = new("案件属于哪一事项？", "For which purpose is the case?");
    public static readonly Words CaseNumberAsked = new("案件编号是什么？", "What is the case number?");
    public static readonly Words PartyAsked = new("当事人是谁？", "Who is the party?");
    public static readonly Words CaseCheck = new("请核对后登记", "Check before you register");

    public static readonly FieldError PurposeMissing = new("purpose", new("请选择应用事项", "Choose a purpose"));
    public static readonly FieldError UseMissing = new("use", new("请选择用途", "Choose the use"));

    public static readonly Refusal PartyTwice = Refusal.Invalid("case.party-twice",
        "该号码已在当事人名单中。", "This number is already among the parties.");
}
