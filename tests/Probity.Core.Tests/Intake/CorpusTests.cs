using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Core.Tests.Intake;

/// <summary>Files as agencies have them, each with what must become of it beside it. PROBITY_APPROVE=1 writes the outcomes anew.</summary>
public sealed partial class CorpusTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder()).Select(path => Path.GetFileName(path)!).Where(name => char.IsDigit(name[0]) && !name.EndsWith(".expected.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public async Task Each_file_ends_as_it_must_and_its_error_sheet_comes_back_without_new_errors(string name)
    {
        var path = Path.Combine(Folder(), name);
        var (result, sheet) = await Penalties.CheckAsync(await File.ReadAllBytesAsync(path), SheetForm.All);
        var outcome = Outcome(result, sheet);
        var expected = path + ".expected.txt";
        if (Environment.GetEnvironmentVariable("PROBITY_APPROVE") is "1") await File.WriteAllTextAsync(expected, outcome);
        Assert.Equal(await File.ReadAllTextAsync(expected), outcome);
        if (sheet.Length is 0) return;

        var (again, _) = await Penalties.CheckAsync(Encoding.UTF8.GetBytes(sheet), SheetForm.All);
        Assert.Empty(again.Errors);
        Assert.Equal(result.Rows, again.Rows);
        Assert.Equal(result.Results.GetValueOrDefault(RowResult.Accepted), again.Results.GetValueOrDefault(RowResult.Accepted));
    }

    static string Outcome(CheckedFile result, string sheet)
    {
        var text = new StringBuilder();
        foreach (var error in result.Errors) text.Append($"file, row {result.HeaderRow}: {error.Refusal.Code} [{error.Column}] found [{error.Found}] expected [{error.Expected.Zh}]\n");
        foreach (var (kind, count) in result.Results.OrderBy(pair => pair.Key)) text.Append($"{kind}: {count}\n");
        foreach (var (code, count) in result.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append($"{code}: {count}\n");
        foreach (Match row in Explained().Matches(sheet)) text.Append(row.Groups[1].Value).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex(@",""?(Row \d+: [^\r\n]*)")]
    private static partial Regex Explained();

    static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "corpus");
}
