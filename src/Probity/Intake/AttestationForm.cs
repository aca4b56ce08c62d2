using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// What a batch attests, from the fields of a form: the companion template's columns by their keys (<c>served-on</c>, <c>served-how</c>,
/// <c>remedies-told</c>, <c>procedure</c>, <c>minor-remedied</c>, <c>conduct-began-on</c>, <c>conduct-ended-on</c>), <c>served-on-decision-date</c>,
/// <c>attester-name</c> and <c>attester-post</c>. The words of the files and the codes of the catalogue are both taken. What is empty is not attested.
/// </summary>
public static class AttestationForm
{
    /// <summary>Field of the attester's name.</summary>
    public const string AttesterName = "attester-name";

    /// <summary>Field of the attester's post.</summary>
    public const string AttesterPost = "attester-post";

    /// <summary>Field that says <c>yes</c> where each decision was served on its own date.</summary>
    public const string ServedOnDecisionDate = "served-on-decision-date";

    /// <summary>An attester has both a name and a post.</summary>
    public static readonly Refusal AttesterIncomplete = Refusal.Invalid("batch.attester-incomplete",
        "具名责任人须同时填写姓名和职务。", "Name the attester with both name and post.");

    /// <summary>Facts are attested by somebody.</summary>
    public static readonly Refusal AttesterMissing = Refusal.Invalid("batch.attester-missing",
        "整批声明须由具名责任人作出，请填写姓名和职务。", "What is attested for all rows is attested by a named person: give name and post.");

    /// <summary>A value cannot be read.</summary>
    public static readonly Refusal Unreadable = Refusal.Invalid("batch.attestation-unreadable",
        "整批声明有内容无法识别，请按选项或日期格式（2026-03-05）填写。", "Part of the attestation cannot be read. Use the choices, and dates like 2026-03-05.");

    /// <summary>The attestation; a refusal with the field that is wrong.</summary>
    public static (Attestation Attestation, string Field, Refusal? Refusal) Read(Func<string, string> field, Dataset? dataset, DateOnly today)
    {
        var (name, post) = (field(AttesterName), field(AttesterPost));
        if (name.Length is 0 != post.Length is 0) return (Attestation.None, name.Length is 0 ? AttesterName : AttesterPost, AttesterIncomplete);

        var by = name.Length is 0 ? null : new Attester(name, post);
        var template = new Template([.. (dataset?.Companion ?? []).Select(column => column with { Required = false })]);
        var values = new RowReader(template, today).Read([.. template.Columns.Select(column => field(column.Key))]);
        if (values.Errors.Count > 0)
            return (Attestation.None, template.Columns.First(column => column.Header == values.Errors[0].Column).Key, Unreadable);

        var attestation = new Attestation(by, CompanionTemplate.FactsOf(values), field(ServedOnDecisionDate) is "yes" or "是");
        var isSilent = attestation.Facts == SuppliedFacts.None && !attestation.ServedOnDecisionDate;
        return by is null && !isSilent ? (Attestation.None, AttesterName, AttesterMissing) : (attestation, "", null);
    }
}
