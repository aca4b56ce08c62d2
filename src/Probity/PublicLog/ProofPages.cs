using Probity.Facts;
using Probity.Inquiries;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.PublicLog;

/// <summary>The same proofs for whoever comes with a browser: from the answer at the desk, and from the person's list of looks.</summary>
static class ProofPages
{
    internal static void MapProofPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages();
        pages.MapGet("/desk/answers/{receipt}/proof", ForBodyAsync).RequireAuthorization(Doors.DeskPages).ShowsALookAgain(FactKind.InquiryAnswered, FactKind.InquiryRefused);
        var own = pages.MapGroup("/my/looks").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        own.MapGet("/log", ReceiptsApi.BundleAsync);
        own.MapGet("/{receipt}/proof", ForPersonAsync);
    }

    static async Task<IResult> ForBodyAsync(string receipt, HttpContext context, GiveReceipt give, CancellationToken ct) =>
        await GiveAsync(context, receipt, Portal.Desk, number => give.ForBodyAsync(number, context.User.RequireOfficial(), ct));

    static async Task<IResult> ForPersonAsync(string receipt, HttpContext context, GiveReceipt give, CancellationToken ct) =>
        await GiveAsync(context, receipt, Portal.Subject, number => give.ForPersonAsync(number, context.User.RequireSubjectId(), ct));

    static async Task<IResult> GiveAsync(HttpContext context, string receipt, Portal portal, Func<ReceiptNumber, Task<Outcome<byte[]>>> give)
    {
        var frame = Frame.Of(context, portal);
        return ReceiptNumber.TryParse(receipt, null, out var number)
            ? ReceiptsApi.Give(context, number, await give(number), refusal => refusal.ToPage(frame))
            : FindDisclosure.ReceiptUnknown.ToPage(frame);
    }
}
