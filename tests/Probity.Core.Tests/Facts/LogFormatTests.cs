using System.Runtime.CompilerServices;
using Probity.Calendar;
using Probity.Facts;

namespace Probity.Core.Tests.Facts;

/// <summary>The vectors of docs/log-format.md, which another program computed from the page's own words.</summary>
public sealed class LogFormatTests
{
    static readonly byte[] AllOnes = [.. Enumerable.Repeat((byte)0xff, 32)];

    static readonly Fact Bound = new(FactKind.PersonBound, new Instant(1795399200000000), Actor.Subject(Channel.Page), "", ["document"]);

    internal static readonly Fact Refused = new(
        FactKind.InquiryRefused, new Instant(1795363200000001), new Actor("11370100MB0DEM1052", "permits 赵立文", "许可审查", Channel.Api), "permit",
        ["R", "", "Cafe\u0301", "𡈽", "inquiry.purpose-not-held"]);

    [Fact]
    public void Vector_A_is_what_the_page_says() => Holds(Bound, Count(0x00), Count(0x80), LogKind.Journal, 0);

    [Fact]
    public void Vector_B_is_what_the_page_says() => Holds(Refused, AllOnes, new byte[32], LogKind.Inquiries, 1);

    [Fact]
    public void The_receipt_of_vector_B_is_what_the_page_says()
    {
        var leaf = Convert.FromHexString(Vectors("leaf")[1]);

        var receipt = LeafOpening.Of(leaf, AllOnes, Refused.Parts(), label => label is not ("official" or "case" or "use"));

        Assert.Equal(Vectors("receipt")[0], Convert.ToHexStringLower(receipt.ToBytes()));
    }

    [Fact]
    public void A_text_is_committed_to_in_its_composed_form()
    {
        var composed = Refused with { What = ["R", "", "Caf\u00e9", "𡈽", "inquiry.purpose-not-held"] };

        Assert.Equal(composed.Parts().Canonical(), Refused.Parts().Canonical());
        Assert.Equal(composed.Parts().Commit(AllOnes), Refused.Parts().Commit(AllOnes));
    }

    [Fact]
    public void The_order_and_every_text_are_in_the_commitment()
    {
        var committed = Refused.Parts().Commit(AllOnes);

        Assert.NotEqual(committed, Refused.Parts().Commit(Count(0)));
        Assert.NotEqual(committed, (Refused with { What = ["", "R", "Caf\u00e9", "𡈽", "inquiry.purpose-not-held"] }).Parts().Commit(AllOnes));
        Assert.NotEqual(committed, (Refused with { Why = "" }).Parts().Commit(AllOnes));
        Assert.NotEqual(committed, (Refused with { At = Refused.At.Plus(TimeSpan.FromMicroseconds(1)) }).Parts().Commit(AllOnes));
    }

    [Fact]
    public void Letters_that_move_from_one_text_to_the_next_make_another_commitment()
    {
        var one = Refused with { Actor = new Actor("ab", "c", "", Channel.Api) };

        Assert.NotEqual(one.Parts().Commit(AllOnes), (Refused with { Actor = new Actor("a", "bc", "", Channel.Api) }).Parts().Commit(AllOnes));
    }

    [Fact]
    public void A_fact_that_says_more_or_less_than_its_kind_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => (Bound with { What = [] }).Parts());

    [Theory, InlineData(0), InlineData(31), InlineData(33)]
    public void An_opening_has_32_bytes(int length) => Assert.Throws<ArgumentException>(() => Bound.Parts().Commit(new byte[length]));

    [Fact]
    public void A_day_begins_at_midnight_in_Shanghai()
    {
        var last = Leaf.Of(LogKind.Journal, new Instant(1795363199999999), new byte[32], new byte[32]);
        var first = Leaf.Of(LogKind.Journal, new Instant(1795363200000000), new byte[32], new byte[32]);

        Assert.Equal([0x00, 0x00, 0x51, 0x2b], last[2..6]);
        Assert.Equal([0x00, 0x00, 0x51, 0x2c], first[2..6]);
        Assert.Equal(new DateOnly(2026, 11, 23), Leaf.Parse(first)!.Day);
    }

    [Theory]
    [InlineData(0, 2), InlineData(1, 0), InlineData(1, 3), InlineData(2, 0x7f)]
    public void Bytes_with_another_version_log_or_day_out_of_time_are_no_leaf(int at, byte value)
    {
        var leaf = Leaf.Of(LogKind.Journal, new Instant(0), new byte[32], new byte[32]);
        leaf[at] = value;

        Assert.Null(Leaf.Parse(leaf));
        Assert.Null(Leaf.Parse(leaf.AsMemory(1)));
    }

    static void Holds(Fact fact, byte[] opening, byte[] tag, LogKind log, int vector)
    {
        var parts = fact.Parts();
        var leaf = Leaf.Of(log, fact.At, tag, parts.Commit(opening));
        var read = Leaf.Parse(leaf)!;

        Assert.Equal(Vectors("canonical")[vector], Convert.ToHexStringLower(parts.Canonical()));
        Assert.Equal(Vectors("commitment")[vector], Convert.ToHexStringLower(parts.Commit(opening)));
        Assert.Equal(Vectors("leaf")[vector], Convert.ToHexStringLower(leaf));
        Assert.Equal((log, Convert.ToHexStringLower(tag), Vectors("commitment")[vector]), (read.Log, Convert.ToHexStringLower(read.Tag.Span), Convert.ToHexStringLower(read.Commitment.Span)));
    }

    static byte[] Count(byte from) => [.. Enumerable.Range(from, 32).Select(value => (byte)value)];

    static string[] Vectors(string what, [CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/log-format.md"))
            .Where(line => line.StartsWith(what + " ", StringComparison.Ordinal))
            .Select(line => line[what.Length..].Trim()),
    ];
}
