using System.Collections.Frozen;

namespace Probity.Subjects;

/// <summary>
/// The 18 characters that GB18030 moved out of Unicode's private use area: ten forms of vertical punctuation and eight ideographs.
/// .NET decodes the bytes by the table of 2005; by that of 2022 (GB 18030-2022) 龴 from one agency's GB18030 file is the same
/// character as 龴 from another's UTF-8 file.
/// </summary>
public static class Gb18030Moved
{
    // U+E78E and U+E78F change order on the way: A6DA is the ideographic full stop, A6DB the comma.
    static readonly FrozenDictionary<char, char> Moved = new Dictionary<char, char>
    {
        ['\uE78D'] = '\uFE10', ['\uE78E'] = '\uFE12', ['\uE78F'] = '\uFE11', ['\uE790'] = '\uFE13', ['\uE791'] = '\uFE14',
        ['\uE792'] = '\uFE15', ['\uE793'] = '\uFE16', ['\uE794'] = '\uFE17', ['\uE795'] = '\uFE18', ['\uE796'] = '\uFE19',
        ['\uE81E'] = '\u9FB4', ['\uE826'] = '\u9FB5', ['\uE82B'] = '\u9FB6', ['\uE82C'] = '\u9FB7',
        ['\uE832'] = '\u9FB8', ['\uE843'] = '\u9FB9', ['\uE854'] = '\u9FBA', ['\uE864'] = '\u9FBB',
    }.ToFrozenDictionary();

    /// <summary>The text with the 18 private-use code points replaced by those of 2022; every other private-use character stays.</summary>
    public static string Fold(string text) => text.AsSpan().ContainsAnyInRange('\uE78D', '\uE864')
        ? string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = Moved.GetValueOrDefault(from[i], from[i]);
        })
        : text;
}
