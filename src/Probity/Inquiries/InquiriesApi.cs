using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>Inquiries for programs, each on behalf of the official whom the token names. The answer's bytes tell nothing but what is disclosed; the receipt stands in a header.</summary>
public static class InquiriesApi
{
    /// <summary>The header that carries the receipt's number, beside <c>Location</c>.</summary>
    public const string ReceiptHeader = "Probity-Receipt";

    /// <summary><c>POST /api/cases</c>, <c>POST /api/inquiries</c>, <c>GET /api/inquiries/{receipt}</c>.</summary>
    public static void MapInquiriesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Inquiries").RequireAuthorization(Doors.DeskApi);
        api.MapPost("/cases", OpenAsync)
            .WithName("openCase")
            .WithSummary("Register a case and its parties")
            .WithDescription("A purpose that needs a case admits only persons whom the asking body registered as its parties beforehand.")
            .ShowsNoPerson()
            .Refuses(typeof(OpenCase), typeof(ResidentNumber), typeof(PersonName))
            .Refuses(Standing.PurposeUnknown, Standing.PurposeNotHeld, Standing.CaseMalformed);
        api.MapPost("/inquiries", AskAsync)
            .WithName("ask")
            .WithSummary("Ask about one person for a published purpose")
            .WithDescription("The person is named by number and name. A wrong name, an unknown number and entries that may not be used give one and the same answer: no entries. Every inquiry, refused ones too, is shown to the person.")
            .LeavesALook(FactKind.InquiryAnswered, FactKind.InquiryRefused)
            .Refuses(typeof(Standing), typeof(ResidentNumber), typeof(PersonName), typeof(Repeats), typeof(Ask), typeof(FindDisclosure));
        api.MapGet("/inquiries/{receipt}", ShowAsync)
            .WithName("showAnswer")
            .WithSummary("Show an answer again")
            .WithDescription("To the same official, for thirty minutes, while everything in it may still be used. It is not a second look.")
            .ShowsALookAgain(FactKind.InquiryAnswered)
            .Refuses(typeof(FindDisclosure));
    }

    static async Task<Results<Ok<CaseOpened>, ProblemHttpResult>> OpenAsync(CaseBody body, OpenCase open, HttpContext context, CancellationToken ct)
    {
        var parties = new List<Party>();
        foreach (var given in body.Parties ?? [])
        {
            var (number, name) = (ResidentNumber.Read(given.Number), PersonName.Read(given.Name));
            if ((number.Refusal ?? name.Refusal) is { } malformed) return malformed.ToProblem();
            parties.Add(new Party(number.Value, name.Value));
        }

        var opened = await open.RunAsync(context.User.RequireOfficial(), Channel.Api, body.Purpose ?? "", (body.Case ?? "").Trim(), parties, ct);
        return opened.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(opened.Value);
    }

    static async Task<Results<Ok<AnswerBody>, ProblemHttpResult>> AskAsync(
        InquiryBody body, [FromHeader(Name = "Idempotency-Key")] string? key, Ask ask, HttpContext context, CancellationToken ct)
    {
        var answered = await ask.RunAsync(context.User.RequireOfficial(), Channel.Api, body, key, ct);
        if (answered.Refusal is { } refusal) return refusal.ToProblem();

        var receipt = answered.Value.Receipt;
        context.Response.Headers[ReceiptHeader] = receipt.ToString();
        context.Response.Headers.Location = $"/api/inquiries/{receipt}";
        context.Response.Headers.CacheControl = "no-store";
        var outcome = answered.Value.Outcome;
        return outcome.Refusal is { } said ? said.ToProblem() : TypedResults.Ok(AnswerBody.Of(answered.Value));
    }

    static async Task<Results<Ok<AnswerBody>, ProblemHttpResult>> ShowAsync(ReceiptNumber receipt, FindDisclosure find, HttpContext context, CancellationToken ct)
    {
        var shown = await find.RunAsync(receipt, context.User.RequireOfficial(), ct);
        context.Response.Headers.CacheControl = "no-store";
        return shown.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(AnswerBody.Of(shown.Value.Look));
    }
}
