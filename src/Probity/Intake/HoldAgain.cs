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
        var today = ShanghaiTime.DayOf(held.HeldAt);
        var dataset = editions.InForceOn(today)!.FindDataset(held.Dataset)!;
        var values = new RowReader(Template.Of(dataset), today).Read(content.Cells);
        var companions = new Dictionary<DecisionNumber, SuppliedFacts>();
        if (content.Companion is { } facts && values.DecisionNumber is { } document) companions.Add(document, facts);
        var decision = new RowRules(editions, held.Dataset, mode, today).Decide(values, new Sender(held.Body, content.Attestation, companions));
        return ChunkRow.Of(ring, held.Line, 0, decision) with { Content = content, Document = values.DecisionNumber };
    }
}
