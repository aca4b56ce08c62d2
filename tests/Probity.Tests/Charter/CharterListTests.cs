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
        [(6, Part.Rules)] = "no item, purpose or use has a say in it: every question goes through the one operation that writes its look, and is refused by a purpose only there (`AskTests`)",
        [(8, Part.Exports)] = "what was taken away is the source's own rows, the person's own file or the asker's own receipt (C4); a backup is unreadable once its file of keys is 35 days old (decision 0020)",
        [(9, Part.Exports)] = "no copy of an entry leaves as a file of others (C4), so that there is none to mark; whom an answer reached is told by receipt that it holds no longer (`SweptTests`)",
        [(11, Part.Exports)] = "the one sheet with a ground of capacity is the companion, which the source itself fills in and gets back",
        [(12, Part.Rules)] = "no rule of the catalogue measures a body, and there is no metric of one yet; every number that an answer tells stands in the list of C1",
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
