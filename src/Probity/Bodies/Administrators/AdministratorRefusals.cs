namespace Probity.Bodies.Administrators;

/// <summary>Why an administrator cannot come or go.</summary>
public static class AdministratorRefusals
{
    /// <summary>A number names one official of a body for good.</summary>
    public static readonly Refusal NumberTaken = Refusal.Conflict("administrator.number-taken",
        "该单位已有人使用过这一工号。", "An official of this body has, or had, this number.");

    /// <summary>No administrator of this kind has this number and is in office.</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("administrator.unknown",
        "没有使用这一工号的在任管理员。", "No administrator of this kind in office has this number.");

    /// <summary>Nobody else of this kind has come in.</summary>
    public static readonly Refusal Last = Refusal.Conflict("administrator.last",
        "这是最后一名在任的同类管理员。请先任命继任者，并等其用一次性口令登录。", "This is the last administrator of the kind. Appoint a successor first, who must have come in by the one-time code.");

    /// <summary>Has come in already.</summary>
    public static readonly Refusal CameIn = Refusal.Conflict("administrator.came-in",
        "该管理员已经登录过，不再发放口令。", "This administrator has come in already; no other code is given out.");

    /// <summary>Another administrator gives out the code.</summary>
    public static readonly Refusal OtherInvites = Refusal.Forbidden("administrator.other-invites",
        "口令由另一类管理员重新发放，提名人不得发放；单位管理员的口令由安全管理员发放。", "Another kind of administrator gives out the code, and never who proposed the appointment; for a body administrator it is the security administrator.");
}
