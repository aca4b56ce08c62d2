using Probity.Bodies;

namespace Probity.Catalogue.Drafts;

/// <summary>Who decides on a draft: approvers of bodies that the edition in force names, never who brought it, never a body that gains by it, and two of two bodies where it widens.</summary>
public static class ApprovalRules
{
    /// <summary>Only approvers of a body that the edition in force names decide.</summary>
    public static readonly Refusal ApproverOnly = Refusal.Forbidden("draft.approver-only",
        "只有现行版本列明的批准单位的目录批准人员可以批准或者驳回。", "Only a catalogue approver of a body that the edition in force names as such approves or declines.");

    /// <summary>Nobody approves the own text.</summary>
    public static readonly Refusal OwnDraft = Refusal.Forbidden("draft.own",
        "起草人不能批准自己的草案。", "Whoever brought the draft does not approve it.");

    /// <summary>Two approvals are of two bodies.</summary>
    public static readonly Refusal BodyApproved = Refusal.Conflict("draft.body-approved",
        "本单位已经批准过；扩大的变动须由两个单位的两人批准。", "Your body approved it before. What widens is approved by two people of two bodies.");

    /// <summary>One person approves once, whatever appointments that person holds.</summary>
    public static readonly Refusal SamePerson = Refusal.Conflict("draft.same-person",
        "同一姓名的人已经起草或者批准过这份草案，请由另一人批准。", "Somebody of the same name drafted or approved it before. Let another person approve it.");

    /// <summary>A body does not approve what it gains.</summary>
    public static readonly Refusal BodyGains = Refusal.Forbidden("draft.body-gains",
        "草案扩大了本单位可以报送或者查询的范围，应由另一单位批准。", "The draft lets your own body send or see more. Another body approves it.");

    /// <summary>Declining says why.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("draft.reason-missing",
        "驳回须说明理由，不超过500字。", "Declining says why, in 500 characters at most.");

    const int LongestReason = 500;

    /// <summary>Why an official cannot approve it.</summary>
    /// <param name="draft">As it stands.</param>
    /// <param name="official">Who would.</param>
    /// <param name="approvers">Bodies that the edition in force lets approve.</param>
    /// <param name="gaining">Bodies that would send or see more.</param>
    /// <param name="today">Today, in China.</param>
    public static Refusal? Approve(EditionDraft draft, Official official, IReadOnlyList<CreditCode> approvers, IReadOnlySet<CreditCode> gaining, DateOnly today)
    {
        if (Decide(draft, official, approvers) is { } refusal) return refusal;
        if (official.ActsFor.Any(gaining.Contains)) return BodyGains;
        if (draft.Details.Approvals.Any(hand => official.IsOf(hand.Body)) || ApprovesFor(draft, official, approvers) is null) return BodyApproved;
        if (draft.Details.Approvals.Append(draft.Details.Drafter).Any(hand => hand.Name == official.Name)) return SamePerson;
        if (draft.Widens && draft.State is not DraftState.Assessed) return DraftRules.AssessFirst;

        return draft.State is DraftState.OpenToComment && today <= draft.CommentTo ? DraftRules.CommentFirst : null;
    }

    /// <summary>Why an official cannot decline it.</summary>
    public static Refusal? Decline(EditionDraft draft, Official official, IReadOnlyList<CreditCode> approvers, string? reason)
    {
        if (Decide(draft, official, approvers) is { } refusal) return refusal;

        return reason is { Length: > 0 and <= LongestReason } ? null : ReasonMissing;
    }

    /// <summary>The named approver for which an official would approve: one for which nobody did yet; null where there is none.</summary>
    public static CreditCode? ApprovesFor(EditionDraft draft, Official official, IReadOnlyList<CreditCode> approvers) =>
        approvers.Where(official.IsOf).Except(draft.Details.Approvals.Select(hand => hand.For)).Select(code => (CreditCode?)code).FirstOrDefault();

    static Refusal? Decide(EditionDraft draft, Official official, IReadOnlyList<CreditCode> approvers)
    {
        if (!official.Holds(Role.CatalogueApprover) || !approvers.Any(official.IsOf)) return ApproverOnly;
        if (draft.IsOver) return DraftRules.Over;

        return draft.Details.Drafter.Appointment == official.Appointment || draft.Details.Drafter.Said == official.Said ? OwnDraft : null;
    }
}
