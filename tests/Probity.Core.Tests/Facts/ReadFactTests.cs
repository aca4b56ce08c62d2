using Probity.Calendar;
using Probity.Facts;

namespace Probity.Core.Tests.Facts;

public sealed class ReadFactTests
{
    [Fact]
    public void Every_kind_of_fact_is_read_back_as_it_was_written()
    {
        foreach (var kind in FactKind.All)
        {
            var fact = new Fact(kind, new Instant(1_795_000_000_123_456), new Actor("11370100MB0DEM068U", "A1 王", "科员", Channel.Api), "why", [.. kind.Keys.Select(key => $"值 {key}")]);

            var read = ReadFact.Of(fact.Canonical(42));

            Assert.Equal((42L, kind, fact.At, fact.Actor, fact.Why), (read!.Value.N, read.Value.Fact.Kind, read.Value.Fact.At, read.Value.Fact.Actor, read.Value.Fact.Why));
            Assert.Equal(fact.What, read.Value.Fact.What);
        }
    }

    [Fact]
    public void Bytes_that_are_no_fact_or_were_cut_short_are_read_as_none()
    {
        var bytes = new Fact(FactKind.DemoSeeded, new Instant(1), Actor.Job("x"), "", ["a", "1", "2"]).Canonical(1);

        Assert.Null(ReadFact.Of([]));
        for (var length = 0; length < bytes.Length; length++) Assert.Null(ReadFact.Of(bytes.AsSpan(0, length)));
        Assert.Null(ReadFact.Of(new byte[200]));
    }

    [Theory]
    [InlineData("probity-fact/1", "probity-fact/2")]
    [InlineData("edition", "editiom")]
    [InlineData("demo-seeded", "demo-seedex")]
    public void A_fact_of_another_layout_kind_or_key_is_read_as_none(string known, string other)
    {
        var bytes = new Fact(FactKind.DemoSeeded, new Instant(1), Actor.Job("x"), "", ["a", "1", "2"]).Canonical(1);
        var at = bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(known));

        System.Text.Encoding.UTF8.GetBytes(other).CopyTo(bytes, at);

        Assert.Null(ReadFact.Of(bytes));
    }
}
