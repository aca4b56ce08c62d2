namespace Probity.Catalogue;

/// <summary>Rules between editions: one code each, and one edition a day. One without a last day ends when the next begins.</summary>
static class EditionLints
{
    /// <summary>Checks all editions of a catalogue, each at the place of its first day.</summary>
    public static void Check(IReadOnlyList<Placed<Edition>> editions, Findings findings)
    {
        foreach (var edition in editions.Where(edition => edition.Value.To < edition.Value.From)) Report(edition, findings, new("施行日期晚于失效日期。", "It ends before it begins."));

        List<Placed<Edition>> sorted = [.. editions.OrderBy(edition => edition.Value.From)];
        foreach (var (earlier, later) in sorted.Zip(sorted.Skip(1)))
        {
            if (earlier.Value.To >= later.Value.From || earlier.Value.From == later.Value.From)
                Report(later, findings, new($"与“{earlier.Value.Code}”同时有效。", $"It holds at the same time as \"{earlier.Value.Code}\"."));
            if (earlier.Value.Code == later.Value.Code) Report(later, findings, new($"代码“{later.Value.Code}”已使用。", $"The code \"{later.Value.Code}\" is used already."));
        }
    }

    static void Report(Placed<Edition> edition, Findings findings, Words what) => findings.Add(edition.Place, what, new("请改正 code、from 或 to。", "Correct code, from or to."));
}
