using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Inquiries;

/// <summary>An answer that holds no longer.</summary>
/// <param name="Receipt">Number of the body's receipt.</param>
/// <param name="AskedAt">When it was asked: ISO 8601, UTC.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Item">Which item of the answer it is.</param>
/// <param name="Since">First day on which the entry may not be used.</param>
/// <param name="ToldOn">Day since which the body can find it here.</param>
/// <param name="ResumedOn">Day since which it may be used again; null while not.</param>
public sealed record SuspendedAnswerBody(string Receipt, string AskedAt, string Purpose, string Item, DateOnly Since, DateOnly ToldOn, DateOnly? ResumedOn)
{
    /// <summary>Edition of the catalogue under which it was answered.</summary>
    public required string Edition { get; init; }

    internal static SuspendedAnswerBody Of(SuspendedAnswer one) => new(one.Receipt, $"{one.AskedAt}", one.Purpose, one.Item, one.Since,
        ShanghaiTime.DayOf(one.ToldAt), one.ResumedAt is { } at ? ShanghaiTime.DayOf(at) : null)
    { Edition = one.Edition };
}

/// <summary>A page of answers that hold no longer.</summary>
/// <param name="Answers">Those told last come first.</param>
/// <param name="Before">What to ask with for the next page; null when this is the last.</param>
public sealed record SuspendedAnswersBody(IReadOnlyList<SuspendedAnswerBody> Answers, string? Before);

/// <summary>Where a body finds which of its answers hold no longer.</summary>
public static class SuspendedAnswerDoors
{
    /// <summary><c>GET /api/suspended-answers</c> and <c>desk/suspended</c>, in both languages.</summary>
    public static void MapSuspendedAnswers(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/api/suspended-answers").WithTags("Inquiries").RequireAuthorization(Doors.DeskApi).ShowsAskersOwn().RefusesNothing()
            .MapGet("", ListAsync)
            .WithName("listSuspendedAnswers")
            .WithSummary("Answers of your body that hold no longer")
            .WithDescription("By receipt: an entry in the answer was suspended since a day, because the law behind it is gone, and may not be used any more. Whom it was about stands in your own file. Ask for the next page with before.");
        app.MapPages().MapGroup("/desk/suspended").RequireAuthorization(Doors.DeskPages).ShowsAskersOwn().MapGet("", ShowAsync);
    }

    static async Task<Ok<SuspendedAnswersBody>> ListAsync(string? before, HttpContext context, ReadSuspendedAnswers read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = await read.ListAsync(context.User.RequireOfficial(), before, ct);
        return TypedResults.Ok(new SuspendedAnswersBody([.. page.Answers.Select(SuspendedAnswerBody.Of)], page.Before));
    }

    static async Task<IResult> ShowAsync(string? before, DeskRequest request, ReadSuspendedAnswers read, Editions editions, CancellationToken ct) => Pages.Render(new SuspendedAnswersPage
    {
        Frame = request.Open(),
        Shown = await read.ListAsync(request.Asker, before, ct),
        EditionOf = code => editions.Find(code) ?? request.Edition,
        IsNewest = before is null,
    });
}
