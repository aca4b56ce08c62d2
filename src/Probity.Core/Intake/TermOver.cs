using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Intake;

/// <summary>Whether the use of the entry that a row would become is over before it begins.</summary>
static class TermOver
{
    /// <summary>By the law of the decision's day and by every one since, as of the entry itself.</summary>
    public static bool Is(RowValues row, Item item, SuppliedFacts facts, (Edition Recorded, Editions All, DateOnly Today) law)
    {
        if (item.Nature is not Nature.Adverse) return false;

        var said = new Dictionary<string, string> { [FieldNames.PenaltyKind] = item.Fields.Contains(FieldNames.PenaltyKind) ? row.Text(ColumnKeys.PenaltyKind) : "" };
        var content = new EntryContent(item.Code, law.Recorded.Code, "", "", row.Date(ColumnKeys.DecisionDate)!.Value, "", "") { ConductEnd = facts.ConductEnd, Fields = said, Texts = said };
        var now = ShanghaiTime.StartOf(law.Today);
        return UseInterval.Of(UseFacts.Of(item, content, EntryTerms.Of(law.Recorded, law.All, content, law.Today), now)).UsableTo.At <= now;
    }
}
