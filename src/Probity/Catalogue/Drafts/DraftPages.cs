using Probity.Bodies;
using Probity.Limits;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Drafts;

/// <summary>Drafts for everybody: what would change, and a form to say what one thinks of it.</summary>
static class DraftPages
{
    /// <summary><c>catalogue/drafts</c> and below, in both languages.</summary>
    public static void MapDraftPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/catalogue/drafts").ShowsNoPerson();
        pages.MapGet("", ListAsync).OpenToAll(OpenBecause.Public);
        pages.MapGet("/{number}", ShowAsync).OpenToAll(OpenBecause.Asked);
        pages.MapPost("/{number}", CommentAsync).OpenToAll(OpenBecause.Asked).LimitedAs(LimitKind.Comment);
    }

    static async Task<IResult> ListAsync(HttpContext context, DraftNumber? after, KeepDrafts keep, CancellationToken ct) => Pages.Render(new DraftsPage
    {
        Frame = Open(context), Drafts = await keep.ListAsync(after, ct), IsFirst = after is null, IsDesk = false, MayBring = false, ApproversStanding = null, Today = keep.Today,
    });

    static async Task<IResult> ShowAsync(HttpContext context, string number, string? received, CommentNumber? answers, DraftScene scene, CancellationToken ct)
    {
        var shown = await scene.FindAsync(number, ct, new CommentPlace(false, null, answers));
        return shown.Refusal is { } refusal ? refusal.ToPage(Open(context)) : Show(context, scene, shown.Value, CommentNumber.TryParse(received, null, out var known) ? known : null);
    }

    static async Task<IResult> CommentAsync(HttpContext context, string number, CommentOnDraft comment, DraftScene scene, CancellationToken ct)
    {
        var text = $"{(await context.Request.ReadFormAsync(ct))["text"]}";
        var made = await comment.RunAsync(number, text, ct);
        if (made.Refusal is not { } refusal) return Results.LocalRedirect(Open(context).Link($"catalogue/drafts/{number}?received={made.Value}"));

        var shown = await scene.FindAsync(number, ct);
        return refusal == CommentOnDraft.TextWrong && !shown.IsRefused
            ? Show(context, scene, shown.Value, null, text, refusal.ToFieldError("text"))
            : refusal.ToPage(Open(context));
    }

    static IResult Show(HttpContext context, DraftScene scene, ShownDraft shown, CommentNumber? received, string typed = "", params FieldError[] errors) => Pages.Render(new DraftPage
    {
        Frame = Open(context), Read = shown.Read, Comments = shown.Comments, Today = scene.Today, Roster = scene.Roster, Received = received, Typed = typed, Errors = errors,
    }, errors.Length is 0 ? 200 : 422);

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}

/// <summary>A draft as a page shows it.</summary>
/// <param name="Read">The draft with what it changes.</param>
/// <param name="Comments">Comments on it.</param>
sealed record ShownDraft(ReadDraft Read, ShownComments Comments);

/// <summary>What pages of drafts need.</summary>
sealed class DraftScene(KeepDrafts keep, DraftShelf shelf, Roster roster)
{
    /// <summary>Names of bodies.</summary>
    public Roster Roster => roster;

    /// <summary>Today, in China.</summary>
    public DateOnly Today => keep.Today;

    /// <summary>A draft with the answers to comments; for editors and approvers with the comments that wait.</summary>
    public async Task<Outcome<ShownDraft>> FindAsync(string number, CancellationToken ct, CommentPlace place = default)
    {
        var found = await keep.FindAsync(number, ct);
        return found.Refusal is { } refusal ? refusal : new ShownDraft(await shelf.OpenAsync(found.Value, ct), await keep.CommentsAsync(found.Value, place, ct));
    }
}
