using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Probity.Tests.Documents;

public sealed partial class RefusalsTests
{
    static readonly IReadOnlyList<(string Where, FieldInfo Field, Refusal Refusal)> All = Find();

    [Fact]
    public void The_page_of_refusals_is_what_the_code_says() => Approved.Is("docs/refusals.md", Page());

    [Fact]
    public void A_code_is_a_capability_and_a_reason_and_names_one_refusal()
    {
        Assert.All(All, one => Assert.Matches("^[a-z]+(-[a-z]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$", one.Refusal.Code));
        Assert.All(All.GroupBy(one => one.Refusal.Code), same => Assert.True(same.Count() == 1, $"{same.Key} is used by {string.Join(" and ", same.Select(one => one.Where))}."));
    }

    [Fact]
    public void Every_refusal_is_public_and_is_the_one_that_its_code_names() => Assert.All(All, one => Assert.True(one.Field.IsPublic && one.Field.IsInitOnly, one.Where));

    [Fact]
    public void Every_refusal_is_complete_in_both_languages() => Assert.All(All, one =>
    {
        Assert.Matches("[\u4e00-\u9fff].*[。！？]$", one.Refusal.Words.Zh);
        Assert.Matches("^[A-Z].*[.!?]$", one.Refusal.Words.En);

        // An English sentence may name a Chinese column or value, and is not one otherwise.
        Assert.True(one.Refusal.Words.En.Count(char.IsAsciiLetter) > 5 * one.Refusal.Words.En.Count(c => c >= '\u3000'), one.Where);
    });

    [Fact]
    public void A_code_that_was_published_is_in_use_or_retired_and_never_both()
    {
        var retired = File.ReadAllLines(Path.Combine(Sources.Root, "docs/refusals.retired.txt")).Where(line => line.Length > 0 && line[0] != '#').ToArray();

        Assert.Equal(retired.Length, retired.Distinct().Count());
        Assert.Empty(retired.Intersect(All.Select(one => one.Refusal.Code)));
        Assert.Empty(Published().Except(All.Select(one => one.Refusal.Code)).Except(retired));
    }

    [Fact]
    public void No_refusal_is_made_anywhere_but_in_its_own_static_member()
    {
        var known = All.Select(one => one.Refusal.Code).ToHashSet();
        foreach (var (path, text) in Sources.Code)
        {
            foreach (Match made in Made().Matches(text))
                Assert.True(path.StartsWith("src/Probity.Cli/", StringComparison.Ordinal) || known.Contains(made.Groups[1].Value), $"{path} makes {made.Groups[1].Value} and no static member has it.");
        }
    }

    /// <summary>The codes on the page as it was last approved: what programs of others may have been written against.</summary>
    static IEnumerable<string> Published() => Row().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs/refusals.md"))).Select(row => row.Groups[1].Value);

    static IReadOnlyList<(string, FieldInfo, Refusal)> Find() =>
    [
        .. Assemblies.Own.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Refusal) && !field.Name.Contains('<'))
            .Select(field => ($"{field.DeclaringType!.FullName![8..]}.{field.Name}", field, (Refusal)field.GetValue(null)!))
            .OrderBy(one => one.Item3.Code, StringComparer.Ordinal),
    ];

    static string Page()
    {
        var page = new StringBuilder("""
            # Refusals

            Every no of the register, made from the code; a test compares. The code is stable and public: programs may rely on it, it is never
            reused for something else, and one that is given up goes to [refusals.retired.txt](refusals.retired.txt). The API says it as `code` in
            its problem details (RFC 9457), pages show it under the sentence. Codes `http.NNN` belong to the protocol and are not listed. The kind
            gives the status: invalid 422, forbidden 403, unknown 404, conflict 409, gone 410, later 429; where nobody is known yet, a refused token is 401, and
            a version of the API that does not exist is 400.

            | code | kind | 中文 | English | member |
            |---|---|---|---|---|

            """);
        foreach (var (where, _, refusal) in All)
            page.AppendLine($"| `{refusal.Code}` | {refusal.Kind.ToString().ToLowerInvariant()} | {Cell(refusal.Words.Zh)} | {Cell(refusal.Words.En)} | {where} |");
        return page.ToString();
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"Refusal\.(?:Invalid|Forbidden|Unknown|Conflict|Gone|Later)\(\s*""([^""]*)""")]
    private static partial Regex Made();
}
