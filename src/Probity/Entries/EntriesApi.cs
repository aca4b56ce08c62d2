using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Catalogue;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>A person's own entries, for programs that the person uses. The token says who; no address holds a number or a name.</summary>
public static class EntriesApi
{
    /// <summary><c>GET /api/me/entries</c> and <c>GET /api/me/entries/{number}</c>.</summary>
    public static void MapEntriesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/me/entries").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile();
        api.MapGet("", ListAsync)
            .WithName("listMyEntries")
            .WithSummary("Your entries")
            .WithDescription("All entries about the person whom the token names, the newest decision first, each with where it stands now.")
            .RefusesNothing();
        api.MapGet("/{number}", ShowAsync)
            .WithName("showMyEntry")
            .WithSummary("One of your entries")
            .WithDescription("All that it says, its dates with the rule that made each, who may see it, and how to contest it. Somebody else's number answers like an unknown one.")
            .Refuses(ReadEntries.Unknown);
    }

    static async Task<Ok<EntriesBody>> ListAsync(HttpContext context, ReadEntries entries, Store store, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var own = await entries.ListAsync(context.User.RequireSubjectId(), ct);
        return TypedResults.Ok(new EntriesBody([.. own.Select(entry => EntryLineBody.Of(entry, store.Now))]));
    }

    static async Task<Results<Ok<OwnEntryBody>, ProblemHttpResult>> ShowAsync(
        string number, HttpContext context, ReadEntries entries, ReadRecipients recipients, PublishedRules rules, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await entries.FindAsync(context.User.RequireSubjectId(), number, ct);
        if (found.Refusal is { } refusal) return refusal.ToProblem();

        var now = context.RequestServices.GetRequiredService<Store>().Now;
        return TypedResults.Ok(OwnEntryBody.Of(found.Value, rules.Today, now, await recipients.ListAsync(context.User.RequireSubjectId(), found.Value, ct)));
    }
}
