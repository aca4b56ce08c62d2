using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;

namespace Probity.Catalogue.Drafts;

/// <summary>What the desk's pages need, and how each of their steps ends.</summary>
sealed class DraftDesk(DraftScene scene, KeepDrafts keep)
{
    static readonly Assessment Nothing = new("", "", "", "");

    /// <summary>What pages of drafts need.</summary>
    public DraftScene Scene => scene;

    /// <summary>Takes a step and shows the draft after it; a refusal of what was typed shows the form again.</summary>
    public async Task<IResult> StepAsync(HttpContext context, string number, Func<DraftNumber, DraftWord, IFormCollection, Task<Outcome<EditionDraft>>> step, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        if (!DraftNumber.TryParse(number, null, out var known)) return KeepDrafts.Unknown.ToPage(CaseworkPortal.Open(context, "casework/editions"));

        var word = new DraftWord(context.User.RequireOfficial(), Channel.Page, int.TryParse($"{form["version"]}", out var version) ? version : 0);
        var done = await step(known, word, form);
        if (done.Refusal is not { } refusal) return Results.LocalRedirect(CaseworkPortal.Open(context).Link($"casework/editions/{known}"));

        var shown = await scene.FindAsync(number, ct, new CommentPlace(true, null, null));
        return refusal.Kind is RefusalKind.Invalid && !shown.IsRefused
            ? Show(context, shown.Value, SaidIn(form), [refusal.ToFieldError(FieldOf(refusal))])
            : refusal.ToPage(CaseworkPortal.Open(context, $"casework/editions/{number}"));
    }

    /// <summary>The desk's page of a draft.</summary>
    public IResult Show(HttpContext context, ShownDraft shown, Assessment? said, IReadOnlyList<FieldError> errors)
    {
        var (official, draft) = (context.User.RequireOfficial(), shown.Read.Draft);
        var whyNot = ApprovalRules.Approve(draft, official, keep.Approvers, Gains.Of(shown.Read.Before, shown.Read.After), scene.Today);
        return Pages.Render(new DraftDeskPage
        {
            Frame = CaseworkPortal.Open(context, $"casework/editions/{draft.Number}"), Read = shown.Read, Comments = shown.Comments, Today = scene.Today, Roster = scene.Roster,
            MayEdit = DraftRules.Edit(official, keep.Operator) is null,
            MayDecide = whyNot is null || ApprovalRules.Decline(draft, official, keep.Approvers, "-") is null,
            WhyNotApprove = whyNot,
            Said = said ?? Nothing, Errors = errors,
        }, errors.Count is 0 ? 200 : 422);
    }

    /// <summary>What was typed of an assessment.</summary>
    public static Assessment SaidIn(IFormCollection form) => new($"{form["need"]}".Trim(), $"{form["effects"]}".Trim(), $"{form["safeguards"]}".Trim(), $"{form["comments"]}".Trim());

    static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "draft.comment-period" => "days",
        "draft.assessment-empty" => "need",
        "draft.reason-missing" => "reason",
        _ => "",
    };
}
