using System.Collections.Frozen;

namespace Probity.Subjects;

/// <summary>
/// The first two digits of GB/T 2260, with those that identity numbers use for permits of Hong Kong, Macao and Taiwan residents.
/// </summary>
static class Provinces
{
    static readonly FrozenSet<string> Mainland =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71",
    ];

    /// <summary>
    /// Whether a number begins as one of ours can. The permanent resident's card of 2023 begins with 9 and has the province in digits 2
    /// and 3.
    /// </summary>
    public static bool Knows(string number) => number[0] is '9'
        ? Mainland.Contains(number[1..3])
        : Mainland.Contains(number[..2]) || number[..2] is "81" or "82" or "83";
}
