using Probity.Exclusions;

namespace Probity.Catalogue;

/// <summary>Reads <c>exclusions.yaml</c>: the words by which free text names what is never collected, and where they are innocent (charter C3).</summary>
static class ExclusionsReader
{
    const int Shortest = 2;
    const int FurthestApart = 40;

    /// <summary>Adds the file's list to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        var known = new Dictionary<string, Place>(StringComparer.Ordinal);
        draft.Exclusions = new ExclusionList
        {
            Matters = [.. file.Blocks("matters").Select(block => Matter(block, known))],
            Exceptions = Words(file, "exceptions", []),
            TitleEndings = file.Texts("title-endings").Values(),
            NameEndings = Words(file, "name-endings", []),
            NameBreaks = file.OptionalText("name-breaks") ?? "",
            Variants = Pairs(file),
        };
        file.Close();
    }

    static ExcludedMatter Matter(Block block, Dictionary<string, Place> known)
    {
        var matter = new ExcludedMatter(block.Text("code"), block.Words("name"), block.Words("reason"))
        {
            Terms = Words(block, "terms", known),
            Together = [.. block.Blocks("together").Select(Together)],
        };
        block.Close();
        return matter;
    }

    static TermsTogether Together(Block block)
    {
        var within = block.Number("within", 0, 0);
        Lints.Rule(block, "within", within <= FurthestApart,
            new($"相隔不得超过 {FurthestApart} 个字。", $"The two may not be more than {FurthestApart} letters apart."), new("请写较小的数。", "Write a smaller number."));
        var together = new TermsTogether(block.Texts("first").Values(), Words(block, "then", []), within);
        block.Close();
        return together;
    }

    // A word of one letter would hold every other row; a word that stands twice was put into two matters, or twice by mistake.
    static IReadOnlyList<string> Words(Block block, string key, Dictionary<string, Place> known)
    {
        var texts = block.Texts(key);
        foreach (var text in texts)
        {
            var letters = Squashed.Of(text.Value);
            if (letters.Length < Shortest)
                block.Report(text.Place, new($"“{text.Value}”太短。", $"\"{text.Value}\" is too short."), new("每个词至少两个字。", "A word has two letters at least."));
            else if (!known.TryAdd(text.Value, text.Place))
                block.Report(text.Place, new($"“{text.Value}”已在第 {known[text.Value].Line} 行出现。", $"\"{text.Value}\" stands in line {known[text.Value].Line} already."), new("请只保留一处。", "Keep one of them."));
        }

        return texts.Values();
    }

    static IReadOnlyList<string> Pairs(Block file)
    {
        var pairs = file.Texts("variants");
        foreach (var pair in pairs.Where(pair => pair.Value.Length is not 2))
            file.Report(pair.Place, new($"“{pair.Value}”不是一对字。", $"\"{pair.Value}\" is not a pair of characters."), new("请写两个字：原字和通行字。", "Write two characters: the one read, and the one it is read as."));
        return [.. pairs.Where(pair => pair.Value.Length is 2).Select(pair => pair.Value)];
    }
}
