using Microsoft.AspNetCore.Http.HttpResults;

namespace Probity.Portals;

/// <summary>A refusal as an answer over HTTP: the one place where a kind of no becomes a status.</summary>
public static class RefusalResults
{
    /// <summary>422, 403, 404, 409, 410 or 429.</summary>
    public static int Status(this RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.Gone => StatusCodes.Status410Gone,
        RefusalKind.Later => StatusCodes.Status429TooManyRequests,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>
    /// Problem details (RFC 9457, <c>application/problem+json</c>) for the API: <c>title</c> and <c>detail</c> in Chinese, the same
    /// in English under <c>en</c>, and our stable <c>code</c>.
    /// </summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal) => refusal.ToProblem(refusal.Kind.Status());

    /// <summary>The same with a status that no kind of refusal has: 401, before anybody is known to be refused.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal, int status)
    {
        var title = ErrorTexts.Of(status).Title;
        return TypedResults.Problem(
            statusCode: status,
            title: title.Zh,
            detail: refusal.Words.Zh,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = refusal.Code,
                ["en"] = new Dictionary<string, string> { ["title"] = title.En, ["detail"] = refusal.Words.En },
            });
    }

    /// <summary>The refusal as a page in the look of the portal, with its words, its code, and a way on where there is one.</summary>
    public static IResult ToPage(this Refusal refusal, Frame frame, NavigationItem? next = null)
    {
        var status = refusal.Kind.Status();
        return Pages.Render(new ErrorPage { Frame = frame, Title = ErrorTexts.Of(status).Title, Detail = refusal.Words, Code = refusal.Code, Next = next }, status);
    }

    /// <summary>The refusal as the error of one field of a form that is shown again.</summary>
    public static FieldError ToFieldError(this Refusal refusal, string field) => new(field, refusal.Words);
}
