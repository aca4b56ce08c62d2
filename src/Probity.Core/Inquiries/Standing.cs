using System.Text.RegularExpressions;
using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Inquiries;

/// <summary>
/// Whether a body may ask this question at all (charter C5). It is decided from the catalogue and from what the body itself registered,
/// before anything about the person: a refusal tells nothing about anybody. Shandong regulation Art. 22; misuse H13.
/// </summary>
public static class Standing
{
    /// <summary>The catalogue in force has no such purpose.</summary>
    public static readonly Refusal PurposeUnknown = Refusal.Invalid("inquiry.purpose-unknown",
        "应用目录中没有这一事项。请从公布的应用事项中选择。", "The catalogue has no such purpose. Choose one of the published purposes.");

    /// <summary>The edition does not list the body for the purpose, or the body does not hold it in this register.</summary>
    public static readonly Refusal PurposeNotHeld = Refusal.Forbidden("inquiry.purpose-not-held",
        "贵单位不具有这一应用事项的查询权限。", "Your body does not hold this purpose.");

    /// <summary>The purpose is suspended for the asker's unit.</summary>
    public static readonly Refusal PurposeSuspended = Refusal.Forbidden("inquiry.purpose-suspended",
        "因两次不能说明查询所办的事项，这一应用事项已对您所在的内设机构暂停。恢复须经两名管理员办理。",
        "This purpose is suspended for your unit, which could not show what its looks were for. Two administrators give it back.");

    /// <summary>The purpose, or an item that it sees, is told only where the person authorised it, and there are no authorisations yet.</summary>
    public static readonly Refusal AuthorisationMissing = Refusal.Forbidden("inquiry.authorisation-missing",
        "这一事项须经本人授权才能查询。本登记系统尚不办理授权，因此不能查询。", "This purpose is answered only where the person authorised it. The register takes no authorisations yet, so nobody can ask by it.");

    /// <summary>The use is not on the purpose's list.</summary>
    public static readonly Refusal UseUnknown = Refusal.Invalid("inquiry.use-unknown",
        "用途不在该事项公布的清单内。该事项的页面和 probity catalogue show 列有用途代码。", "The use is not on the published list of this purpose. Its page, and probity catalogue show, list the codes.");

    /// <summary>The purpose asks for a case.</summary>
    public static readonly Refusal CaseMissing = Refusal.Invalid("inquiry.case-missing",
        "该事项须填写案件编号。", "This purpose needs a case number.");

    /// <summary>The case number has another form than the purpose publishes.</summary>
    public static readonly Refusal CaseMalformed = Refusal.Invalid("inquiry.case-malformed",
        "案件编号的格式与该事项公布的格式不符。该事项的页面有示例。", "The case number does not have the form that this purpose publishes. The purpose's page has an example.");

    /// <summary>The body has not registered the case.</summary>
    public static readonly Refusal CaseUnknown = Refusal.Conflict("inquiry.case-unknown",
        "该案件尚未登记。请先登记案件及其当事人。", "This case is not registered. Register it with its parties first.");

    /// <summary>The body registered the case with other parties.</summary>
    public static readonly Refusal NotAParty = Refusal.Forbidden("inquiry.not-a-party",
        "所查询的人不是该案件登记的当事人。", "The person asked about is not among the registered parties of this case.");

    static readonly Refusal[] All = [PurposeUnknown, PurposeNotHeld, PurposeSuspended, AuthorisationMissing, UseUnknown, CaseMissing, CaseMalformed, CaseUnknown, NotAParty];

    /// <summary>The refusal with a code; null for none.</summary>
    public static Refusal? Find(string? code) => All.FirstOrDefault(refusal => refusal.Code == code);

    /// <summary>The purpose, when the body may ask. <paramref name="isCaseKnown"/> and <paramref name="isParty"/> speak of the body's own registrations.</summary>
    public static Outcome<Purpose> Of(Edition edition, BodyRights rights, Question question, bool isCaseKnown, bool isParty)
    {
        var purpose = edition.Purposes.FirstOrDefault(purpose => purpose.Code == question.Purpose);
        if (purpose is null) return PurposeUnknown;
        if (!rights.Holds(purpose)) return PurposeNotHeld;
        if (rights.Suspended.Contains(purpose.Code)) return PurposeSuspended;
        if (NeedsAuthorisation(edition, purpose)) return AuthorisationMissing;
        if (!purpose.Uses.Any(use => use.Code == question.Use)) return UseUnknown;
        if (!purpose.CaseRequired) return purpose;

        var form = CaseForm(purpose, question.Case);
        if (form is not null) return form;
        if (!isCaseKnown) return CaseUnknown;

        return isParty ? purpose : NotAParty;
    }

    static bool NeedsAuthorisation(Edition edition, Purpose purpose) =>
        purpose.NeedsAuthorisation || purpose.Sees.Any(sight => edition.FindItem(sight.Item) is { Disclosure: DisclosureMode.AuthorisedInquiry });

    /// <summary>What is wrong with a case number; null when nothing is.</summary>
    public static Refusal? CaseForm(Purpose purpose, string number)
    {
        if (number.Length == 0) return CaseMissing;

        return purpose.CaseFormat is { } format && !Regex.IsMatch(number, format, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) ? CaseMalformed : null;
    }
}
