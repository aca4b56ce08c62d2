using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>Officials of a body for programs of its administrator.</summary>
public static class OfficialsApi
{
    /// <summary>The version that was read is missing.</summary>
    public static readonly Refusal VersionMissing = Refusal.Invalid("official.version-missing",
        "请求须注明所读取的版本（version）。", "Name the version that you read.");

    /// <summary>All of <c>/api/administration/officials</c>.</summary>
    public static void MapOfficialsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/officials").WithTags("Officials").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listOfficials").WithSummary("Officials of your body, by number").RefusesNothing();
        api.MapGet("/{number}", ShowAsync).WithName("showOfficial").WithSummary("One official of your body").Refuses(OwnOfficial.Unknown);
        api.MapPost("", AppointAsync)
            .WithName("appointOfficial").WithSummary("Appoint an official of your body")
            .WithDescription("For a year at most; renewed by a change. The official comes in by an invitation.")
            .Refuses(typeof(AppointOfficial), typeof(AppointmentTerm), typeof(OfficialNumber), typeof(OfficialPost), typeof(PersonName), typeof(Grants))
            .Refuses(OwnOfficial.Own, RoleRules.None, RoleRules.StandsAlone, Units.ChosenPost.NotListed);
        api.MapPost("/{number}/changes", ChangeAsync)
            .WithName("changeOfficial").WithSummary("Change name, post, last day or roles")
            .Refuses(typeof(ChangeOfficial), typeof(OwnOfficial), typeof(OfficialPost), typeof(PersonName), typeof(Grants))
            .Refuses(VersionMissing, AppointmentTerm.LastDayWrong, RoleRules.None, RoleRules.StandsAlone, Units.ChosenPost.NotListed);
        api.MapPost("/{number}/end", EndAsync)
            .WithName("endOfficial").WithSummary("End an appointment at once")
            .WithDescription("Cookie, token and invitation of the official open nothing from the next request on.")
            .Refuses(typeof(EndOfficial), typeof(OwnOfficial), typeof(OfficialReason)).Refuses(VersionMissing, Grants.ByProposal);
        api.MapPost("/{number}/invitation", InviteAsync)
            .WithName("inviteOfficial").WithSummary("Give an official a one-time code to come in by")
            .WithDescription("Good for 72 hours and shown this once. An earlier code is dead from then on. Where the appointment had an account, another administrator approves the code first.")
            .Refuses(typeof(InviteOfficial)).Refuses(OwnOfficial.Unknown, OwnOfficial.Own, OwnOfficial.Ended, Grants.ByProposal);
    }

    static async Task<Ok<OfficialPageBody>> ListAsync(HttpContext context, FindOfficials find, Roster roster, string? after, CancellationToken ct)
    {
        var officials = await find.ListAsync(context.User.RequireOfficial().Body, after, ct);
        var next = officials.Count < FindOfficials.PageSize ? null : $"/api/administration/officials?after={Uri.EscapeDataString(officials[^1].Number)}";
        return TypedResults.Ok(new OfficialPageBody([.. officials.Select(official => OfficialBody.Of(official, roster.Today))], next));
    }

    static Task<Results<Ok<OfficialBody>, ProblemHttpResult>> ShowAsync(string number, HttpContext context, FindOfficials find, Roster roster, CancellationToken ct) =>
        AnswerAsync(number, context, find, roster, ct);

    static async Task<Results<Ok<OfficialBody>, ProblemHttpResult>> AppointAsync(
        AppointmentBody body, HttpContext context, AppointOfficial appoint, FindOfficials find, Roster roster, CancellationToken ct)
    {
        var (number, name, post) = (OfficialNumber.Read(body.Number), PersonName.Read(body.Name), OfficialPost.Read(body.Post?.Zh, body.Post?.En));
        if ((number.Refusal ?? name.Refusal ?? post.Refusal) is { } wrong) return wrong.ToProblem();

        var from = body.From ?? roster.Today;
        var named = new NewOfficial(number.Value, name.Value, post.Value, (body.Roles ?? []).ToHashSet()) { Term = new(from, body.To ?? AppointmentTerm.LastFor(from)) };
        var done = await appoint.RunAsync(context.User.RequireOfficial(), named, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await AnswerAsync(named.Number, context, find, roster, ct);
    }

    static async Task<Results<Ok<OfficialBody>, ProblemHttpResult>> ChangeAsync(
        string number, OfficialChangeBody body, HttpContext context, ChangeOfficial change, FindOfficials find, Roster roster, CancellationToken ct)
    {
        if (body.Version is not { } version) return VersionMissing.ToProblem();

        var wanted = new OfficialChange(version) { To = body.To, Roles = body.Roles?.ToHashSet() };
        if (body.Name is not null)
        {
            var name = PersonName.Read(body.Name);
            if (name.Refusal is { } wrong) return wrong.ToProblem();
            wanted = wanted with { Name = name.Value };
        }

        if (body.Post is { } words)
        {
            var post = OfficialPost.Read(words.Zh, words.En);
            if (post.Refusal is { } wrong) return wrong.ToProblem();
            wanted = wanted with { Post = post.Value };
        }

        var done = await change.RunAsync(context.User.RequireOfficial(), number, wanted, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await AnswerAsync(number, context, find, roster, ct);
    }

    static async Task<Results<Ok<OfficialBody>, ProblemHttpResult>> EndAsync(
        string number, EndingBody body, HttpContext context, EndOfficial end, FindOfficials find, Roster roster, CancellationToken ct)
    {
        if (body.Version is not { } version) return VersionMissing.ToProblem();

        var done = await end.RunAsync(context.User.RequireOfficial(), number, new Ending(version, body.Reason) { IsUrgent = body.Urgent is true }, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await AnswerAsync(number, context, find, roster, ct);
    }

    static async Task<Results<Ok<OfficialCodeBody>, ProblemHttpResult>> InviteAsync(
        string number, InvitationBody body, HttpContext context, InviteOfficial invite, PublicAddress address, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var issued = await invite.RunAsync(context.User.RequireOfficial(), number, body.ReleasesAccount is true, Channel.Api, ct);
        return issued.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Ok(OfficialCodeBody.Of(issued.Value, address));
    }

    static async Task<Results<Ok<OfficialBody>, ProblemHttpResult>> AnswerAsync(string number, HttpContext context, FindOfficials find, Roster roster, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        return found.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(OfficialBody.Of(found.Value, roster.Today));
    }
}
