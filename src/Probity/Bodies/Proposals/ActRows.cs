using Probity.Calendar;
using Probity.Catalogue;
using Probity.Catalogue.WorkDays;
using Probity.Portals;

namespace Probity.Bodies.Proposals;

/// <summary>What a proposal asks for, line by line, for people.</summary>
public sealed class ActRows(BodyTree tree, Edition edition, WorkCalendar calendar, DateOnly today)
{
    static readonly Words WhenApproved = new("批准之日", "the day of approval");

    /// <summary>What it is about, in one line.</summary>
    public Words Subject(Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.ImportBodies => new($"{proposal.Details.Fields.Bodies?.Count}个单位", $"{proposal.Details.Fields.Bodies?.Count} bodies"),
        ProposalKind.AnnounceYear => new($"{proposal.Details.Fields.Year}年", $"{proposal.Details.Fields.Year}"),
        _ => Body(proposal.Details.Fields.Body),
    };

    /// <summary>Every field that was filled in.</summary>
    public IEnumerable<(Words Key, Words Value)> Of(Proposal proposal) =>
        proposal.Act is AnnounceYear year ? YearRows.Of(year, calendar, proposal.State is ProposalState.Open) : OfFields(proposal);

    IEnumerable<(Words Key, Words Value)> OfFields(Proposal proposal)
    {
        var fields = proposal.Details.Fields;
        foreach (var field in ActForm.FieldsOf(proposal.Kind))
        {
            var value = field.Id switch
            {
                "body" => Body(fields.Body),
                "superior" => string.IsNullOrWhiteSpace(fields.Superior) ? new Words("没有上级", "none: at the top") : Body(fields.Superior),
                "on" => Day(fields.On, WhenApproved),
                "until" => Day(fields.Until, proposal.Kind is ProposalKind.AppointAdministrator or ProposalKind.RenewAdministrator ? new("批准之日起一年", "a year from the day of approval") : new("不设截止日期", "none")),
                "purpose" => edition.FindPurpose(fields.Purpose ?? "")?.Name ?? Words.Same(fields.Purpose ?? ""),
                "role" => proposal.Act switch
                {
                    AppointAdministrator act => Administrators.AdministrationTexts.NameOf(act.Role),
                    RenewAdministrator act => Administrators.AdministrationTexts.NameOf(act.Role),
                    EndAdministrator act => Administrators.AdministrationTexts.NameOf(act.Role),
                    _ => Words.None,
                },
                "others" => Joined((fields.Others ?? []).Select(Body)),
                "name" => Words.Same(fields.Name ?? ""),
                "nameEn" => Words.Same(fields.NameEn ?? ""),
                "unit" => string.IsNullOrWhiteSpace(fields.Unit) ? new Words("所有被暂停的内设机构", "every unit for which it is suspended") : Words.Same(fields.Unit),
                "number" => Words.Same(fields.Number ?? ""),
                _ => Words.Same(fields.Why ?? ""),
            };
            yield return (field.Label, value);
        }
    }

    /// <summary>Name and code of a body: as the register has it, else as the edition has it.</summary>
    public Words Body(string? text)
    {
        if (!CreditCode.TryParse(text, null, out var code)) return Words.Same(text ?? "");

        var (name, bare) = (new BodyNames(tree, today).NameOf(code, edition), $"{code}");
        return name.Zh == bare ? name : new Words($"{name.Zh}（{code}）", $"{name.En} ({code})");
    }

    static Words Day(string? text, Words none) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day)
        ? new Words(Display.Date(day, Language.Zh), Display.Date(day, Language.En)) : none;

    static Words Joined(IEnumerable<Words> all)
    {
        Words[] list = [.. all];
        return new Words(string.Join('；', list.Select(one => one.Zh)), string.Join("; ", list.Select(one => one.En)));
    }
}
