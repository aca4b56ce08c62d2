using Probity.Exclusions;

namespace Probity.Catalogue.Drafts;

/// <summary>What is never recorded, seen or asked, from one lapse on: whatever the edition took off a list is on it again, and what it put there stays.</summary>
sealed class LapsedKeptOut(LapseStep step)
{
    readonly LapsedLists lists = new(step.IsLapsed);

    /// <summary>The edition with its lists.</summary>
    public Edition Run(Edition law) => law with
    {
        RefuseList = lists.Keyed(Sides(edition => edition.RefuseList), one => one.Title.Zh, Refused),
        Exclusions = Excluded(step.Before.Exclusions, step.Held.Exclusions, step.Next.Exclusions),
        RefusedPurposes = lists.Keyed(Sides(edition => edition.RefusedPurposes), one => one.Code, (before, held, next) => next with { Matter = Matter(before?.Matter, held.Matter, next.Matter) }),
        Fields = Fields(law),
        Groups = Groups(law),
        SeriousConduct = Serious(law),
    };

    (IReadOnlyList<T> Before, IReadOnlyList<T> Held, IReadOnlyList<T> Next) Sides<T>(Func<Edition, IReadOnlyList<T>> of) => (of(step.Before), of(step.Held), of(step.Next));

    // A field that comes back is back for what is never recorded of it.
    KeyField[] Fields(Edition law) => [.. step.Next.Fields.Concat(step.Held.Fields).DistinctBy(field => field.Code).Select(field =>
    {
        var next = step.Next.FindField(field.Code);
        var matters = Matters(step.Before.FindField(field.Code)?.NotRecorded, step.Held.FindField(field.Code)?.NotRecorded, next?.NotRecorded);
        return next is null && matters.Count is 0 ? null : field with { Items = [.. field.Items.Where(code => law.FindItem(code) is not null)], NotRecorded = matters };
    }).OfType<KeyField>()];

    // A group that comes back is back for what is never recorded of it; conduct is recorded that both let.
    KeyGroup[] Groups(Edition law) => [.. step.Next.Groups.Concat(step.Held.Groups).DistinctBy(group => group.Code).Select(group =>
    {
        var (before, held, next) = (step.Before.FindGroup(group.Code), step.Held.FindGroup(group.Code), step.Next.FindGroup(group.Code));
        var matters = Matters(before?.NotRecorded, held?.NotRecorded, next?.NotRecorded);
        return next is null && matters.Count is 0 ? null : group with
        {
            Items = [.. group.Items.Where(code => law.FindItem(code) is not null)],
            Conducts = lists.Allowed(before?.Conducts ?? [], held?.Conducts ?? [], next?.Conducts ?? []),
            NotRecorded = matters,
        };
    }).OfType<KeyGroup>()];

    SeriousConduct[] Serious(Edition law) => [.. step.Next.SeriousConduct.Concat(step.Held.SeriousConduct).DistinctBy(kind => kind.Code).Select(kind =>
    {
        var (before, held, next) = (Find(step.Before, kind.Code), Find(step.Held, kind.Code), Find(step.Next, kind.Code));
        var matters = Matters(before?.NotRecorded, held?.NotRecorded, next?.NotRecorded);
        if (next is null && matters.Count is 0) return null;

        var compare = new CompareKeyAreas(new EditionNames(step.Before, step.Next));
        var holds = step.Back((ChangedThing.SeriousConduct, kind.Code), (before, held, next), (old, now) => compare.Serious(old is null ? null : old with { NotRecorded = [] }, now is null ? null : now with { NotRecorded = [] }));
        return (holds ?? kind) with
        {
            Verified = holds is { Verified: true } && Find(step.Prior, kind.Code) is { Verified: true },
            Items = [.. (holds ?? kind).Items.Where(code => law.FindItem(code) is not null)],
            NotRecorded = matters,
        };
    }).OfType<SeriousConduct>()];

    static SeriousConduct? Find(Edition edition, string code) => edition.SeriousConduct.FirstOrDefault(kind => kind.Code == code);

    IReadOnlyList<NotRecorded> Matters(IReadOnlyList<NotRecorded>? before, IReadOnlyList<NotRecorded>? held, IReadOnlyList<NotRecorded>? next) =>
        lists.Keyed((before ?? [], held ?? [], next ?? []), matter => matter.What.Zh, Matter);

    NotRecorded Matter(NotRecorded? before, NotRecorded held, NotRecorded next) => next with
    {
        Articles = lists.KeptOut(before?.Articles ?? [], held.Articles, next.Articles),
        Promises = lists.KeptOut(before?.Promises ?? [], held.Promises, next.Promises),
    };

    RefusedStatute Refused(RefusedStatute? before, RefusedStatute held, RefusedStatute next) => new(next.Title,
        lists.KeptOut(before?.Aliases ?? [], held.Aliases, next.Aliases),
        lists.WholeOrParts(before?.Articles, held.Articles, next.Articles),
        lists.KeptOut(before?.Phrases ?? [], held.Phrases, next.Phrases),
        next.Reason)
    { OnlyItems = lists.WholeOrParts(before?.OnlyItems, held.OnlyItems, next.OnlyItems) };

    ExclusionList Excluded(ExclusionList before, ExclusionList held, ExclusionList next) => new()
    {
        Matters = lists.Keyed((before.Matters, held.Matters, next.Matters), matter => matter.Code, Excluded),
        Exceptions = lists.Allowed(before.Exceptions, held.Exceptions, next.Exceptions),
        TitleEndings = lists.Allowed(before.TitleEndings, held.TitleEndings, next.TitleEndings),
        NameEndings = lists.Allowed(before.NameEndings, held.NameEndings, next.NameEndings),
        NameBreaks = string.Concat(lists.KeptOut([.. before.NameBreaks], [.. held.NameBreaks], [.. next.NameBreaks])),
        Variants = lists.KeptOut(before.Variants, held.Variants, next.Variants),
    };

    ExcludedMatter Excluded(ExcludedMatter? before, ExcludedMatter held, ExcludedMatter next) => next with
    {
        Terms = lists.KeptOut(before?.Terms ?? [], held.Terms, next.Terms),
        Together = lists.Keyed((before?.Together ?? [], held.Together, next.Together), CompareExclusions.Say, (_, _, same) => same),
    };
}
