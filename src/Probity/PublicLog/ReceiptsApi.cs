using Probity.Facts;
using Probity.Inquiries;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.PublicLog;

/// <summary>Proofs of looks for programs: of the body that asked, and of the person.</summary>
static class ReceiptsApi
{
    const string Type = "text/plain; charset=utf-8";

    internal static void MapReceiptsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/receipts/{number}", ForBodyAsync).WithTags("Inquiries").RequireAuthorization(Doors.DeskApi)
            .ShowsALookAgain(FactKind.InquiryAnswered, FactKind.InquiryRefused)
            .WithName("getReceipt")
            .WithSummary("Get the proof that an inquiry is in the public log")
            .WithDescription("A C2SP tlog-proof for officials of the body that asked, within seconds of the answer. Its extra line holds the leaf and what it commits to (docs/log-format.md). It tells nothing of the person but what was answered.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .Refuses(GiveReceipt.Pending, FindDisclosure.ReceiptUnknown);
        var own = app.MapGroup("/api/me").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile();
        own.MapGet("/receipts/{number}", ForPersonAsync)
            .WithName("getMyReceipt")
            .WithSummary("Get the proof of a look at you")
            .WithDescription("A C2SP tlog-proof. The official's own name and what the official typed are withheld, and bound all the same.")
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .Refuses(GiveReceipt.Pending, FindDisclosure.ReceiptUnknown);
        own.MapGet("/log", OwnLogAsync)
            .WithName("getMyLog")
            .WithSummary("Get proofs of everything that the logs hold of you")
            .WithDescription("A zip: a tlog-proof for each number of your order, your tag keys and the policy. `probity proof verify` checks it off line.")
            .Produces<string>(StatusCodes.Status200OK, "application/zip")
            .RefusesNothing();
    }

    /// <summary>A proof as a file, or the refusal; when it is only early, with the time to wait.</summary>
    internal static IResult Give(HttpContext context, ReceiptNumber number, Outcome<byte[]> proof, Func<Refusal, IResult> refuse)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (proof.Refusal is not { } refusal) return TypedResults.File(proof.Value, Type, $"{number}.tlog-proof");
        if (refusal == GiveReceipt.Pending) context.Response.Headers.RetryAfter = "1";
        return refuse(refusal);
    }

    /// <summary>The person's bundle as a file.</summary>
    internal static async Task<IResult> BundleAsync(HttpContext context, GiveOwnLog give, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var bundle = new MemoryStream();
        await give.WriteAsync(context.User.RequireSubjectId(), bundle, ct);
        return TypedResults.File(bundle.ToArray(), "application/zip", "probity-log.zip");
    }

    static Task<IResult> OwnLogAsync(HttpContext context, GiveOwnLog give, CancellationToken ct) => BundleAsync(context, give, ct);

    static async Task<IResult> ForBodyAsync(ReceiptNumber number, HttpContext context, GiveReceipt give, CancellationToken ct) =>
        Give(context, number, await give.ForBodyAsync(number, context.User.RequireOfficial(), ct), refusal => refusal.ToProblem());

    static async Task<IResult> ForPersonAsync(ReceiptNumber number, HttpContext context, GiveReceipt give, CancellationToken ct) =>
        Give(context, number, await give.ForPersonAsync(number, context.User.RequireSubjectId(), ct), refusal => refusal.ToProblem());
}
