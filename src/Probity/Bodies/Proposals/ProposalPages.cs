using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Proposals;

/// <summary>Pages on which administrators propose, decide and look back.</summary>
static class ProposalPages
{
    /// <summary><c>administration/propose/{kind}</c> and <c>administration/proposals</c>, in both languages.</summary>
    public static void MapProposalPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor([.. RoleRules.Administrators]).ShowsNoPerson();
        pages.MapGet("/propose/{kind}", Ask);
        pages.MapPost("/propose/{kind}", ProposeAsync);
        pages.MapGet("/proposals", ListAsync);
        pages.MapGet("/proposals/{number}", ShowAsync);
        pages.MapPost("/proposals/{number}", DecideAsync);
        pages.MapPost("/proposals/{number}/withdraw", WithdrawAsync);
    }

    static IResult Ask(string kind, string? body, string? purpose, string? role, string? official, ProposalDesk desk) => ProposalKinds.Find(kind) is { } known && ActForm.FieldsOf(known).Count > 0
        ? desk.Show(known, new ActFields { Body = body, Purpose = purpose, Role = role, Number = official }, [])
        : Propose.KindUnknown.ToPage(desk.Open());

    static async Task<IResult> ProposeAsync(string kind, ProposalDesk desk, Propose propose, CancellationToken ct)
    {
        if (ProposalKinds.Find(kind) is not { } known || ActForm.FieldsOf(known).Count is 0) return Propose.KindUnknown.ToPage(desk.Open());

        var fields = await desk.ReadAsync(ct);
        var (act, wrong) = ReadAct.Of(known, fields);
        if (act is null) return desk.Show(known, fields, [.. wrong.Select(one => one.Refusal.ToFieldError(one.Field))]);

        var made = await propose.RunAsync(desk.Official, Channel.Page, known, fields, ct);
        if (made.Refusal is { } refusal) return desk.Show(known, fields, [refusal.ToFieldError("")]);

        return desk.Answer(made.Value);
    }

    static async Task<IResult> ListAsync(ReadProposals read, ProposalDesk desk, ProposalNumber? after, CancellationToken ct) => Pages.Render(new ProposalsPage
    {
        Frame = desk.Open(), Proposals = await read.ListAsync(after, ct), Rows = desk.Rows, IsFirst = after is null,
    });

    static async Task<IResult> ShowAsync(string number, ReadProposals read, ProposalDesk desk, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(desk.Open()) : desk.Show(found.Value, []);
    }

    static async Task<IResult> DecideAsync(string number, ReadProposals read, DecideProposal decide, ProposalDesk desk, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        if (found.Refusal is { } unknown) return unknown.ToPage(desk.Open());

        var (word, chosen) = await desk.ReadWordAsync(ct);
        var done = chosen switch
        {
            "approve" => await decide.ApproveAsync(number, word, ct),
            "decline" => await decide.DeclineAsync(number, word, ct),
            _ => default(Outcome<ProposalDone>?),
        };
        if (done is not { } said) return desk.Show(found.Value, [ProposalPage.WordMissing]);
        if (said.Refusal == DecideProposal.ReasonMissing) return desk.Show(found.Value, [DecideProposal.ReasonMissing.ToFieldError("note")]);

        return said.Refusal is { } refusal ? refusal.ToPage(desk.Open($"administration/proposals/{number}")) : desk.Answer(said.Value);
    }

    static async Task<IResult> WithdrawAsync(string number, DecideProposal decide, ProposalDesk desk, CancellationToken ct)
    {
        var (word, _) = await desk.ReadWordAsync(ct);
        var done = await decide.WithdrawAsync(number, word, ct);
        return done.Refusal is { } refusal ? refusal.ToPage(desk.Open($"administration/proposals/{number}")) : desk.Answer(done.Value);
    }
}
