using System.Globalization;
using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Reads the catalogue's own short form of a legal basis: <c>food-safety-law 124 para 1 item 5</c>.</summary>
static partial class BasisReader
{
    /// <summary>The bases under a key; one of another form is reported and left out.</summary>
    public static IReadOnlyList<Placed<Basis>> Read(Block block, string key) => Read(block, key, "");

    /// <summary>The same where every one is of one statute, and only the article is written: <c>124 para 1 item 5</c>.</summary>
    public static IReadOnlyList<Placed<Basis>> ReadOf(Block block, string key, string statute) => Read(block, key, statute + " ");

    static IReadOnlyList<Placed<Basis>> Read(Block block, string key, string before) => block.Bases(key, () =>
        [.. block.Texts(key).Select(text => (text, basis: Parse(block, text with { Value = before + text.Value }))).Where(pair => pair.basis is not null)
            .Select(pair => new Placed<Basis>(pair.basis!, pair.text.Place))]);

    static Basis? Parse(Block block, Placed<string> text)
    {
        if (Form().Match(text.Value) is { Success: true } match)
            return new Basis(match.Groups[1].Value, match.Groups[2].Value, Number(match.Groups[3]), Number(match.Groups[4]));

        block.Report(text.Place,
            new($"“{text.Value}”不是法律依据。", $"\"{text.Value}\" is not a legal basis."),
            new("请写成“food-safety-law 124 para 1 item 5”（款、项可省略）。", "Write it like \"food-safety-law 124 para 1 item 5\"; para and item may be left out."));
        return null;
    }

    static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^([a-z][a-z0-9-]*) ([1-9][0-9]{0,3}(?:-[1-9][0-9]?)?)(?: para ([1-9][0-9]?))?(?: item ([1-9][0-9]?))?$")]
    private static partial Regex Form();
}
