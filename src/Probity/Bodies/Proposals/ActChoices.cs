using Probity.Catalogue;
using Probity.Portals;

namespace Probity.Bodies.Proposals;

/// <summary>What can be chosen for the fields of a proposal.</summary>
public sealed class ActChoices(Roster roster, Edition edition)
{
    /// <summary>The options of one field.</summary>
    public IReadOnlyList<Option> Of(ProposalKind kind, string field, string? body) => field switch
    {
        "role" => [.. RoleRules.Administrators.Append(Role.BodyAdministrator).Select(role => new Option(ReadAct.NameOf(role), Administrators.AdministrationTexts.NameOf(role)))],
        "purpose" => [.. edition.Purposes.Where(purpose => IsFor(purpose, kind, body)).Select(purpose => new Option(purpose.Code, purpose.Name))],
        "body" when kind is ProposalKind.OpenBody => [.. edition.Bodies.Where(one => roster.Tree.Find(one.Code) is null).Select(one => Named($"{one.Code}", one.Name))],
        _ => [.. roster.Tree.All.Where(one => one.ClosedOn is null || one.ClosedOn > roster.Today).Select(one => Named($"{one.Code}", one.NameOn(roster.Today)))],
    };

    bool IsFor(Purpose purpose, ProposalKind kind, string? body) => !CreditCode.TryParse(body, null, out var code)
        || (kind is ProposalKind.ResumePurpose ? roster.Tree.SuspensionsOf(code).Any(one => one.Purpose == purpose.Code && one.ResumedAt is null)
            : kind is ProposalKind.GrantPurpose ? purpose.Bodies.Contains(code) : roster.Tree.PurposesOf(code).Any(held => held.Purpose == purpose.Code && !held.IsEnded));

    static Option Named(string code, Words name) => new(code, new Words($"{name.Zh}（{code}）", $"{name.En} ({code})"));
}
