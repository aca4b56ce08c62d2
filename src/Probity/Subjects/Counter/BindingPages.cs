using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;

namespace Probity.Subjects.Counter;

/// <summary>
/// The counter's pages for binding an account to a person: one clerk reads the document and types it, another does the same, and the person is handed a code. What stands on these pages is what the
/// clerk typed and nothing that the register knows.
/// </summary>
static class BindingPages
{
    const string Path = "casework/accounts";

    /// <summary><c>casework/accounts</c> and below, in both languages.</summary>
    public static void MapBindingPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/casework/accounts").RequireAuthorization(Doors.CaseworkPages).OnlyFor(Role.CounterClerk).ShowsAskersOwn();
        pages.MapGet("", ListAsync);
        pages.MapGet("/new", (HttpContext http) => Ask(http, BindingForm.Empty, []));
        pages.MapPost("/new", CheckAsync);
        pages.MapPost("", OpenAsync);
        pages.MapGet("/{number}", Show);
        pages.MapPost("/{number}", ConfirmAsync);
        pages.MapPost("/{number}/cancel", CancelAsync);
    }

    static async Task<IResult> ListAsync(HttpContext http, ReadBindings read, CancellationToken ct) =>
        Pages.Render(new BindingsPage { Frame = Open(http), Waiting = await read.ListWaitingAsync(http.User.RequireOfficial(), ct) });

    static IResult Ask(HttpContext http, BindingForm form, IReadOnlyList<FieldError> errors) =>
        Pages.Render(new NewBindingPage { Frame = CaseworkPortal.Open(http, Path + "/new"), Form = form, Errors = errors }, StatusOf(errors));

    static async Task<IResult> CheckAsync(HttpContext http, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        var typed = BindingForm.Read(form);
        if (form["change"].Count > 0) return Ask(http, typed, []);

        return typed.Check() is (null, var errors) ? Ask(http, typed, errors) : Pages.Render(new CheckBindingPage { Frame = CaseworkPortal.Open(http, Path + "/new"), Form = typed });
    }

    static async Task<IResult> OpenAsync(HttpContext http, OpenBinding open, CancellationToken ct)
    {
        var form = BindingForm.Read(await http.Request.ReadFormAsync(ct));
        if (form.Check() is not ({ } seen, var errors)) return Ask(http, form, form.Check().Errors);

        var opened = await open.RunAsync(http.User.RequireOfficial(), seen, Channel.Counter, ct);
        return opened.Refusal is { } refusal ? Ask(http, form, [refusal.ToFieldError("number")]) : To(http, $"{Path}/{opened.Value.Number}");
    }

    static async Task<IResult> Show(string number, HttpContext http, ReadBindings read, CancellationToken ct)
    {
        var waiting = await read.ListWaitingAsync(http.User.RequireOfficial(), ct);
        return waiting.FirstOrDefault(one => one.Number.ToString() == number) is { } binding
            ? Confirm(http, binding, BindingForm.Empty, [])
            : ConfirmBinding.Unknown.ToPage(Open(http));
    }

    static IResult Confirm(HttpContext http, WaitingBinding binding, BindingForm form, IReadOnlyList<FieldError> errors)
    {
        var frame = CaseworkPortal.Open(http, $"{Path}/{binding.Number}");
        return binding.IsOwn
            ? Pages.Render(new OpenedBindingPage { Frame = frame, Binding = binding })
            : Pages.Render(new ConfirmBindingPage { Frame = frame, Binding = binding, Form = form, Errors = errors }, StatusOf(errors));
    }

    static async Task<IResult> ConfirmAsync(string number, HttpContext http, ConfirmBinding confirm, ReadBindings read, CancellationToken ct)
    {
        var clerk = http.User.RequireOfficial();
        if (!BindingNumber.TryParse(number, null, out var known)) return ConfirmBinding.Unknown.ToPage(Open(http));

        var form = BindingForm.Read(await http.Request.ReadFormAsync(ct));
        var (seen, errors) = form.Check();
        var issued = seen is null ? default(Outcome<IssuedCode>?) : await confirm.RunAsync(clerk, known, seen, Channel.Counter, ct);
        if (issued is { IsRefused: false } good) return Pages.Render(new BindingCodePage { Frame = Open(http), Number = known, Issued = good.Value, PublicUrl = http.RequestServices.GetRequiredService<PublicAddress>().Value });
        if (issued?.Refusal == ConfirmBinding.SameClerk) return ConfirmBinding.SameClerk.ToPage(Open(http));

        var waiting = (await read.ListWaitingAsync(clerk, ct)).FirstOrDefault(one => one.Number == known);
        if (waiting is null) return (issued?.Refusal == ConfirmBinding.Differs ? ConfirmBinding.Differs : ConfirmBinding.Unknown).ToPage(Open(http));

        return Confirm(http, waiting, form, issued?.Refusal is { } refusal ? [refusal.ToFieldError("number")] : errors);
    }

    static async Task<IResult> CancelAsync(string number, HttpContext http, CancelBinding cancel, CancellationToken ct)
    {
        if (!BindingNumber.TryParse(number, null, out var known)) return ConfirmBinding.Unknown.ToPage(Open(http));

        return await cancel.RunAsync(http.User.RequireOfficial(), known, Channel.Counter, ct) is { } refusal ? refusal.ToPage(Open(http)) : To(http, Path);
    }

    static Frame Open(HttpContext http) => CaseworkPortal.Open(http, Path);

    static IResult To(HttpContext http, string path) => Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(http.Request.Path), path));

    static int StatusOf(IReadOnlyList<FieldError> errors) => errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
