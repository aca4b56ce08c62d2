using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Officials;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Handovers;

/// <summary>Open work that changes hands, for programs of administrators and of those who sign.</summary>
static class HandoversApi
{
    public static void MapHandoversApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/officials/{number}").WithTags("Officials").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        api.MapGet("/work", ShowAsync)
            .WithName("showOpenWork").WithSummary("Open work in an official's name, and who takes it over").Refuses(OwnOfficial.Unknown);
        api.MapPost("/handover", OpenAsync)
            .WithName("openHandover").WithSummary("Name who takes an official's open work over")
            .WithDescription("Leaver and successor each sign the list; with the second signature the work is the successor's.")
            .Refuses(typeof(OpenHandover)).Refuses(OwnOfficial.Unknown);
        api.MapPost("/handover/signature", InPlaceAsync)
            .WithName("signInPlace").WithSummary("Sign in the place of a leaver who cannot come in any more")
            .Refuses(typeof(SignHandover)).Refuses(OfficialsApi.VersionMissing);

        var mine = app.MapGroup("/api/me/handovers").WithTags("Me").RequireAuthorization(Doors.OfficialApi).ShowsNoPerson();
        mine.MapGet("", MineAsync).WithName("listMyHandovers").WithSummary("Lists of open work that wait for your signature, or carry it").RefusesNothing();
        mine.MapPost("/{leaver}/signature", SignAsync)
            .WithName("signHandover").WithSummary("Sign a list of open work, as the leaver or the successor that you are")
            .Refuses(typeof(SignHandover)).Refuses(OfficialsApi.VersionMissing);
    }

    static async Task<Results<Ok<InHandBody>, ProblemHttpResult>> ShowAsync(string number, HttpContext context, FindHandovers find, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var hand = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        return hand.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(InHandBody.Of(hand.Value));
    }

    static async Task<Results<Ok<InHandBody>, ProblemHttpResult>> OpenAsync(
        string number, SuccessorBody body, HttpContext context, OpenHandover open, FindHandovers find, CancellationToken ct)
    {
        var done = await open.RunAsync(context.User.RequireOfficial(), number, body.Successor, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await ShowAsync(number, context, find, ct);
    }

    static async Task<Results<Ok<SignedBody>, ProblemHttpResult>> InPlaceAsync(string number, SignatureBody body, HttpContext context, SignHandover sign, CancellationToken ct)
    {
        if (body.Version is not { } version) return OfficialsApi.VersionMissing.ToProblem();

        var signed = await sign.InPlaceAsync(context.User.RequireOfficial(), number, version, Channel.Api, ct);
        return signed.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new SignedBody(signed.Value));
    }

    static async Task<Ok<HandoversBody>> MineAsync(HttpContext context, FindHandovers find, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var official = context.User.RequireOfficial();
        var mine = await find.ListAsync(official.Body, official.Appointment, ct);
        return TypedResults.Ok(new HandoversBody([.. mine.Select(HandoverBody.Of)]));
    }

    static async Task<Results<Ok<SignedBody>, ProblemHttpResult>> SignAsync(string leaver, SignatureBody body, HttpContext context, SignHandover sign, CancellationToken ct)
    {
        if (body.Version is not { } version) return OfficialsApi.VersionMissing.ToProblem();

        var signed = await sign.RunAsync(context.User.RequireOfficial(), leaver, version, Channel.Api, ct);
        return signed.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new SignedBody(signed.Value));
    }
}
