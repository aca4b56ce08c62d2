using Probity.Catalogue;
using Probity.Facts;
using Probity.Limits;
using Probity.Portals;

namespace Probity.Inquiries;

/// <summary>The steps to one inquiry: purpose, case and use, person, check. Each form goes to the address of its own step.</summary>
static class AskPages
{
    const string Start = "desk/ask";

    public static void MapAskPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/ask", (DeskRequest request) => ShowPurpose(request, Asking.Nothing));
        desk.MapGet("/ask/{step}", (DeskRequest request) => request.GoTo(Start));
        desk.MapPost("/ask/purpose", TakePurpose);
        desk.MapPost("/ask/case", TakeCase);
        desk.MapPost("/ask/person", TakePerson);
        desk.MapPost("/ask/step", ShowStep);
        desk.MapPost("/ask/send", SendAsync).LeavesALook(FactKind.InquiryAnswered, FactKind.InquiryRefused).LimitedAs(LimitKind.InquiryByPage);
    }

    static IResult TakePurpose(DeskRequest request)
    {
        var asking = request.Open<Asking>();
        if (asking.Refusal is { } lost) return request.Refuse(lost, Start);

        return request.FindHeld(request.Typed("purpose")) is { } purpose
            ? ShowNext(request, asking.Value.For(purpose))
            : ShowPurpose(request, asking.Value, DeskTexts.PurposeMissing);
    }

    static IResult TakeCase(DeskRequest request)
    {
        var asking = request.Open<Asking>();
        if (asking.Refusal is { } lost) return request.Refuse(lost, Start);
        if (request.FindHeld(asking.Value.Purpose) is not { } purpose) return ShowPurpose(request, asking.Value);

        var number = purpose.CaseRequired ? request.Typed("case") : "";
        var use = request.Typed("use");
        var errors = new List<FieldError>();
        if (purpose.CaseRequired && Standing.CaseForm(purpose, number) is { } malformed) errors.Add(malformed.ToFieldError("case"));
        if (purpose.Uses.All(choice => choice.Code != use)) errors.Add(DeskTexts.UseMissing);
        return errors.Count is 0
            ? ShowNext(request, asking.Value.In(number, use))
            : ShowCase(request, purpose, asking.Value, asking.Value with { Case = number, Use = use }, errors);
    }

    static IResult TakePerson(DeskRequest request)
    {
        var asking = request.Open<Asking>();
        if (asking.Refusal is { } lost) return request.Refuse(lost, Start);

        var typed = PersonTyped.Of(request);
        var errors = typed.Errors();
        if (errors.Count > 0) return ShowPerson(request, asking.Value, typed, errors);

        var settled = typed.Settled();
        return ShowNext(request, asking.Value.About(settled.Number, settled.Name));
    }

    /// <summary>Back and Change: a step again, with what was said.</summary>
    static IResult ShowStep(DeskRequest request)
    {
        var asking = request.Open<Asking>();
        if (asking.Refusal is { } lost) return request.Refuse(lost, Start);

        return (request.Typed("step"), request.FindHeld(asking.Value.Purpose)) switch
        {
            ("purpose", _) => ShowPurpose(request, asking.Value),
            ("case", { } purpose) => ShowCase(request, purpose, asking.Value, asking.Value, []),
            ("person", { } purpose) when asking.Value.HasCase(purpose) => ShowPerson(request, asking.Value),
            _ => ShowNext(request, asking.Value),
        };
    }

    static async Task<IResult> SendAsync(DeskRequest request, Ask ask, CancellationToken ct)
    {
        var opened = request.Open<Asking>();
        if (opened.Refusal is { } lost) return request.Refuse(lost, Start);

        var asking = opened.Value;
        if (request.FindHeld(asking.Purpose) is not { } purpose || !asking.IsComplete(purpose)) return ShowNext(request, asking);

        var body = new InquiryBody(asking.Purpose, asking.Use, asking.Case, asking.Number, asking.Name);
        var answered = await ask.RunAsync(request.Asker, Channel.Page, body, asking.Key, ct);
        return answered.Refusal is { } refusal ? request.Refuse(refusal, Start) : request.GoTo($"desk/answers/{answered.Value.Receipt}");
    }

    /// <summary>The first page that has no answer yet; the check when all have one.</summary>
    static IResult ShowNext(DeskRequest request, Asking asking)
    {
        if (request.FindHeld(asking.Purpose) is not { } purpose) return ShowPurpose(request, asking);
        if (!asking.HasCase(purpose)) return ShowCase(request, purpose, asking, asking, []);
        if (!asking.IsComplete(purpose)) return ShowPerson(request, asking);

        return Pages.Render(new AskCheckPage { Frame = request.Open(Start), Steps = request.Seal(asking), Purpose = purpose, Asking = asking });
    }

    static IResult ShowPurpose(DeskRequest request, Asking asking, params FieldError[] errors) => request.Held.Count is 0
        ? request.GoTo("desk")
        : StepPage.Show(new PurposeStep
        {
            Frame = request.Open(Start), Steps = request.Seal(asking), Errors = errors,
            Question = DeskTexts.PurposeAsked, Action = "desk/ask/purpose", Purposes = request.Held, Chosen = asking.Purpose,
        });

    static IResult ShowCase(DeskRequest request, Purpose purpose, Asking asking, Asking typed, IReadOnlyList<FieldError> errors) => StepPage.Show(new AskCaseStep
    {
        Frame = request.Open(Start), Steps = request.Seal(asking), Errors = errors, Purpose = purpose, Case = typed.Case, Use = typed.Use,
    });

    static IResult ShowPerson(DeskRequest request, Asking asking) => ShowPerson(request, asking, new(asking.Number, asking.Name), []);

    static IResult ShowPerson(DeskRequest request, Asking asking, PersonTyped typed, IReadOnlyList<FieldError> errors) => StepPage.Show(new PersonStep
    {
        Frame = request.Open(Start), Steps = request.Seal(asking), Errors = errors, Question = DeskTexts.PersonAsked,
        Journey = Start, Back = "case", Action = "desk/ask/person", Person = typed,
    });
}
