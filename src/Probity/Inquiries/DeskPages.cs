using Probity.Catalogue;
using Probity.Challenges;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Inquiries;

/// <summary>
/// The inquiry desk (查询台): one person, one purpose, one case at a time. It has no list, search or count of persons or of past
/// inquiries but those whose answers hold no longer, by receipt; and no address of it holds anything about a person.
/// </summary>
public static class DeskPages
{
    /// <summary><c>desk</c>, <c>desk/ask/…</c>, <c>desk/answers/{receipt}</c> and <c>desk/cases/…</c>, in both languages.</summary>
    public static void MapDeskPages(this IEndpointRouteBuilder app)
    {
        var desk = app.MapPages().MapGroup("/desk").RequireAuthorization(Doors.DeskPages).ShowsAskersOwn();
        desk.MapGet("", async (DeskRequest request, ReadChallenges challenges, CancellationToken ct) =>
            Pages.Render(new DeskHomePage { Frame = request.Open(), Held = request.Held, Awaited = await challenges.AwaitedAsync(request.Asker, ct) }));
        desk.MapGet("/answers/{receipt}", ShowAsync).ShowsALookAgain(FactKind.InquiryAnswered, FactKind.InquiryRefused);
        desk.MapAskPages();
        desk.MapCasePages();
    }

    static async Task<IResult> ShowAsync(string receipt, DeskRequest request, FindDisclosure find, Editions editions, CancellationToken ct)
    {
        if (!ReceiptNumber.TryParse(receipt, null, out var number)) return request.Refuse(FindDisclosure.ReceiptUnknown, "desk");

        var shown = await find.RunAsync(number, request.Asker, ct);
        if (shown.Refusal is { } refusal) return request.Refuse(refusal, "desk");

        var look = shown.Value.Look;
        if (Standing.Find(look.Refusal) is { } said)
            return Pages.Render(new RefusedPage { Frame = request.Open(), Shown = shown.Value, Refusal = said }, said.Kind.Status());

        var edition = editions.Find(look.Edition) ?? request.Edition;
        return Pages.Render(new AnswerPage { Frame = request.Open(), Shown = shown.Value, Edition = edition });
    }
}
