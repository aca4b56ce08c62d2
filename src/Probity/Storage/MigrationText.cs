using System.Text.RegularExpressions;

namespace Probity.Storage;

/// <summary>The text of a migration, statement by statement.</summary>
static partial class MigrationText
{
    /// <summary>Statements end with a semicolon at the end of a line; the bodies of triggers and <c>do</c> blocks are indented.</summary>
    public static IEnumerable<string> Statements(string text) =>
        StatementEnd().Split(Comment().Replace(text, "")).Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    /// <summary>A person table is made in as many partitions as were asked for.</summary>
    public static string Split(string statement, int partitions)
    {
        var person = PersonTable().Match(statement);
        if (partitions == 0 || !person.Success) return statement;

        var name = person.Groups[1].Value;
        var parts = Enumerable.Range(0, partitions)
            .Select(i => $"create table {name}_{i} partition of {name} for values with (modulus {partitions}, remainder {i})");
        return "do $do$ begin\n" + statement.Replace("/* person */", "partition by hash (subject_id)", StringComparison.Ordinal) + ";\n" + string.Join(";\n", parts) + ";\nend $do$";
    }

    [GeneratedRegex(@"(?m)^--.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@";[ \t]*\n(?=\S|\n|$)(?!end|exception)|;\s*$")]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"^create table (\w+)[\s\S]*/\* person \*/$")]
    private static partial Regex PersonTable();
}
