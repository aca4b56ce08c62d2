using Probity.Catalogue;
using Probity.Intake;

namespace Probity.Templates;

/// <summary>One of the sample files that are made for an item of an edition: invented decisions about invented people, which the off-line check takes.</summary>
/// <param name="Form">What the command calls it: the same as for a dataset.</param>
/// <param name="Name">Its name in addresses.</param>
/// <param name="About">What it is for.</param>
public sealed record ItemFile(string Form, string Name, Words About)
{
    /// <summary>Every file, in the order in which pages offer them.</summary>
    public static IReadOnlyList<ItemFile> All { get; } =
    [
        new("sample", "sample.csv", new("样例（CSV，人物均为虚构）", "Sample (CSV, invented people)")) { Rows = sample => sample.Rows },
        new("sample-companion", "sample-companion.csv", new("样例的补充表（CSV）", "Companion of the sample (CSV)")) { Rows = sample => sample.Companion },
    ];

    /// <summary>Its media type.</summary>
    public const string MediaType = TemplateFile.Csv;

    /// <summary>Header and rows of a sample.</summary>
    public required Func<SampleSheet, IReadOnlyList<IReadOnlyList<string>>> Rows { get; init; }

    /// <summary>The bytes: the same for the same edition; none for an item that is off.</summary>
    public Task<byte[]> Make(Edition edition, Item item) => TemplateFile.WriteAsync(SampleSheet.Of(edition, item) is { } sample ? Rows(sample) : []);

    /// <summary>What a copy is called on somebody's disk.</summary>
    public string NameOfCopy(Edition edition, Item item) => $"{edition.Code}-{item.Code}-{Name}";
}
