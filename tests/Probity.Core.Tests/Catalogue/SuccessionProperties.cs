using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>
/// The succession of bases against a second one that knows no shortcut: it lives through every day of some years, moves the words of articles from number to number as each day says, and then looks what
/// became of those that had a number on the day on which it was written.
/// </summary>
public sealed class SuccessionProperties
{
    const int Numbers = 6;
    const int Days = 12;

    static readonly DateOnly First = new(2026, 1, 1);
    static readonly EndKind[] Kinds = [EndKind.Renumbered, EndKind.Replaced, EndKind.NoLongerUnlawful, EndKind.AuthorityGone];

    static readonly Gen<BasisEnd> OneEnd =
        from number in Gen.Int[1, Numbers]
        from day in Gen.Int[1, Days]
        from kind in Gen.Int[0, 5].Select(one => Kinds[Math.Min(one % 4, 3)])
        from successors in Gen.Int[1, Numbers].Array[1, 3]
        from isRetaken in Gen.Int[0, 4].Select(one => one is 0)
        select new BasisEnd([Article(number)], First.AddDays(day), kind, kind is EndKind.Renumbered or EndKind.Replaced ? [.. successors.Distinct().Select(Article)] : [], "invented") { IsRetaken = isRetaken };

    static readonly Gen<BasisEnd[]> Revisions = OneEnd.Array[0, 14].Select(ends => ends.DistinctBy(end => (end.Bases[0], end.On)).ToArray());

    [Fact]
    public void What_became_of_a_number_is_what_living_through_every_day_makes_of_it() =>
        Gen.Select(Revisions, Gen.Int[1, Numbers], Gen.Int[0, Days + 1], Gen.Int[0, Days + 1]).Sample((ends, number, one, other) =>
        {
            var (written, day) = (Math.Min(one, other), Math.Max(one, other));
            var edition = Shipped.Edition.With("food-safety-law", ends);

            Assert.Equal(Slow(ends, number, written, day), Told(BasisSuccession.Of(edition, Article(number), First.AddDays(written), First.AddDays(day)), Article(number)));
        }, iter: 50_000);

    static Basis Article(int number) => new("food-safety-law", $"{number}");

    static string Told(LegalStanding standing, Basis itself) => standing switch
    {
        LegalStanding.Suspended gone => $"gone {gone.Since:yyyy-MM-dd}",
        LegalStanding.StandsUnder under => Said(under.Successors.Select(basis => basis.Article)),
        _ => Said([itself.Article]),
    };

    static string Said(IEnumerable<string> articles) => string.Join(' ', articles.Distinct().Order(StringComparer.Ordinal));

    static string Slow(BasisEnd[] ends, int number, int written, int day)
    {
        var at = Enumerable.Range(1, Numbers).ToDictionary(one => $"{one}", one => new Text { Number = $"{one}" });
        Text? cited = null;
        for (var today = 0; today <= day; today++)
        {
            Live(at, [.. ends.Where(end => end.On == First.AddDays(today))]);
            if (today == written) cited = at[$"{number}"];
        }

        return GoneSince(cited!) is { } since ? $"gone {since:yyyy-MM-dd}" : Said(Alive(cited!).Select(text => text.Number));
    }

    // Everything of a day happens at once: first the words leave their numbers, then others take them.
    static void Live(Dictionary<string, Text> at, BasisEnd[] today)
    {
        List<(Text Text, BasisEnd End)> leaving = [.. today.Select(end => (at[end.Bases[0].Article], end)).Where(one => one.Item1.EndedOn is null)];
        foreach (var (text, end) in leaving) text.EndedOn = end.On;
        foreach (var number in today.SelectMany(end => end.IsRetaken ? end.Successors.Concat(end.Bases) : end.Successors).Select(basis => basis.Article).Distinct())
            if (at[number].EndedOn is not null) at[number] = new Text { Number = number };
        foreach (var (text, end) in leaving) text.Became.AddRange(end.Successors.Select(basis => at[basis.Article]));
    }

    static DateOnly? GoneSince(Text text)
    {
        if (text.EndedOn is null) return null;
        if (text.Became.Count is 0) return text.EndedOn;

        var all = text.Became.Select(GoneSince).ToList();
        return all.Contains(null) ? null : all.Max();
    }

    static IEnumerable<Text> Alive(Text text) => text.EndedOn is null ? [text] : text.Became.SelectMany(Alive);

    sealed class Text
    {
        public required string Number { get; init; }

        public DateOnly? EndedOn { get; set; }

        public List<Text> Became { get; } = [];
    }
}
