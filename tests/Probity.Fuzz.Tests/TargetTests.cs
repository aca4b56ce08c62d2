using System.Diagnostics;

namespace Probity.Fuzz.Tests;

/// <summary>Each parser for a moment, from the same seeds on every machine; <c>scripts/fuzz</c> takes as long as it is told.</summary>
public sealed class TargetTests
{
    const int Inputs = 3_000;
    static readonly TimeSpan Moment = TimeSpan.FromSeconds(4);

    public static TheoryData<string> Names => [.. Target.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_once_broke_a_promise_and_what_a_parser_takes_breaks_none_today(string name)
    {
        var target = Find(name);

        Assert.NotEmpty(target.Seeds);
        foreach (var input in target.Seeds.Concat(target.Cases.Select(one => one.Bytes))) target.Check(input);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_input_that_is_made_from_the_seeds_breaks_a_promise(string name)
    {
        var target = Find(name);
        var (mutator, watch, tried) = (new Mutator(target, seed: 20260101), Stopwatch.StartNew(), 0);
        for (; tried < Inputs && watch.Elapsed < Moment; tried++)
        {
            var input = mutator.Next();
            var error = Record.Exception(() => target.Check(input));
            Assert.True(error is null, $"{name}, input {tried} of seed 20260101: {error}\n{Convert.ToBase64String(input)}");
        }

        Assert.True(tried > 0);
    }

    [Fact]
    public void A_parser_that_breaks_its_promise_is_found()
    {
        var careless = new Target("careless", bytes => { if (bytes.Contains((byte)'"')) throw new BrokenPromiseException("a quote"); }, ["a,b"u8.ToArray()], ["\""]);
        var mutator = new Mutator(careless, seed: 1);

        Assert.Contains(Enumerable.Range(0, 1_000), _ => Record.Exception(() => careless.Check(mutator.Next())) is BrokenPromiseException);
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        var (one, two) = (new Mutator(Find("date"), 7), new Mutator(Find("date"), 7));

        for (var i = 0; i < 200; i++) Assert.Equal(one.Next(), two.Next());
    }

    static Target Find(string name) => Target.All.Single(target => target.Name == name);
}
