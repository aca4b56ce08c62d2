namespace Probity.Exclusions;

/// <summary>What a word of the list is for.</summary>
enum PatternKind
{
    Term,
    First,
    Then,
    Exception,
    NameEnding,
    TitleEnding,
}

/// <summary>A word of the list as the automaton looks for it.</summary>
sealed class Pattern
{
    readonly FoldedText folded;
    readonly bool isOpen;

    public Pattern(string text, PatternKind kind, int owner, IReadOnlyDictionary<char, char> variants)
    {
        (Text, Kind, Owner) = (text, kind, owner);
        isOpen = text.EndsWith('*');
        folded = new FoldedText(text, variants);
        Letters = folded.Letters;
        IsLatin = Letters.All(char.IsAscii);
    }

    /// <summary>The word as the list has it.</summary>
    public string Text { get; }

    /// <summary>What it is for.</summary>
    public PatternKind Kind { get; }

    /// <summary>Which matter, or which pair of words.</summary>
    public int Owner { get; }

    /// <summary>What is looked for.</summary>
    public string Letters { get; }

    /// <summary>Whether all of it is Latin letters and digits.</summary>
    public bool IsLatin { get; }

    /// <summary>Whether the letters from <paramref name="start"/> are this word, and not parts of others.</summary>
    public bool IsWhole(FoldedText text, string letters, int start)
    {
        var end = start + Letters.Length;
        if (start > 0 && text.Before(start) is Gap.None && Class(letters[start]) is var first and not 0 && Class(letters[start - 1]) == first) return false;
        if (!isOpen && end < letters.Length && text.Before(end) is Gap.None && Class(letters[end]) is var last and not 0 && Class(letters[end - 1]) == last) return false;
        return IsLatin ? IsWholeLatin(text, start) : IsWholeChinese(text, start);
    }

    // A word with a blank in it is two words, but for one that is spelled out letter by letter.
    bool IsWholeLatin(FoldedText text, int start)
    {
        var (strange, within) = (0, 0);
        for (var i = 1; i < Letters.Length; i++)
        {
            var isOwn = folded.Before(i) is not Gap.None;
            var gap = text.Before(start + i);
            if (gap is Gap.Stop || (isOwn && gap is Gap.Pause)) return false;
            if (isOwn) continue;
            within++;
            if (gap is Gap.Blank or Gap.Pause) strange++;
        }

        return strange is 0 || (strange * 2 >= within && Letters.Length > 2);
    }

    // Blanks and marks hide nothing between characters. A comma ends a word, unless one stands behind each character.
    bool IsWholeChinese(FoldedText text, int start)
    {
        var (pauses, none) = (0, 0);
        for (var i = 1; i < Letters.Length; i++)
        {
            var gap = text.Before(start + i);
            if (gap is Gap.Pause or Gap.Stop) pauses++;
            if (gap is Gap.None) none++;
        }

        return pauses is 0 || (none is 0 && Letters.Length > 2);
    }

    static int Class(char letter) => char.IsAsciiDigit(letter) ? 2 : letter < 0x2E80 && char.IsLetter(letter) ? 1 : 0;
}
