namespace Probity.Catalogue;

/// <summary>Rules between editions: one code each, and one edition a day. One without a last day ends when the next begins.</summary>
static class EditionLints
{
    /// <summary>Checks all editions of a catalogue.</summary>
    public static void Check(IReadOnlyList<Edition> editions, Findings findings)
    {
        foreach (var edition in editions.Where(edition => edition.To < edition.From)) Report(edition, findings, new("施行日期晚于失效日期。", "It ends before it begins."));

        List<Edition> sorted = [.. editions.OrderBy(edition => edition.From)];
        foreach (var (earlier, later) in sorted.Zip(sorted.Skip(1)))
        {
            if (earlier.To >= later.From || earlier.From == later.From) Report(later, findings, new($"与“{earlier.Code}”同时有效。", $"It holds at the same time as \"{earlier.Code}\"."));
            if (earlier.Code == later.Code) Report(later, findings, new($"代码“{later.Code}”已使用。", $"The code \"{later.Code}\" is used already."));
        }
    }

    static void Report(Edition edition, Findings findings, Words what) =>
        findings.Add(new Place($"{edition.Code}/edition.yaml", 1), what, new("请改正 code、from 或 to。", "Correct code, from or to."));
}
