using System.Text.RegularExpressions;

namespace Probity.Tests.Documents;

/// <summary>What the page of acceptance cases names as evidence is there, in whichever suite.</summary>
public sealed partial class AcceptanceTests
{
    [Fact]
    public void Every_test_that_a_case_names_is_written_somewhere()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs/acceptance.md"));
        var named = Named().Matches(text).Select(match => match.Groups[1].Value.Split('.')).DistinctBy(name => string.Join('.', name)).ToArray();
        var sources = Sources.Under("tests", "*.cs").Select(file => file.Text).ToArray();

        Assert.True(named.Length > 30);
        Assert.All(named, name => Assert.True(
            sources.Any(source => source.Contains($"class {name[0]}", StringComparison.Ordinal) && (name is not [_, var method] || source.Contains($" {method}(", StringComparison.Ordinal))),
            $"No test is named {string.Join('.', name)}."));
    }

    [Fact]
    public void Every_case_up_to_the_thirty_fifth_has_a_row()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs/acceptance.md"));

        Assert.All(Enumerable.Range(1, 35), number => Assert.Contains($"| T{number:D2}", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`((?:[A-Z]\w*(?:Tests|Properties|Journey)|C\d\d_\w+|DoorRules|WhoPasses|Architecture)(?:\.\w+)?)`")]
    private static partial Regex Named();
}
