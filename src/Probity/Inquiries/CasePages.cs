using System.Globalization;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;

namespace Probity.Inquiries;

/// <summary>The steps to a registered case: purpose, number, parties, check, confirmation. What was registered cannot be listed again.</summary>
static class CasePages
{
    const string Start = "desk/cases";

    public static void MapCasePages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/cases", (DeskRequest request) => ShowPurpose(request, CaseDraft.Nothing));
        desk.MapGet("/cases/{step}", (DeskRequest request) => request.GoTo(Start));
        desk.MapPost("/cases/purpose", TakePurpose);
        desk.MapPost("/cases/number", TakeNumber);
        desk.MapPost("/cases/party", TakeParty);
        desk.MapPost("/cases/step", ShowStep);
        desk.MapPost("/cases/open", OpenAsync);
    }

    static IResult TakePurpose(DeskRequest request)
    {
        var draft = request.Open<CaseDraft>();
        if (draft.Refusal is { } lost) return request.Refuse(lost, Start);

        return Find(request, request.Typed("purpose")) is { } purpose
            ? ShowNext(request, draft.Value.For(purpose))
            : ShowPurpose(request, draft.Value, DeskTexts.PurposeMissing);
    }

    static IResult TakeNumber(DeskRequest request)
    {
        var draft = request.Open<CaseDraft>();
        if (draft.Refusal is { } lost) return request.Refuse(lost, Start);
        if (Find(request, draft.Value.Purpose) is not { } purpose) return ShowPurpose(request, draft.Value);

        var typed = request.Typed("case");
        return Standing.CaseForm(purpose, typed) is { } malformed
            ? ShowNumber(request, purpose, draft.Value, typed, malformed.ToFieldError("case"))
            : ShowNext(request, draft.Value with { Case = typed });
    }

    static IResult TakeParty(DeskRequest request)
    {
        var draft = request.Open<CaseDraft>();
        if (draft.Refusal is { } lost) return request.Refuse(lost, Start);

        var (at, typed) = (Place(request.Typed("at")), PersonTyped.Of(request));
        var errors = typed.Errors();
        if (errors.Count is 0 && draft.Value.HasElsewhere(at, typed.Settled().Number)) errors = [DeskTexts.PartyTwice.ToFieldError("number")];
        return errors.Count is 0
            ? ShowNext(request, draft.Value.With(at, typed.Settled()))
            : ShowParty(request, draft.Value, at, typed, errors);
    }

    /// <summary>Back, Change, Remove and Add another.</summary>
    static IResult ShowStep(DeskRequest request)
    {
        var opened = request.Open<CaseDraft>();
        if (opened.Refusal is { } lost) return request.Refuse(lost, Start);

        var draft = opened.Value;
        return (request.Typed("step").Split(' '), Find(request, draft.Purpose)) switch
        {
            (["purpose"], _) => ShowPurpose(request, draft),
            (["number"], { } purpose) => ShowNumber(request, purpose, draft, draft.Case),
            (["add"], { } purpose) when draft.Parties.Count < purpose.MaxParties => ShowParty(request, draft, draft.Parties.Count, PersonTyped.Nobody, []),
            (["change", var at], not null) when draft.Parties.ElementAtOrDefault(Place(at)) is { } party => ShowParty(request, draft, Place(at), party, []),
            (["remove", var at], not null) => ShowNext(request, draft.Without(Place(at))),
            _ => ShowNext(request, draft),
        };
    }

    static async Task<IResult> OpenAsync(DeskRequest request, OpenCase open, CancellationToken ct)
    {
        var opened = request.Open<CaseDraft>();
        if (opened.Refusal is { } lost) return request.Refuse(lost, Start);

        var draft = opened.Value;
        if (Find(request, draft.Purpose) is not { } purpose || draft.Case.Length is 0 || draft.Parties.Count is 0) return ShowNext(request, draft);

        var parties = draft.Parties.Select(party => party.Read()).ToArray();
        var registered = await open.RunAsync(request.Asker, Channel.Page, draft.Purpose, draft.Case, parties, ct);
        if (registered.Refusal is { } refusal) return ShowCheck(request, purpose, draft, refusal.ToFieldError(""));

        var asking = Asking.Nothing.For(purpose) with { Case = draft.Case };
        return Pages.Render(new CaseDonePage { Frame = request.Open(Start), Steps = request.Seal(asking), Purpose = purpose, Case = draft.Case });
    }

    /// <summary>The first page that has no answer yet; the check when all have one.</summary>
    static IResult ShowNext(DeskRequest request, CaseDraft draft)
    {
        if (Find(request, draft.Purpose) is not { } purpose) return ShowPurpose(request, draft);
        if (draft.Case.Length is 0) return ShowNumber(request, purpose, draft, "");

        return draft.Parties.Count is 0 ? ShowParty(request, draft, 0, PersonTyped.Nobody, []) : ShowCheck(request, purpose, draft);
    }

    static IResult ShowPurpose(DeskRequest request, CaseDraft draft, params FieldError[] errors) => Purposes(request).Count is 0
        ? request.GoTo("desk")
        : StepPage.Show(new PurposeStep
        {
            Frame = request.Open(Start), Steps = request.Seal(draft), Errors = errors,
            Question = DeskTexts.CasePurposeAsked, Action = "desk/cases/purpose", Purposes = Purposes(request), Chosen = draft.Purpose,
        });

    static IResult ShowNumber(DeskRequest request, Purpose purpose, CaseDraft draft, string typed, params FieldError[] errors) => StepPage.Show(new CaseNumberStep
    {
        Frame = request.Open(Start), Steps = request.Seal(draft), Errors = errors, Purpose = purpose, Case = typed,
    });

    static IResult ShowParty(DeskRequest request, CaseDraft draft, int at, PersonTyped typed, IReadOnlyList<FieldError> errors) => StepPage.Show(new PersonStep
    {
        Frame = request.Open(Start), Steps = request.Seal(draft), Errors = errors, Question = DeskTexts.PartyAsked,
        Journey = Start, Back = draft.Parties.Count is 0 ? "number" : "check", Action = "desk/cases/party", Person = typed, At = at,
    });

    static IResult ShowCheck(DeskRequest request, Purpose purpose, CaseDraft draft, params FieldError[] errors) => StepPage.Show(new CaseCheckStep
    {
        Frame = request.Open(Start), Steps = request.Seal(draft), Errors = errors, Purpose = purpose, Draft = draft,
    });

    static IReadOnlyList<Purpose> Purposes(DeskRequest request) => [.. request.Held.Where(purpose => purpose.CaseRequired)];

    static Purpose? Find(DeskRequest request, string code) => Purposes(request).FirstOrDefault(purpose => purpose.Code == code);

    static int Place(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue;
}
