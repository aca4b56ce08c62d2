using System.Reflection;
using System.Text;

namespace Probity.Tests.Charter;

/// <summary>Which things are gone through for which promise: the second table of <c>docs/charter-tests.md</c>, made from the tests themselves.</summary>
public sealed class CharterListTests
{
    const string Begin = "<!-- made by CharterListTests: begin -->";
    const string End = "<!-- made by CharterListTests: end -->";

    /// <summary>Why nothing of a kind is gone through for a promise. A pair that is neither here nor tested fails.</summary>
    static readonly Dictionary<(int Promise, Part Part), string> Not = new()
    {
        [(2, Part.Doors)] = "a rule of rows, not of doors", [(2, Part.Answers)] = "what an entry cites is a rule of the table", [(2, Part.Pages)] = "as with doors",
        [(2, Part.Facts)] = "facts carry edition and batch; `FactsTests`", [(2, Part.Exports)] = "exports of persons' data are rows that the source sent itself, and the own file",
        [(4, Part.Doors)] = "one view stands between entries and every door of others", [(4, Part.Answers)] = "as with doors", [(4, Part.Pages)] = "as with doors",
        [(4, Part.Facts)] = "a fact shows nothing to an asker", [(4, Part.Exports)] = "none holds another's entries: C5", [(4, Part.Rules)] = "properties over every life of an entry: `C04`",
        [(5, Part.Tables)] = "`C05_One_cost` counts what is read", [(5, Part.Facts)] = "facts are the log's: C6", [(5, Part.Rules)] = "lints of purposes: `ShippedCatalogueTests`",
        [(6, Part.Answers)] = "doors declare", [(6, Part.Tables)] = "`WorkTests`: a change without its fact cannot be committed", [(6, Part.Rules)] = "no rule lifts it",
        [(8, Part.Doors)] = "what ended has no row to be shown", [(8, Part.Answers)] = "as with doors", [(8, Part.Pages)] = "as with doors", [(8, Part.Exports)] = "backups of keys end after 35 days: decision 0020",
        [(9, Part.Doors)] = "objections come with redress", [(9, Part.Answers)] = "as with doors", [(9, Part.Tables)] = "as with doors", [(9, Part.Pages)] = "as with doors", [(9, Part.Facts)] = "as with doors", [(9, Part.Exports)] = "as with doors",
        [(10, Part.Answers)] = "open doors take nothing that knows persons", [(10, Part.Tables)] = "as with answers", [(10, Part.Facts)] = "the public leaf has no person: `ExportsTests`", [(10, Part.Rules)] = "`NoticeTests.No_item_about_a_person_is_public_or_shared_without_condition`",
        [(11, Part.Doors)] = "rows are decided in one place", [(11, Part.Answers)] = "as with doors", [(11, Part.Pages)] = "as with doors", [(11, Part.Facts)] = "as with doors", [(11, Part.Exports)] = "as with doors",
        [(12, Part.Tables)] = "`House/TablesTests`: what the three roles of the database may do", [(12, Part.Exports)] = "nothing that an administrator takes away shows a person: `ExportsTests`", [(12, Part.Rules)] = "no metric of a body exists yet",
    };

    [Fact]
    public void Every_promise_goes_through_every_kind_of_thing_or_says_why_not()
    {
        var tests = Tests();
        foreach (var promise in Enumerable.Range(1, 12))
            foreach (var part in Enum.GetValues<Part>())
            {
                var isTested = tests.Any(test => test.Promise == promise && test.Part == part);
                Assert.True(isTested || Not.ContainsKey((promise, part)), $"C{promise}: no test goes through all {part}, and no reason is given.");
                Assert.False(isTested && Not.ContainsKey((promise, part)), $"C{promise}: {part} are tested, and a reason says why they are not.");
            }
    }

    [Fact]
    public void Each_promise_has_a_class_of_its_own() => Assert.All(Enumerable.Range(1, 12), promise =>
        Assert.Contains(typeof(CharterListTests).Assembly.GetTypes(), type => type.Name.StartsWith($"C{promise:00}_", StringComparison.Ordinal)));

    [Fact]
    public void The_table_in_the_document_is_what_the_tests_say()
    {
        var text = File.ReadAllText(Path.Combine(Sources.Root, "docs/charter-tests.md"));
        var at = text.IndexOf(Begin, StringComparison.Ordinal);
        Assert.True(at >= 0, $"docs/charter-tests.md has no {Begin}.");

        Approved.Is("docs/charter-tests.md", $"{text[..at]}{Begin}\n{Table()}{text[text.IndexOf(End, StringComparison.Ordinal)..]}");
    }

    static string Table()
    {
        var (table, tests) = (new StringBuilder("\n| | " + string.Join(" | ", Enum.GetNames<Part>().Select(name => name.ToLowerInvariant())) + " |\n|---|---|---|---|---|---|---|---|\n"), Tests());
        foreach (var promise in Enumerable.Range(1, 12))
            table.Append($"| C{promise} | ").AppendJoin(" | ", Enum.GetValues<Part>().Select(part => Cell(tests, promise, part))).Append(" |\n");
        table.Append("\nWhat can be taken away, and what of persons can be in it (`Exports`):\n\n| made in | is | shows |\n|---|---|---|\n");
        foreach (var (path, export) in Exports.Doors.OrderBy(one => one.Key, StringComparer.Ordinal)) table.Append($"| `{path}` | {export.What} | {export.Shows} |\n");
        foreach (var (path, what) in Exports.Files.OrderBy(one => one.Key, StringComparer.Ordinal)) table.Append($"| `{path}` (a file) | {what} | - |\n");
        foreach (var (noun, shows) in Exports.Commands.OrderBy(one => one.Key, StringComparer.Ordinal)) table.Append($"| `probity {noun}` | what its commands print | {shows} |\n");
        return table.Append('\n').ToString();
    }

    static string Cell(IReadOnlyList<(int Promise, Part Part, string Name)> tests, int promise, Part part)
    {
        var own = tests.Where(test => test.Promise == promise && test.Part == part).Select(test => $"`{test.Name}`").Order(StringComparer.Ordinal).ToArray();
        return own.Length > 0 ? string.Join(", ", own) : "not: " + Not.GetValueOrDefault((promise, part), "?");
    }

    static IReadOnlyList<(int Promise, Part Part, string Name)> Tests()
    {
        var methods = typeof(CharterListTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToArray();
        return
        [
            .. from method in methods
               from enumerates in method.GetCustomAttributes<EnumeratesAttribute>()
               from part in enumerates.Parts
               select (int.Parse(method.DeclaringType!.Name.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture), part, method.Name),
            .. from method in methods
               from elsewhere in method.GetCustomAttributes<CharterAttribute>()
               from part in elsewhere.Parts
               select (elsewhere.Promise, part, $"{method.DeclaringType!.Name}.{method.Name}"),
        ];
    }
}
