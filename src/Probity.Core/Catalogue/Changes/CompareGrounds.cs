namespace Probity.Catalogue;

/// <summary>
/// What changes of the places of law on which something rests: one more may carry what none carried before, so it widens. Another number of the same words touches nobody, where the statute says
/// so in <see cref="Statute.Ended"/> and the number is new: a number that stood for something else before is doubt.
/// </summary>
sealed class CompareGrounds(Edition before, Edition after, EditionNames names)
{
    /// <summary>Every difference of one list.</summary>
    public IEnumerable<EditionChange> Run(Compared of, IReadOnlyList<Basis> old, IReadOnlyList<Basis> now, Words name)
    {
        var renumbered = Renumbered(old, now);
        var gone = old.Except(now).Except(renumbered.Select(pair => pair.Old));
        var added = now.Except(old).Except(renumbered.Select(pair => pair.Now));
        return [.. of.Allowed(names.Bases(gone), names.Bases(added), name), .. of.Worded(renumbered.Count is 0, $"{name.Zh}：条文序号调整", $"{name.En}: articles have another number")];
    }

    /// <summary>Whether two lists are the same but for numbers of articles.</summary>
    public bool AreSame(IReadOnlyList<Basis> old, IReadOnlyList<Basis> now)
    {
        var renumbered = Renumbered(old, now);
        return !old.Except(now).Except(renumbered.Select(pair => pair.Old)).Concat(now.Except(old).Except(renumbered.Select(pair => pair.Now))).Any();
    }

    List<(Basis Old, Basis Now)> Renumbered(IReadOnlyList<Basis> old, IReadOnlyList<Basis> now) =>
        [.. from added in now.Except(old) from basis in old where IsNumberOnly(basis, added) select (basis, added)];

    bool IsNumberOnly(Basis old, Basis now) =>
        old.Statute == now.Statute
        && before.FindStatute(old.Statute)?.Articles.Contains(now.Article) is not true
        && after.FindStatute(old.Statute)?.Ended.Any(end => end.How is EndKind.Renumbered && end.Covers(old) && end.Successors.Any(place => place == now || place with { Paragraph = old.Paragraph, SubItem = old.SubItem } == now)) is true;
}
