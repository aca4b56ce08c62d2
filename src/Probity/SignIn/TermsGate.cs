using Microsoft.AspNetCore.Authorization;
using Probity.Portals;

namespace Probity.SignIn;

/// <summary>A door that opens before the terms of use are accepted.</summary>
sealed record BeforeTerms;

/// <summary>
/// Leads an official who has not accepted the terms of use within the year to their page before anything else; a program is told so. Doors that are open to everybody stay open.
/// </summary>
public static class TermsGate
{
    /// <summary>The page of the terms, without the language.</summary>
    public const string Page = "appointment/terms";

    /// <summary>The terms must be accepted first.</summary>
    public static readonly Refusal Due = Refusal.Forbidden("official.terms-due",
        "请先阅读并接受使用守则（每年一次），再继续办理。", "Read and accept the terms of use first; they are accepted once a year.");

    /// <summary>The door opens before the terms are accepted: it is where they are read.</summary>
    public static T OpensBeforeTerms<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new BeforeTerms());

    internal static void UseTermsGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.User.OwesTerms() || Opens(context.GetEndpoint())) await next(context);
        else await AnswerAsync(context);
    });

    static bool Opens(Endpoint? door) =>
        door is null || door.Metadata.GetMetadata<IAllowAnonymous>() is not null || door.Metadata.GetMetadata<BeforeTerms>() is not null;

    static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api")) return Due.ToProblem().ExecuteAsync(context);

        var back = HttpMethods.IsGet(context.Request.Method) ? $"?{PagesSignIn.ReturnUrl}={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}" : "";
        context.Response.Redirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), Page) + back);
        return Task.CompletedTask;
    }
}
