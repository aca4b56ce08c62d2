using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>The counter: print a notice, and record that it was handed over or signed for. Numbers are posted, never part of an address.</summary>
public static class CounterPages
{
    /// <summary><c>casework/deliveries</c> and below, in both languages.</summary>
    public static void MapCounterPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/casework/deliveries").RequireAuthorization(Doors.CaseworkPages).OnlyFor(Role.CounterClerk).ShowsAskersOwn();
        pages.MapGet("", (HttpContext context) => Find(context, "", []));
        pages.MapPost("/notice", PrepareAsync).LeavesALook(FactKind.DeliveryPrepared);
        pages.MapGet("/record", (HttpContext context) => Record(context, RecordForm.Empty, []));
        pages.MapPost("/record", RecordAsync);
    }

    static IResult Find(HttpContext context, string number, IReadOnlyList<FieldError> errors) =>
        Pages.Render(new FindNoticePage { Frame = CaseworkPortal.Open(context, "casework/deliveries"), Number = number, Errors = errors }, StatusOf(errors));

    static IResult Record(HttpContext context, RecordForm form, IReadOnlyList<FieldError> errors) =>
        Pages.Render(new RecordDeliveryPage { Frame = CaseworkPortal.Open(context), Form = form, Errors = errors }, StatusOf(errors));

    static async Task<IResult> PrepareAsync(HttpContext context, PrepareDelivery prepare, PublishedRules rules, Store store, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var typed = $"{form["number"]}".Trim();
        if (!EntryNumber.TryParse(typed, null, out var number)) return Find(context, typed, [DeliverNotice.EntryUnknown.ToFieldError("number")]);

        var prepared = await prepare.RunAsync(context.User.RequireOfficial(), number, Channel.Counter, ct);
        if (prepared.Refusal is { } refusal) return Find(context, typed, [refusal.ToFieldError("number")]);

        return Pages.Render(new PreparedNoticePage
        {
            Frame = CaseworkPortal.Open(context, "casework/deliveries"),
            Prepared = prepared.Value,
            Today = rules.Today,
            Now = store.Now,
        });
    }

    static async Task<IResult> RecordAsync(HttpContext context, RecordDelivery record, CancellationToken ct)
    {
        var form = RecordForm.Read(await context.Request.ReadFormAsync(ct));
        if (form.Check() is { Count: > 0 } errors) return Record(context, form, errors);

        var recorded = await record.RunAsync(context.User.RequireOfficial(), form.ToNumber(), form.ToDelivery(), Channel.Counter, ct);
        if (recorded.Refusal is { } refusal) return Record(context, form, [refusal.ToFieldError(RecordForm.FieldOf(refusal))]);

        return Pages.Render(new RecordedDeliveryPage { Frame = CaseworkPortal.Open(context, "casework/deliveries"), Recorded = recorded.Value });
    }

    static int StatusOf(IReadOnlyList<FieldError> errors) =>
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
