using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;

namespace Probity.Intake;

/// <summary>Reads and decides a held row once more, by the rules of the day on which it was held.</summary>
sealed class HoldAgain(KeyRing ring, Editions editions, RegisterMode mode)
{
    /// <summary>The row as a chunk would take it.</summary>
    public ChunkRow Decide(HeldQueries.HeldRow held, HeldContent content)
    {
        var (today, values) = (ShanghaiTime.DayOf(held.HeldAt), Read(held, content));
        var companions = new Dictionary<DecisionNumber, SuppliedFacts>();
        if (content.Companion is { } facts && values.DecisionNumber is { } document) companions.Add(document, facts);
        var decision = new RowRules(editions, held.Dataset, mode, today).Decide(values, new Sender(held.Body, content.Attestation, companions)
        {
            // A row comes before a desk only when nothing else stands against it: its text was found clean, or is what the desk decides.
            IsTextCleared = held.Reason != RowRefusals.FactsMissing.Code,
        });
        return ChunkRow.Of(ring, held.Line, 0, decision) with { Content = content, Document = values.DecisionNumber };
    }

    /// <summary>What its text names of what is never collected, by the edition of its decision.</summary>
    public IReadOnlyList<ExcludedText> FindTexts(HeldQueries.HeldRow held, HeldContent content)
    {
        var values = Read(held, content);
        return editions.InForceOn(values.Date(ColumnKeys.DecisionDate) ?? ShanghaiTime.DayOf(held.HeldAt)) is { } edition ? ExcludedTexts.Find(values, edition) : [];
    }

    RowValues Read(HeldQueries.HeldRow held, HeldContent content)
    {
        var today = ShanghaiTime.DayOf(held.HeldAt);
        var dataset = editions.InForceOn(today)!.FindDataset(held.Dataset)!;
        return new RowReader(Template.Of(dataset), today).Read(content.Cells);
    }
}
