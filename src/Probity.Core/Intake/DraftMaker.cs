using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>Under which edition and dataset a row was decided, and who sent it.</summary>
readonly record struct Origin(Edition Edition, Dataset Dataset, Sender Sender)
{
    /// <summary>For which term a licence without an end was sent; null for the first, and for everything else.</summary>
    public DateOnly? TermFrom { get; init; }
}

/// <summary>Turns a row that the rules accept into a draft with its canonical bytes.</summary>
static class DraftMaker
{
    public static EntryDraft Make(RowValues row, BasisMatch.Matched found, SuppliedFacts facts, Origin origin)
    {
        var isAdverse = found.Item.Nature is Nature.Adverse;
        var relevant = isAdverse ? facts : SuppliedFacts.None with { LabourIncome = facts.LabourIncome };
        return new EntryDraft
        {
            Number = row.Number!.Value,
            Name = row.Name!.Value,
            Edition = origin.Edition.Code,
            Item = found.Item,
            Dataset = origin.Dataset.Code,
            Conduct = found.Conduct?.Code,
            Basis = found.Basis,
            DecisionNumber = row.DecisionNumber!.Value,
            DecisionDate = row.Date(ColumnKeys.DecisionDate)!.Value,
            TermFrom = origin.TermFrom,
            Facts = relevant,
            Attester = isAdverse ? origin.Sender.Attestation.By : null,
            Fields = DraftFields.Seen(row, found),
            FreeTexts = DraftFields.Free(row),
            Source = origin.Sender.Source,
            Authority = AuthorityOf(row, origin.Sender.Source),
            RowKey = KeyOf(row, found, origin),
            Content = ContentOf(row, relevant),
        };
    }

    static CreditCode AuthorityOf(RowValues row, CreditCode source)
    {
        foreach (var (column, code) in row.Bodies ?? [])
            if (column.Key is ColumnKeys.AuthorityCode) return code;
        return source;
    }

    static byte[] KeyOf(RowValues row, BasisMatch.Matched found, Origin origin)
    {
        var bytes = new CanonicalBytes().Add("row-key/1").Add(origin.Dataset.Code).Add(origin.Sender.Source.ToString());
        foreach (var key in origin.Dataset.RowKey) bytes.Add(row.Normal(key));
        // No template numbers the entries of one person in one document yet: the ordinal is always the first.
        bytes.Add(row.Number!.Value.Reveal()).Add(found.Item.Code).Add("1");
        // A licence without an end is another row in its next term; in its first it is what it always was.
        return (origin.TermFrom is { } from ? bytes.Add("term").Add(Of(from)) : bytes).ToArray();
    }

    static byte[] ContentOf(RowValues row, SuppliedFacts facts)
    {
        var bytes = new CanonicalBytes().Add("row-content/1");
        foreach (var i in row.ByKey)
        {
            var value = row.IsKept(i) ? row.Normal(i) : "";
            if (value.Length > 0) bytes.Add(row.Columns[i].Key).Add(value);
        }

        return bytes
            .Add(facts.Manner ?? "").Add(Of(facts.ServedOn)).Add(Of(facts.ToldOfRemedies)).Add(facts.Procedure ?? "").Add(Of(facts.MinorRemedied))
            .Add(Of(facts.ConductEnd)).Add(Of(facts.FinalOn)).Add(facts.LabourIncome ?? "").ToArray();
    }

    static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd") ?? "";

    static string Of(bool? answer) => answer switch { true => "yes", false => "no", null => "" };
}
