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
    public void A_test_bears_the_numbers_of_the_cases_that_name_it_and_no_other()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs/acceptance.md"));
        var said = Rows().Matches(text).SelectMany(row => Named().Matches(row.Value), (row, name) => $"{name.Groups[1].Value} {row.Groups[1].Value}").ToHashSet(StringComparer.Ordinal);
        var borne =
            from file in Sources.Under("tests", "*.cs")
            from match in Borne().Matches(file.Text)
            from number in match.Groups[1].Captures
            select $"{(match.Groups[2].Success ? ClassAt(file.Text, match.Index) + "." + match.Groups[2].Value : match.Groups[3].Value)} {number.Value}";

        Assert.Equal(said.Order(StringComparer.Ordinal), borne.Order(StringComparer.Ordinal));
    }

    static string ClassAt(string text, int at) => Classes().Matches(text[..at])[^1].Groups[1].Value;

    [Fact]
    public void Every_case_up_to_the_thirty_fifth_has_a_row()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs/acceptance.md"));

        Assert.All(Enumerable.Range(1, 35), number => Assert.Contains($"| T{number:D2}", text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?m)^\| (T\d\d(?:\.\d+)?) \|.*$")]
    private static partial Regex Rows();

    [GeneratedRegex(@"(?m)(?:^ *\[Trait\(""Case"", ""([^""]+)""\)\]\r?\n)+ *(?:public|private|internal) (?:[^\n(]*? (\w+)\(|[^\n(]*class (\w+))")]
    private static partial Regex Borne();

    [GeneratedRegex(@"(?m)^(?:public |internal |sealed |static |abstract |partial )*class (\w+)")]
    private static partial Regex Classes();

    [GeneratedRegex(@"`((?:[A-Z]\w*(?:Tests|Properties|Journey)|C\d\d_\w+|DoorRules|WhoPasses|Architecture)(?:\.\w+)?)`")]
    private static partial Regex Named();
}
