using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Catalogue;
using Probity.Challenges;
using Probity.Entries;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>The inbox for programs of the person, and deliveries for those of clerks.</summary>
public static class NoticesApi
{
    /// <summary>The day of delivery is missing.</summary>
    public static readonly Refusal DateMissing = Refusal.Invalid("notice.date-missing", "请填写送达日期。", "Give the day of delivery.");

    /// <summary><c>GET /api/me/notices</c>, <c>POST /api/me/notices/{number}/open</c>, <c>POST /api/entries/{number}/deliveries</c>.</summary>
    public static void MapNoticesApi(this IEndpointRouteBuilder app)
    {
        var me = app.MapGroup("/api/me/notices").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile();
        me.MapGet("", ListAsync)
            .WithName("listMyNotices")
            .WithSummary("Your inbox")
            .WithDescription("Date and sender of each notice. What a notice says is shown when it is opened.")
            .RefusesNothing();
        me.MapPost("/{number}/open", OpenAsync)
            .WithName("openMyNotice")
            .WithSummary("Open a notice")
            .WithDescription("Opening the notice of an entry is delivery: from then the entry may be used once the time to contest is over. Opening again changes nothing and shows the notice again.")
            .Refuses(typeof(ReadNotices), typeof(DeliverNotice));
        app.MapGroup("/api/entries").WithTags("Deliveries").RequireAuthorization(Doors.CaseworkApi)
            .MapPost("/{number}/deliveries", RecordAsync)
            .WithName("recordDelivery")
            .WithSummary("Record that a notice was delivered")
            .WithDescription("By signed post with its postal number, or by hand-over at a counter with the document seen. For clerks of the source and of the credit centre.")
            .OnlyFor(Bodies.Role.CounterClerk)
            .ShowsAskersOwn()
            .Refuses(typeof(RecordDelivery), typeof(DeliverNotice), typeof(NoticesApi));
    }

    static async Task<Ok<NoticesBody>> ListAsync(HttpContext context, ReadNotices notices, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var inbox = await notices.ListAsync(context.User.RequireSubjectId(), ct);
        return TypedResults.Ok(new NoticesBody([.. inbox.Select(NoticeLineBody.Of)]));
    }

    static async Task<Results<Ok<NoticeBody>, ProblemHttpResult>> OpenAsync(
        string number, HttpContext context, OpenNotice open, ReadNotices notices, PublishedRules rules, Store store, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var subject = context.User.RequireSubjectId();
        var delivered = await open.RunAsync(subject, number, Channel.Api, ct);
        if (delivered.Refusal is { } refusal) return refusal.ToProblem();

        if ((await notices.FindAsync(subject, number, ct)).Value is { Look: not null } line)
        {
            var told = await context.RequestServices.GetRequiredService<ReadLookNotice>().FindAsync(subject, line, ct);
            return told is null ? ReadNotices.Unknown.ToProblem() : TypedResults.Ok(new NoticeBody(NoticeLineBody.Of(line), null) { Challenge = OwnChallengeBody.Of(told.Shown) });
        }

        var read = await notices.ReadAsync(subject, number, ct);
        if (read.Refusal is { } gone) return gone.ToProblem();

        var (notice, entry) = (read.Value!.Notice, read.Value.Entry);
        return TypedResults.Ok(new NoticeBody(NoticeLineBody.Of(notice), OwnEntryBody.Of(entry, rules.Today, store.Now, read.Value.Recipients)));
    }

    static async Task<Results<Ok<DeliveredBody>, ProblemHttpResult>> RecordAsync(
        string number, DeliveryBody body, HttpContext context, RecordDelivery record, CancellationToken ct)
    {
        if (!EntryNumber.TryParse(number, null, out var entry)) return DeliverNotice.EntryUnknown.ToProblem();
        if (body.On is not { } on) return DateMissing.ToProblem();

        var kind = body.Kind ?? DeliveryKind.Sms;
        var evidence = (kind is DeliveryKind.SignedPost ? body.PostalNumber : body.Document) ?? "";
        var recorded = await record.RunAsync(context.User.RequireOfficial(), entry, new ClerkDelivery(kind, on, evidence.Trim()), Channel.Api, ct);
        if (recorded.Refusal is { } refusal) return refusal.ToProblem();

        return TypedResults.Ok(new DeliveredBody(recorded.Value.Entry.ToString(), recorded.Value.At.ToString(), recorded.Value.IsRepeat));
    }
}
