using Probity.Facts;

namespace Probity.Core.Tests.Facts;

public sealed class LeafOpeningTests
{
    static readonly byte[] Opening = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];
    static readonly Fact Refused = LogFormatTests.Refused;
    static readonly byte[] Leaf70 = Leaf.Of(LogKind.Inquiries, Refused.At, new byte[32], Refused.Parts().Commit(Opening));

    [Fact]
    public void What_is_shown_is_what_the_leaf_commits_to()
    {
        var read = LeafOpening.Parse(Shown(_ => true).ToBytes()).Value;

        Assert.Null(read.Check());
        Assert.Equal(Refused.Parts().All, read.Parts.Select(part => part.Shown!.Value));
    }

    [Fact]
    public void What_is_withheld_cannot_be_read_and_is_bound_all_the_same()
    {
        var bytes = Shown(label => label is not ("official" or "case")).ToBytes();
        var read = LeafOpening.Parse(bytes).Value;

        Assert.Null(read.Check());
        Assert.Null(read.Find("official"));
        Assert.Equal("许可审查", read.Find("post"));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("赵立文"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("official"u8));
    }

    [Fact]
    public void A_shown_value_that_was_changed_is_not_what_was_logged()
    {
        var read = Shown(_ => true);
        foreach (var i in Enumerable.Range(0, read.Parts.Count))
        {
            var part = read.Parts[i];
            OpenedPart[] forged = [.. read.Parts];
            forged[i] = part with { Shown = part.Shown!.Value with { Value = part.Shown.Value.Value + "x" } };

            Assert.Equal(LeafOpening.Differs, (read with { Parts = forged }).Check());
        }
    }

    [Fact]
    public void Parts_left_out_or_in_another_order_are_not_what_was_logged()
    {
        var read = Shown(_ => true);

        Assert.Equal(LeafOpening.Differs, (read with { Parts = [.. read.Parts.Skip(1)] }).Check());
        Assert.Equal(LeafOpening.Differs, (read with { Parts = [.. read.Parts.Reverse()] }).Check());
    }

    [Fact]
    public void A_leaf_of_another_log_or_day_than_its_fact_is_refused()
    {
        var commitment = Refused.Parts().Commit(Opening);
        byte[] journal = Leaf.Of(LogKind.Journal, Refused.At, new byte[32], commitment), later = Leaf.Of(LogKind.Inquiries, Refused.At.Plus(TimeSpan.FromDays(1)), new byte[32], commitment);

        Assert.Equal(LeafOpening.Misplaced, LeafOpening.Of(journal, Opening, Refused.Parts(), _ => true).Check());
        Assert.Equal(LeafOpening.Misplaced, LeafOpening.Of(later, Opening, Refused.Parts(), _ => true).Check());
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("01795363200000001")]
    public void An_instant_that_is_in_no_calendar_is_refused_and_breaks_nothing(string at)
    {
        var parts = Changed(1, new FactPart("at", at));

        Assert.Equal(LeafOpening.Misplaced, LeafOpening.Of(Leaf.Of(LogKind.Inquiries, Refused.At, new byte[32], parts.Commit(Opening)), Opening, parts, _ => true).Check());
    }

    [Theory]
    [InlineData(7, "kind")]
    [InlineData(8, "receipt")]
    [InlineData(0, "why")]
    public void A_label_in_another_place_than_its_own_cannot_pass_for_it(int place, string label)
    {
        var parts = Changed(place, new FactPart(label, "person-bound"));
        var leaf = Leaf.Of(LogKind.Inquiries, Refused.At, new byte[32], parts.Commit(Opening));

        var (shown, hidden) = (LeafOpening.Of(leaf, Opening, parts, _ => true), LeafOpening.Of(leaf, Opening, parts, _ => false));

        Assert.Equal(LeafOpening.Malformed, shown.Check());
        // The part that the label would be mistaken for is withheld.
        if (place is 7) Assert.Equal(LeafOpening.Malformed, (shown with { Parts = [hidden.Parts[0], .. shown.Parts.Skip(1)] }).Check());
        Assert.Null(hidden.Check());
    }

    [Fact]
    public void A_leaf_alone_shows_nothing_and_holds()
    {
        var read = LeafOpening.Parse(LeafOpening.Closed(Leaf70).ToBytes()).Value;

        Assert.Null(read.Check());
        Assert.Empty(read.Parts);
        Assert.Equal(Leaf70, read.Leaf.ToArray());
    }

    [Fact]
    public void Bytes_that_were_cut_short_go_on_or_bear_another_mark_are_no_opening()
    {
        var bytes = Shown(label => label is not "case").ToBytes();
        for (var length = 0; length < bytes.Length; length++) Assert.Equal(LeafOpening.Malformed, LeafOpening.Parse(bytes.AsSpan(..length)).Refusal);
        Assert.Equal(LeafOpening.Malformed, LeafOpening.Parse([.. bytes, 0]).Refusal);

        var mark = 4 + LeafOpening.Layout.Length + Leaf.Length + 4;
        bytes[mark] = 2;
        Assert.Equal(LeafOpening.Malformed, LeafOpening.Parse(bytes).Refusal);
    }

    static FactParts Changed(int place, FactPart part) => new(Refused.Parts().All.Select((one, i) => i == place ? part : one));

    static LeafOpening Shown(Func<string, bool> shows) => LeafOpening.Of(Leaf70, Opening, Refused.Parts(), shows);
}
