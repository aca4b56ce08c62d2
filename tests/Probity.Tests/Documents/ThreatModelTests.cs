using System.Text.RegularExpressions;

namespace Probity.Tests.Documents;

/// <summary>What the threat model names as evidence is there.</summary>
public sealed partial class ThreatModelTests
{
    static readonly string Text = System.IO.File.ReadAllText(Path.Combine(Sources.Root, "docs/threat-model.md"));

    [Fact]
    public void Every_test_that_it_names_is_a_test_of_this_suite()
    {
        var types = typeof(ThreatModelTests).Assembly.GetTypes().Where(type => type.IsPublic || type.IsNotPublic).ToLookup(type => type.Name);
        var named = Named().Matches(Text).Select(match => match.Groups[1].Value.Split('.')).ToArray();

        Assert.True(named.Length > 30);
        Assert.All(named, name =>
        {
            Assert.True(types.Contains(name[0]), $"There is no {name[0]}.");
            if (name is [_, var method]) Assert.True(types[name[0]].Any(type => type.GetMethod(method) is not null), $"{name[0]} has no {method}.");
        });
    }

    [Fact]
    public void Every_file_and_folder_that_it_names_is_in_the_repository()
    {
        var paths = File().Matches(Text).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.True(paths.Length > 5);
        Assert.All(paths, path => Assert.True(System.IO.File.Exists(Path.Combine(Sources.Root, path)) || Directory.Exists(Path.Combine(Sources.Root, path)), path));
    }

    [Fact]
    public void It_says_first_what_root_of_a_web_host_can_do() => Assert.StartsWith("# Threat model\n\n**Root of a web host can read people's entries.**", Text.ReplaceLineEndings("\n"));

    [GeneratedRegex(@"`((?:[A-Z]\w*(?:Tests|Journey)|C\d\d_\w+|DoorRules|WhoPasses|Architecture)(?:\.\w+)?)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"`((?:src|docs|tests|fuzz|catalogues)/[\w./-]+)`")]
    private static partial Regex File();
}
