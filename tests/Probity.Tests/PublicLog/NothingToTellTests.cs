using Microsoft.Extensions.DependencyInjection;
using Probity.Facts;
using Probity.PublicLog;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class NothingToTellTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Whoever_holds_only_the_public_files_cannot_tell_which_body_asked_about_which_item(string engine)
    {
        var one = await LeavesAsync(engine, "penalty.food-safety", isFound: true);
        var other = await LeavesAsync(engine, "default.money-judgment", isFound: false);

        // What is not random is the same: version, log, day. What is random has no byte in common beyond chance.
        Assert.Equal(one.Count, other.Count);
        Assert.Equal(one.Select(Plain), other.Select(Plain));
        var all = one.Concat(other).ToList();
        Assert.Equal(2 * all.Count, all.SelectMany(leaf => new[] { Convert.ToHexString(leaf.Tag.Span), Convert.ToHexString(leaf.Commitment.Span) }).Distinct().Count());
    }

    static (LogKind, DateOnly) Plain(Leaf leaf) => (leaf.Log, leaf.Day);

    static async Task<List<Leaf>> LeavesAsync(string engine, string item, bool isFound)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name) { Item = item });
        using var permits = await registry.ApiAsync("permits");
        var asked = isFound ? Name : "别名";
        await permits.OpenCaseAsync(Number, asked);
        using (var answer = await permits.AskAsync(Number, asked)) answer.EnsureSuccessStatusCode();
        var logs = registry.Services.GetRequiredService<PublicLogs>();
        for (var tries = 0; tries < 600; tries++)
        {
            if (await logs.PublishedAsync(LogKind.Inquiries, default) is { Checkpoint.Size: > 0 } published)
            {
                var tree = await TileTree.OpenAsync(logs.Of(LogKind.Inquiries).Files, published.Checkpoint.Size, published.Checkpoint.Root);
                var leaves = (await tree.ReadEntriesAsync(0)).Select(entry => Leaf.Parse(entry)).OfType<Leaf>().ToList();
                if (leaves.Count > 0) return leaves;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("No leaf in a minute.");
    }
}
