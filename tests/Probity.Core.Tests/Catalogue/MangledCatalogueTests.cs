using System.Text;
using System.Text.RegularExpressions;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>Whatever an editor's slip does to a file, the answer is a list of findings, never a fault of the reader.</summary>
public sealed class MangledCatalogueTests
{
    static readonly EditionFiles Whole = EditionArchive.ReadFolder(CatalogueFolder.Default)!;

    // What a slip does to a line: lost, doubled, emptied, of another form, moved, of other brackets.
    static readonly Func<string, string?>[] All =
    [
        _ => null,
        line => line + "\n" + line,
        line => KeyOf(line),
        line => KeyOf(line) + " []",
        line => KeyOf(line) + " {}",
        line => KeyOf(line) + " [[x], {y: z}, ~]",
        line => KeyOf(line) + " \"\"",
        line => KeyOf(line) + " -99999999999",
        line => Dated(line, "0001-01-01"),
        line => Dated(line, "9999-12-31"),
        line => Dated(line, "2028-13-45"),
        line => " " + line,
        line => line.Replace('[', '{').Replace(']', '}'),
    ];

    static readonly Gen<Func<string, string?>> Slips = Gen.Int[0, All.Length - 1].Select(slip => All[slip]);

    static readonly string[] Years = Directory.GetFiles(Path.Combine(CatalogueFolder.Default, "calendar"));

    static string Dated(string line, string date) => Regex.Replace(line, "[0-9]{4}-[0-9]{2}-[0-9]{2}", date);

    static string KeyOf(string line) => line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];

    [Fact]
    public void Any_line_may_be_lost_doubled_or_hold_something_else_and_the_reader_says_so_or_takes_it() => Gen.Select(Gen.Int[0, Whole.All.Count - 1], Gen.Int[0, 100_000], Slips).Sample((file, at, slip) =>
    {
        var reading = CatalogueReader.Read(new EditionFiles([.. Whole.All.Select((one, index) => index == file ? one with { Content = Slipped(one.Content, at, slip) } : one)]));

        Assert.Equal(reading.Editions is null, reading.Errors.Count > 0);
        Assert.All(reading.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.What.Zh) || string.IsNullOrWhiteSpace(error.Remedy.En)));
    }, iter: 40);

    [Fact]
    public void So_it_is_with_the_working_days_of_a_year() => Gen.Select(Gen.Int[0, Years.Length - 1], Gen.Int[0, 100_000], Slips).Sample((file, at, slip) =>
    {
        var reading = CatalogueReader.ReadYear($"calendar/{Path.GetFileName(Years[file])}", Slipped(File.ReadAllBytes(Years[file]), at, slip));

        Assert.Equal(reading.Year is null, reading.Errors.Count > 0);
    }, iter: 400);

    static byte[] Slipped(byte[] content, int at, Func<string, string?> slip)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        var line = at % lines.Count;
        if (slip(lines[line]) is { } other) lines[line] = other;
        else lines.RemoveAt(line);

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
