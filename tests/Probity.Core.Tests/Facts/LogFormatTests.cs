using System.Runtime.CompilerServices;
using Probity.Calendar;
using Probity.Facts;

namespace Probity.Core.Tests.Facts;

/// <summary>The vectors of docs/log-format.md, which another program computed from the page's own words.</summary>
public sealed class LogFormatTests
{
    static readonly Fact Bound = new(FactKind.PersonBound, new Instant(1795399200000000), Actor.Subject(Channel.Page), "", ["document"]);

    static readonly Fact Refused = new(
        FactKind.InquiryRefused, new Instant(1795363200000001), new Actor("11370100MB0DEM1052", "permits 赵立文", "许可审查", Channel.Api), "permit",
        ["R", "", "Cafe\u0301", "𡈽", "inquiry.purpose-not-held"]);

    [Fact]
    public void Vector_A_is_what_the_page_says() =>
        Holds(Bound, 1, Count(0x00), Count(0x80), LogKind.Journal, Vectors("canonical")[0], Vectors("commitment")[0], Vectors("leaf")[0]);

    [Fact]
    public void Vector_B_is_what_the_page_says() =>
        Holds(Refused, 7, [.. Enumerable.Repeat((byte)0xff, 32)], new byte[32], LogKind.Inquiries, Vectors("canonical")[1], Vectors("commitment")[1], Vectors("leaf")[1]);

    [Fact]
    public void A_text_is_committed_to_in_its_composed_form()
    {
        var composed = Refused with { What = ["R", "", "Caf\u00e9", "𡈽", "inquiry.purpose-not-held"] };

        Assert.Equal(composed.Canonical(7), Refused.Canonical(7));
    }

    [Fact]
    public void The_number_the_order_and_every_text_are_in_the_bytes()
    {
        var bytes = Refused.Canonical(7);

        Assert.NotEqual(bytes, Refused.Canonical(8));
        Assert.NotEqual(bytes, (Refused with { What = ["", "R", "Caf\u00e9", "𡈽", "inquiry.purpose-not-held"] }).Canonical(7));
        Assert.NotEqual(bytes, (Refused with { Why = "" }).Canonical(7));
        Assert.NotEqual(bytes, (Refused with { At = Refused.At.Plus(TimeSpan.FromMicroseconds(1)) }).Canonical(7));
    }

    [Fact]
    public void Letters_that_move_from_one_text_to_the_next_make_other_bytes()
    {
        var one = Refused with { Actor = new Actor("ab", "c", "", Channel.Api) };

        Assert.NotEqual(one.Canonical(7), (Refused with { Actor = new Actor("a", "bc", "", Channel.Api) }).Canonical(7));
    }

    [Fact]
    public void A_fact_that_says_more_or_less_than_its_kind_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => (Bound with { What = [] }).Canonical(1));

    [Theory, InlineData(0), InlineData(31), InlineData(33)]
    public void An_opening_has_32_bytes(int length) => Assert.Throws<ArgumentException>(() => Fact.Commit(new byte[length], [1]));

    [Fact]
    public void A_day_begins_at_midnight_in_Shanghai()
    {
        var last = Leaf.Of(LogKind.Journal, new Instant(1795363199999999), new byte[32], new byte[32]);
        var first = Leaf.Of(LogKind.Journal, new Instant(1795363200000000), new byte[32], new byte[32]);

        Assert.Equal([0x00, 0x00, 0x51, 0x2b], last[2..6]);
        Assert.Equal([0x00, 0x00, 0x51, 0x2c], first[2..6]);
    }

    static void Holds(Fact fact, long n, byte[] opening, byte[] tag, LogKind log, string canonical, string commitment, string leaf)
    {
        var bytes = fact.Canonical(n);
        var committed = Fact.Commit(opening, bytes);

        Assert.Equal(canonical, Convert.ToHexStringLower(bytes));
        Assert.Equal(commitment, Convert.ToHexStringLower(committed));
        Assert.Equal(leaf, Convert.ToHexStringLower(Leaf.Of(log, fact.At, tag, committed)));
    }

    static byte[] Count(byte from) => [.. Enumerable.Range(from, 32).Select(value => (byte)value)];

    static string[] Vectors(string what, [CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/log-format.md"))
            .Where(line => line.StartsWith(what + " ", StringComparison.Ordinal))
            .Select(line => line[what.Length..].Trim()),
    ];
}
