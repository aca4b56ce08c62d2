using Probity.Bodies;

namespace Probity.Erasures;

/// <summary>
/// Who may ask for what to be erased, and who co-signs. Erasing destroys evidence of improper looks as well (misuse H6), so nobody erases a look but the person by the own request or a court
/// by its order, and nothing is erased before its term by one hand.
/// </summary>
public static class ErasureRules
{
    /// <summary>Looks go by the person's own request or by a court's order; no office erases them of its own accord.</summary>
    public static readonly Refusal NeedsSubject = Refusal.Forbidden("erasure.needs-subject",
        "查询日志只能由本人下载后自行申请删除，或者依法院裁判删除；任何单位和工作人员都不能自行删除。",
        "Looks are erased at the person's own request after a download, or by a court's order. No body and no official erases them of their own accord.");

    /// <summary>No such ground, or none that an official may give.</summary>
    public static readonly Refusal GroundUnknown = Refusal.Invalid("erasure.ground-unknown",
        "请选择删除的依据：依法封存、决定被撤销，或者法院裁判。", "Choose the ground: sealed by law, annulled, or ordered by a court.");

    /// <summary>Nothing of this name is erased.</summary>
    public static readonly Refusal TargetUnknown = Refusal.Invalid("erasure.target-unknown",
        "请写明删除什么：entry（一条记录）或者 looks（查询日志）。", "Say what is to be erased: entry or looks.");

    /// <summary>Every ground rests on a document.</summary>
    public static readonly Refusal OrderMissing = Refusal.Invalid("erasure.order-missing",
        "请填写所依据的文书名称和文号，不超过200字。", "Name the document on which it rests, with its number, in 200 characters at most.");

    /// <summary>Somebody else's office.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("erasure.not-yours",
        "删除由安全管理员提出，由审计管理员会签。", "The security administrator asks for an erasure and the audit administrator co-signs it.");

    const int LongestOrder = 200;

    /// <summary>What stands against an official's asking for it; null when nothing does.</summary>
    public static Refusal? Ask(Official asker, ErasureTarget target, ErasureGround? ground, string order)
    {
        if (!asker.Holds(Role.SecurityAdministrator)) return target is ErasureTarget.Looks && ground is not ErasureGround.CourtOrder ? NeedsSubject : NotYours;
        if (target is ErasureTarget.Looks && ground is not ErasureGround.CourtOrder) return NeedsSubject;
        if (ground is not (ErasureGround.Sealed or ErasureGround.Annulled or ErasureGround.CourtOrder)) return GroundUnknown;

        return order.Length is > 0 and <= LongestOrder ? null : OrderMissing;
    }

    /// <summary>What stands against an official's word on it; null when nothing does. The role is never the asker's (charter C12).</summary>
    public static Refusal? Decide(Official auditor) => auditor.Holds(Role.AuditAdministrator) ? null : NotYours;
}
