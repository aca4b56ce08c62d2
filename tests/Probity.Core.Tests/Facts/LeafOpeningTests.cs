using System.Security.Cryptography;
using Probity.Calendar;
using Probity.Facts;

namespace Probity.Core.Tests.Facts;

/// <summary>A proof's extra line convinces of a fact, and of no other.</summary>
public sealed class LeafOpeningTests
{
    const long At = 1795363200000001;
    static readonly byte[] Opening = [.. Enumerable.Range(1, 32).Select(value => (byte)value)];

    static readonly byte[] Canonical = CanonicalBytes.Of(
        "inquiry-refused", At, ("11370100MB0DEM1052", "permits 赵立文", "许可审查", 2), "permit", ("receipt", "R"), ("case", ""), ("use", "𡈽"), ("edition", "e"), ("refusal", "x"));

    static LeafOpening Opened(byte[] canonical, LogKind log = LogKind.Inquiries, long at = At) =>
        new(Leaf.Of(log, new Instant(at), new byte[32], HMACSHA256.HashData(Opening, canonical)), Opening, canonical);

    [Fact]
    public void An_opened_leaf_tells_its_fact()
    {
        var read = LeafOpening.Parse(Opened(Canonical).ToBytes()).Value;

        var fact = read.Check().Value!;

        Assert.Equal(("inquiry-refused", new Instant(At), "permit"), (fact.Kind, fact.At, fact.Why));
        Assert.Equal(new Actor("11370100MB0DEM1052", "permits 赵立文", "许可审查", Channel.Api), fact.Actor);
        Assert.Equal([("receipt", "R"), ("case", ""), ("use", "𡈽"), ("edition", "e"), ("refusal", "x")], fact.What);
        Assert.Same(FactKind.InquiryRefused, fact.Known);
        Assert.Equal(Opened(Canonical).ToBytes(), read.ToBytes());
    }

    [Fact]
    public void A_closed_leaf_tells_its_log_day_tag_and_commitment_and_nothing_else()
    {
        var leaf = Leaf.Of(LogKind.Journal, new Instant(At), [.. Enumerable.Repeat((byte)3, 32)], [.. Enumerable.Repeat((byte)4, 32)]);

        var read = LeafOpening.Parse(leaf).Value;

        Assert.False(read.IsOpened);
        Assert.Null(read.Check().Value);
        Assert.Equal((LogKind.Journal, new DateOnly(2026, 11, 23)), (read.Parts().Log, read.Parts().Day));
        Assert.Equal((3, 4), (read.Parts().Tag.Span[31], read.Parts().Commitment.Span[0]));
        Assert.Equal(leaf, read.ToBytes());
    }

    [Fact]
    public void Every_single_byte_that_differs_is_found()
    {
        var bytes = Opened(Canonical).ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            // The tag is held against the person's key, which is not in the line.
            if (i is >= 6 and < 38) continue;

            var other = (byte[])bytes.Clone();
            other[i] ^= 1;
            var read = LeafOpening.Parse(other);
            Assert.True(read.IsRefused || read.Value.Check().IsRefused, $"byte {i}");
        }
    }

    [Fact]
    public void A_fact_in_the_other_log_or_on_another_day_is_refused()
    {
        Assert.Equal(LeafOpening.OtherLog, Opened(Canonical, LogKind.Journal).Check().Refusal);
        Assert.Equal(LeafOpening.OtherDay, Opened(Canonical, at: At - 1_000_000).Check().Refusal);
        Assert.Equal(LeafOpening.CommitmentWrong, (Opened(Canonical) with { Opening = new byte[32] }).Check().Refusal);
    }

    [Theory, InlineData(0), InlineData(69), InlineData(71), InlineData(102)]
    public void Bytes_of_another_length_are_no_leaf(int length)
    {
        var bytes = Opened(Canonical).ToBytes();

        Assert.Equal(LeafOpening.NoLeaf, LeafOpening.Parse(bytes.AsMemory(0, length)).Refusal);
    }

    [Theory, InlineData(0, 0), InlineData(0, 2), InlineData(1, 0), InlineData(1, 3), InlineData(2, 0x7f), InlineData(2, 0x80)]
    public void A_leaf_of_another_version_or_log_or_of_no_day_is_none(int at, byte value)
    {
        var leaf = Opened(Canonical).Leaf.ToArray();
        leaf[at] = value;

        Assert.Null(Leaf.Parse(leaf));
        Assert.Equal(LeafOpening.NoLeaf, LeafOpening.Parse(leaf).Refusal);
    }

    [Fact]
    public void A_leaf_is_read_as_it_was_written()
    {
        var leaf = Leaf.Parse(Leaf.Of(LogKind.Inquiries, new Instant(At), Opening, Canonical.AsSpan(0, 32)))!;

        Assert.Equal((LogKind.Inquiries, new DateOnly(2026, 11, 23)), (leaf.Log, leaf.Day));
        Assert.Equal(Opening, leaf.Tag.ToArray());
        Assert.Equal(Canonical[..32], leaf.Commitment.ToArray());
    }

    [Fact]
    public void A_kind_that_this_version_does_not_know_is_told_by_its_code()
    {
        var fact = Opened(CanonicalBytes.Of("kind-of-2040", At, ("", "subject", "", 9), "", ("a", "b"))).Check().Value!;

        Assert.Equal(("kind-of-2040", null, 9), (fact.Kind, fact.Known, (int)fact.Actor.Channel));
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "cut short", Canonical[..^1] },
        { "longer", [.. Canonical, 0] },
        { "another layout", CanonicalBytes.Join("probity-fact/1", "person-bound", 1L, At, "", "subject", "", 1L, "", 0L) },
        { "not in normal form", CanonicalBytes.Of("k", At, ("", "Cafe\u0301", "", 1), "") },
        { "not UTF-8", Replace(CanonicalBytes.Of("k", At, ("", "subject", "", 1), "why"), "why"u8, [0xc0, 0x80, 0x20]) },
        { "no channel", CanonicalBytes.Of("k", At, ("", "subject", "", 0), "") },
        { "no calendar", CanonicalBytes.Of("k", long.MaxValue, ("", "subject", "", 1), "") },
        { "fewer pairs than counted", CanonicalBytes.Join("probity-fact/2", "k", At, "", "subject", "", 1L, "", 1L) },
        { "a count below nothing", CanonicalBytes.Join("probity-fact/2", "k", At, "", "subject", "", 1L, "", -1L) },
        { "a count beyond all measure", CanonicalBytes.Join("probity-fact/2", "k", At, "", "subject", "", 1L, "", long.MaxValue) },
        { "a text longer than the bytes", [0x7f, 0xff, 0xff, 0xff, .. Canonical] },
        { "a text of negative length", [0xff, 0xff, 0xff, 0xff, .. Canonical] },
        { "one byte", [0] },
    };

    [Theory, MemberData(nameof(Malformed))]
    public void A_fact_that_is_spelt_otherwise_is_refused_though_the_leaf_commits_to_it(string how, byte[] canonical) =>
        Assert.True(LeafOpening.FactMalformed == Opened(canonical).Check().Refusal, how);

    static byte[] Replace(byte[] bytes, ReadOnlySpan<byte> text, byte[] other)
    {
        other.CopyTo(bytes, bytes.AsSpan().LastIndexOf(text));
        return bytes;
    }
}
