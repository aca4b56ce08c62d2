using Probity.Exclusions;

namespace Probity.Catalogue;

/// <summary>What changes of the words by which free text names what is never collected: fewer words, or more phrases in which they do not count, widen.</summary>
static class CompareExclusions
{
    const string All = "exclusions";

    /// <summary>Every difference of the two lists.</summary>
    public static IEnumerable<EditionChange> Run(ExclusionList before, ExclusionList after)
    {
        var of = new Compared(ChangedThing.Exclusion, All);
        return
        [
            .. CompareEditions.Pairs(before.Matters, after.Matters, matter => matter.Code).SelectMany(pair => One(pair.Before, pair.After)),
            .. of.Allowed(before.Exceptions, after.Exceptions, new("不算命中的语句", "Phrases in which no word counts")),
            .. of.Allowed(before.TitleEndings, after.TitleEndings, new("法规名称的结尾", "Endings of titles in which no word counts")),
            .. of.Allowed(before.NameEndings, after.NameEndings, new("企业名称的结尾", "Endings of names of enterprises in which no word counts")),
            .. of.KeptOut(before.NameBreaks, after.NameBreaks, new("企业名称中不会有的字符", "Characters that no name of an enterprise holds")),
            .. of.KeptOut(before.Variants, after.Variants, new("视为相同的字", "Characters that count as the same")),
        ];
    }

    static IEnumerable<EditionChange> One(ExcludedMatter? before, ExcludedMatter? after)
    {
        var of = new Compared(ChangedThing.Exclusion, (after ?? before)!.Code);
        if (before is null) return [of.Is(ChangeEffect.Narrows, $"增加识别的事项：{after!.Name.Zh}", $"Text is scanned for another matter: {after.Name.En}")];
        if (after is null) return [of.Is(ChangeEffect.Widens, $"不再识别的事项：{before.Name.Zh}", $"Text is not scanned for this any more: {before.Name.En}")];

        return
        [
            .. of.KeptOut(before.Terms, after.Terms, new("识别的词", "Words that name it")),
            .. of.KeptOut(before.Together.Select(Say), after.Together.Select(Say), new("同时出现才识别的词", "Words that name it together")),
            .. of.Worded((before.Name, before.Reason) == (after.Name, after.Reason)),
        ];
    }

    /// <summary>Words that name a matter together, as one text.</summary>
    public static string Say(TermsTogether together) => $"{string.Join('|', together.First)}…{together.Within}…{string.Join('|', together.Then)}";
}
