using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Intake;

/// <summary>For which of its terms a row of a licence without an end is taken.</summary>
static class OpenEnded
{
    /// <summary>By the shortest term of the laws since its decision, as of the entry itself; null for the first term, for a licence that has an end or holds no more, and for everything else.</summary>
    public static DateOnly? TermFrom(RowValues row, Item item, (Edition Recorded, Editions All, DateOnly Today) law)
    {
        if (item.Nature is not Nature.Licence || row.Date(FieldNames.ValidTo) is not null || row.Text(ColumnKeys.Status) is not "in-force") return null;

        var (decided, none) = (row.Date(ColumnKeys.DecisionDate)!.Value, new Dictionary<string, string>());
        var terms = EntryTerms.Of(law.Recorded, law.All, new EntryContent(item.Code, law.Recorded.Code, "", "", decided, "", "") { Fields = none, Texts = none }, law.Today);
        return LicenceTerm.At(decided, terms.Min(term => term.Use.Months), law.Today);
    }
}
