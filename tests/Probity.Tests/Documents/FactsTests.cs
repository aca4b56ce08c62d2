using System.Text;
using Probity.Facts;

namespace Probity.Tests.Documents;

public sealed class FactsTests
{
    [Fact]
    public void The_page_of_facts_is_what_the_code_says() => Approved.Is("docs/facts.md", Page());

    [Fact]
    public void Every_kind_of_fact_that_exists_is_in_the_list()
    {
        var declared = typeof(FactKind).GetFields().Where(field => field.FieldType == typeof(FactKind)).Select(field => (FactKind)field.GetValue(null)!);

        Assert.Equal(declared.Select(kind => kind.Code).Order(), FactKind.All.Select(kind => kind.Code).Order());
        Assert.Equal(FactKind.All.Count, FactKind.All.Select(kind => kind.Code).Distinct().Count());
    }

    [Fact]
    public void A_kind_is_past_tense_and_complete_in_both_languages() => Assert.All(FactKind.All, kind =>
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*-[a-z]+(ed|en|und|aid)$", kind.Code);
        Assert.NotEmpty(kind.Meaning.Zh);
        Assert.NotEmpty(kind.Meaning.En);
        Assert.Equal(kind.Keys.Count, kind.Keys.Distinct().Count());
        Assert.All(kind.Keys, key => Assert.Matches("^[a-z]+(-[a-z]+)*$", key));
    });

    [Fact]
    public void A_kind_is_emitted_in_the_folder_of_its_emitter_and_nowhere_else()
    {
        var program = Sources.Code.Where(file => file.Path.StartsWith("src/Probity/", StringComparison.Ordinal)).ToArray();
        foreach (var kind in FactKind.All)
        {
            var emitting = program.Where(file => file.Text.Contains($"new Fact(FactKind.{NameOf(kind)},", StringComparison.Ordinal)).Select(file => Path.GetDirectoryName(file.Path)).ToHashSet();
            var homes = program.Where(file => Emitters(kind).Contains(Path.GetFileNameWithoutExtension(file.Path))).Select(file => Path.GetDirectoryName(file.Path)).ToHashSet();
            Assert.True(emitting.IsSubsetOf(homes), $"{kind.Code} is emitted in {string.Join(", ", emitting)}; its emitter {kind.Emitter} lives in {string.Join(", ", homes)}.");
        }
    }

    // The class that loads is in the plural because one start loads several; the job has had the singular name in every log since the first.
    static string[] Emitters(FactKind kind) => kind == FactKind.EditionLoaded ? ["LoadEditions"] : kind.Emitter.Split(", ");

    static string NameOf(FactKind kind) => typeof(FactKind).GetFields().First(field => field.GetValue(null) as FactKind == kind).Name;

    static string Page()
    {
        var page = new StringBuilder("""
            # Facts

            What the register writes down when something happens, made from `FactKind.All`; a test compares. Every fact also says who (body, named
            official, post, channel), why (basis or purpose) and when. Its bytes are in [log-format.md](log-format.md). Facts of the log
            `inquiries` are looks: somebody other than the person saw something that the register brought.

            | fact | log | emitted by | what happened | 含义 | says besides |
            |---|---|---|---|---|---|

            """);
        foreach (var kind in FactKind.All)
        {
            var log = kind.Log.ToString().ToLowerInvariant();
            var keys = string.Join(", ", kind.Keys.Select(key => $"`{key}`"));
            page.AppendLine($"| `{kind.Code}` | {log} | {kind.Emitter} | {kind.Meaning.En} | {kind.Meaning.Zh} | {keys} |");
        }

        return page.ToString();
    }
}
