using System.Text;
using Probity.Calendar;
using Probity.Facts;

namespace Probity.Core.Tests.Facts;

public sealed class FactPartsTests
{
    static readonly Fact Seeded = new(FactKind.DemoSeeded, new Instant(1), Actor.Job("x"), "", ["a", "1", "2"]);

    [Fact]
    public void Every_kind_of_fact_is_read_back_as_it_was_written()
    {
        foreach (var kind in FactKind.All)
        {
            var fact = new Fact(kind, new Instant(1_795_000_000_123_456), new Actor("11370100MB0DEM068U", "A1 王", "科员", Channel.Api), "why", [.. kind.Keys.Select(key => $"值 {key}")]);

            var read = Read(fact.Parts().Canonical())!;

            Assert.Equal((kind, fact.At, fact.Actor, fact.Why), (read.Kind, read.At, read.Actor, read.Why));
            Assert.Equal(fact.What, read.What);
        }
    }

    [Fact]
    public void A_fact_of_a_program_that_said_less_is_read_and_what_it_did_not_say_is_empty()
    {
        var then = FactKind.OfficialAppointed with { Keys = [.. FactKind.OfficialAppointed.Keys.Take(5)] };

        var read = Read(new Fact(then, new Instant(1), Actor.Job("x"), "", ["b", "M-07", "2026-01-01", "2026-12-31", "IntakeMaker"]).Parts().Canonical());

        Assert.Equal(["b", "M-07", "2026-01-01", "2026-12-31", "IntakeMaker", "", ""], read!.What);
    }

    [Fact]
    public void Bytes_that_are_no_fact_were_cut_short_or_go_on_are_read_as_none()
    {
        var bytes = Seeded.Parts().Canonical();

        Assert.NotNull(Read(bytes));
        Assert.Null(Read([]));
        for (var length = 0; length < bytes.Length; length++) Assert.Null(Read(bytes[..length]));
        Assert.Null(Read([.. bytes, 0]));
        Assert.Null(Read(new byte[200]));
    }

    [Theory]
    [InlineData("probity-fact/2", "probity-fact/3")]
    [InlineData("edition", "editiom")]
    [InlineData("official", "officiam")]
    [InlineData("demo-seeded", "demo-seedex")]
    public void A_fact_of_another_layout_kind_or_key_is_read_as_none(string known, string other)
    {
        var bytes = Seeded.Parts().Canonical();
        Encoding.UTF8.GetBytes(other).CopyTo(bytes, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(known)));

        Assert.Null(Read(bytes));
    }

    [Theory, InlineData("+1"), InlineData("01"), InlineData(" 1"), InlineData("1e1"), InlineData("")]
    public void A_number_has_one_spelling(string at)
    {
        var parts = Seeded.Parts().All.Select(part => part.Label == "at" ? part with { Value = at } : part);

        Assert.Null(Fact.Of(new FactParts(parts)));
    }

    static Fact? Read(byte[] canonical) => FactParts.Parse(canonical) is { } parts ? Fact.Of(parts) : null;
}
