namespace Probity.Catalogue;

/// <summary>One value of a code list: how files write it, and the code that it means.</summary>
public sealed record Choice(string Code, Words Name, IReadOnlyList<string> Spellings);

/// <summary>The file template in which an agency sends entries (数据项模板).</summary>
/// <param name="Code"><c>penalty</c> or <c>licence</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Standard">The standard that names its columns.</param>
public sealed record Dataset(string Code, Words Name, string Standard)
{
    /// <summary>Columns of the standard, in its order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Columns that the rules need and the standard lacks: brought by the batch's attestation or a companion file, joined by document number.</summary>
    public required IReadOnlyList<Column> Companion { get; init; }

    /// <summary>
    /// Columns that agencies' files bring beside those of the standard (行政相对人类别, 序号, the numbers of organisations). They may tell that a row is
    /// not about a person; nothing of them is kept, and no template of ours asks for them.
    /// </summary>
    public IReadOnlyList<Column> Beside { get; init; } = [];

    /// <summary>Column keys that, with source body, person and item, make two rows the same row.</summary>
    public required IReadOnlyList<string> RowKey { get; init; }
}
