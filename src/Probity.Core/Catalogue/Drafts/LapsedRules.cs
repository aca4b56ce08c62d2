namespace Probity.Catalogue.Drafts;

/// <summary>Rules by which items are recorded and clocks run, from one lapse on.</summary>
sealed class LapsedRules(LapseStep step)
{
    Edition Before => step.Before;

    Edition Held => step.Held;

    Edition Next => step.Next;

    /// <summary>Terms of items.</summary>
    public Lapsed<TermSchedule> Schedules() => Of(Next.Schedules, terms => terms.Code, terms =>
        step.Back((ChangedThing.Terms, terms.Code), (Before.FindSchedule(terms.Code), Held.FindSchedule(terms.Code), terms), (before, after) => CompareTerms.Run(before, after, step.Names)), Held.FindSchedule);

    /// <summary>File templates.</summary>
    public Lapsed<Dataset> Datasets() => Of(Next.Datasets, dataset => dataset.Code, dataset =>
        step.Back((ChangedThing.Dataset, dataset.Code), (Before.FindDataset(dataset.Code), Held.FindDataset(dataset.Code), dataset), CompareDatasets.Run), Held.FindDataset);

    /// <summary>Legal bases. Where it is in doubt which of two widens, what rests on it is off.</summary>
    public Lapsed<Statute> Statutes() => Of(Next.Statutes, statute => statute.Code, statute =>
        step.Back((ChangedThing.Statute, statute.Code), (Before.FindStatute(statute.Code), Held.FindStatute(statute.Code), statute), CompareEditions.CompareStatutes), code => LapsedStatute.Of(Held.FindStatute(code)!, Next.FindStatute(code)!),
        statute => CompareEditions.Widens(CompareEditions.CompareStatutes(Next.FindStatute(statute.Code), statute)));

    /// <summary>The master deadline table. A row that went is back at its place behind the others.</summary>
    public IReadOnlyList<DeadlineRule> Deadlines() => [.. Next.Deadlines.Concat(Held.Deadlines).DistinctBy(rule => rule.Code).Select(rule => step.Back((ChangedThing.Deadline, rule.Code),
        (Before.FindDeadline(rule.Code), Held.FindDeadline(rule.Code), Next.FindDeadline(rule.Code)), (before, after) => CompareDeadlines.Run(before, after, step.Names), LapsedDeadline.Of)).OfType<DeadlineRule>()];

    /// <summary>The rule of challenges.</summary>
    public ChallengeRule? Challenge() => step.Back((ChangedThing.Challenge, "challenge"), (Before.Challenge, Held.Challenge, Next.Challenge), CompareChallenge.Run, Mix);

    static ChallengeRule Mix(ChallengeRule held, ChallengeRule next) => held with
    {
        Unproven = Math.Min(held.Unproven, next.Unproven),
        Within = held.Within.IsWithin(next.Within) ? next.Within : held.Within,
        OpenAtOnce = Math.Max(held.OpenAtOnce, next.OpenAtOnce),
        Documents = [.. next.Documents.Where(one => held.FindDocument(one.Code) is not null)],
    };

    static Lapsed<T> Of<T>(IReadOnlyList<T> next, Func<T, string> codeOf, Func<T, T?> back, Func<string, T?> otherwise, Func<T, bool>? isOff = null) where T : class
    {
        var (all, off) = (new List<T>(), new HashSet<string>());
        foreach (var one in next)
        {
            var holds = back(one);
            all.Add(holds ?? otherwise(codeOf(one)) ?? one);
            if (holds is null && isOff?.Invoke(all[^1]) is not false) off.Add(codeOf(one));
        }

        return new Lapsed<T>(all, off, codeOf);
    }
}

/// <summary>Things on which items rest, from one lapse on.</summary>
/// <param name="All">Each as it was before or as the edition says, none wider than it was before.</param>
/// <param name="Off">Codes of those of which neither may hold: what rests on them is off.</param>
/// <param name="CodeOf">The code of one.</param>
sealed record Lapsed<T>(IReadOnlyList<T> All, IReadOnlySet<string> Off, Func<T, string> CodeOf)
{
    /// <summary>Whether what rests on it is off.</summary>
    public bool IsOff(string code) => Off.Contains(code);

    /// <summary>These and those that an item needs which is back as it was.</summary>
    public IReadOnlyList<T> With(IEnumerable<T> needed) => [.. All, .. needed.Where(one => All.All(known => CodeOf(known) != CodeOf(one)))];
}
