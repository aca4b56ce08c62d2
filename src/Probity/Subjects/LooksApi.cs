using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Subjects;

/// <summary>One look for the person's programs.</summary>
/// <param name="At">When: ISO 8601, UTC.</param>
/// <param name="Kind">What kind of look.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Body">Name of the body.</param>
/// <param name="Post">The official's post; never the official's own name.</param>
/// <param name="Result">What came of it.</param>
public sealed record LookBody(string At, LookKind Kind, Channel Channel, Words Body, string Post, LookResult Result)
{
    /// <summary>Code of the purpose; empty where there is none.</summary>
    public required string Purpose { get; init; }

    /// <summary>Edition of the catalogue under which it was decided.</summary>
    public required string Edition { get; init; }

    /// <summary>Name of the purpose.</summary>
    public Words? PurposeName { get; init; }

    /// <summary>What the answer was for.</summary>
    public Words? Use { get; init; }

    /// <summary>Code of the refusal; null when it was not refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was shown.</summary>
    public required IReadOnlyList<SeenEntry> Entries { get; init; }

    /// <summary>Number of the asker's receipt; empty where there is none.</summary>
    public required string Receipt { get; init; }

    internal static LookBody Of(OwnLook look) => new(look.At.ToString(), look.Kind, look.Channel, look.Body, look.Post.Zh, look.Result)
    {
        Purpose = look.Purpose,
        Edition = look.Edition,
        PurposeName = look.PurposeName,
        Use = look.Use,
        Refusal = look.Refusal,
        Entries = look.Entries,
        Receipt = look.Receipt,
    };
}

/// <summary>A page of looks.</summary>
/// <param name="Looks">The newest first.</param>
/// <param name="Total">All there are: in the own view alone.</param>
/// <param name="Before">What to ask with for the next older page; null when this is the last.</param>
/// <param name="Deferral">The same sentence always, whether or not a look is withheld.</param>
public sealed record LooksBody(IReadOnlyList<LookBody> Looks, long Total, long? Before, Words Deferral);

/// <summary>Who looked, for programs that the person uses.</summary>
public static class LooksApi
{
    /// <summary><c>GET /api/me/looks</c>.</summary>
    public static void MapLooksApi(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api/me/looks").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile().RefusesNothing()
            .MapGet("", ListAsync)
            .WithName("listMyLooks")
            .WithSummary("Who looked at you")
            .WithDescription("Every look, the newest first: those that found nothing, asked with a wrong name or were refused too. The parameter before is the cursor of the page before.");

    static async Task<Ok<LooksBody>> ListAsync(long? before, HttpContext context, ReadLooks looks, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var page = await looks.ListAsync(context.User.RequireSubjectId(), before, ct);
        return TypedResults.Ok(new LooksBody([.. page.Looks.Select(LookBody.Of)], page.Total, page.Older, LookTexts.Deferral));
    }
}
