using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Proposals;

/// <summary>One request of an administrator: who asks, what was typed, and the pages that answer.</summary>
sealed class ProposalDesk(HttpContext context, Roster roster, PublishedRules rules, PublicAddress address)
{
    /// <summary>Who asks.</summary>
    public Official Official => context.User.RequireOfficial();

    /// <summary>What proposals ask for, for people.</summary>
    public ActRows Rows => new(roster.Tree, rules.Today, rules.Calendar, roster.Today);

    /// <summary>Bound by the framework for each request.</summary>
    public static ValueTask<ProposalDesk> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        return ValueTask.FromResult(new ProposalDesk(context, services.GetRequiredService<Roster>(), services.GetRequiredService<PublishedRules>(), services.GetRequiredService<PublicAddress>()));
    }

    /// <summary>The frame of a page; a path where the address of the answer cannot be fetched.</summary>
    public Frame Open(string? path = null) => AdministrationPortal.Open(context, path);

    /// <summary>What was typed into the form of a proposal.</summary>
    public async Task<ActFields> ReadAsync(CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        return new ActFields
        {
            Body = Typed("body"), Superior = Typed("superior"), Name = Typed("name"), NameEn = Typed("nameEn"), On = Day("on"), Until = Day("until"), Why = Typed("why"),
            Purpose = Typed("purpose"), Role = Typed("role"), Unit = Typed("unit"), Number = Typed("number"), Year = Typed("year"), Calendar = Typed("calendar"), Others = Typed("others")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        };

        string? Typed(string field) => $"{form[field]}".Trim() is { Length: > 0 } text ? text : null;

        // A day of which something was typed and which is none comes back as it was typed.
        string? Day(string field)
        {
            var parts = DateParts.Read(form, field);
            return parts == DateParts.Empty ? null : parts.ToDate() is { } day ? $"{day:yyyy-MM-dd}" : $"{parts.Year}-{parts.Month}-{parts.Day}";
        }
    }

    /// <summary>What was said on a proposal.</summary>
    public async Task<(Word Word, string Chosen)> ReadWordAsync(CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var note = $"{form["note"]}".Trim();
        return (new Word(Official, Channel.Page, int.TryParse(form["version"], out var version) ? version : 0, note.Length is 0 ? null : note), $"{form["word"]}");
    }

    /// <summary>The form of a proposal.</summary>
    public IResult Show(ProposalKind kind, ActFields fields, IReadOnlyList<FieldError> errors) => Pages.Render(new ProposePage
    {
        Frame = Open(), Kind = kind, Fields = fields, Choices = new ActChoices(roster, rules.Today), Errors = errors,
    }, errors.Count is 0 ? 200 : 422);

    /// <summary>One proposal, with what this administrator may do with it.</summary>
    public IResult Show(Proposal proposal, IReadOnlyList<FieldError> errors) => Pages.Render(new ProposalPage
    {
        Frame = Open(), Proposal = proposal, Rows = Rows, Errors = errors,
        MayDecide = DecideProposal.Refuse(proposal, Official, ProposalState.Approved) is null,
        MayWithdraw = DecideProposal.Refuse(proposal, Official, ProposalState.Withdrawn) is null,
    }, errors.Count is 0 ? 200 : 422);

    /// <summary>After a word: the code where there is one, which no other address can show again; otherwise the proposal as it stands.</summary>
    public IResult Answer(ProposalDone done) => done.Code is { } code
        ? Show(code, $"administration/proposals/{done.Proposal.Number}")
        : Results.LocalRedirect(Open().Link($"administration/proposals/{done.Proposal.Number}"));

    /// <summary>A one-time code, now and never again.</summary>
    public IResult Show(IssuedCode code, string path) => Pages.Render(new InvitationPage { Frame = Open(path), Code = code, PublicUrl = address.Value.AbsoluteUri, BackTo = path });
}
