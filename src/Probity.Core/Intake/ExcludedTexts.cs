using Probity.Catalogue;
using Probity.Exclusions;

namespace Probity.Intake;

/// <summary>A column of a row whose text names what is never collected.</summary>
/// <param name="Column">Which.</param>
/// <param name="Text">What it says: only for the source and for the official who decides.</param>
/// <param name="Hits">What was found in it, in its order.</param>
public sealed record ExcludedText(Column Column, string Text, IReadOnlyList<ExclusionHit> Hits)
{
    /// <summary>The matters, each once.</summary>
    public IEnumerable<ExcludedMatter> Matters => Hits.Select(hit => hit.Matter).Distinct();
}

/// <summary>
/// Looks for what is never collected in a row's free text (charter C3; Shandong regulation Art. 42). The basis is left to the refuse-list: it names
/// statutes; names of bodies and numbers of documents say nothing of a person.
/// </summary>
public static class ExcludedTexts
{
    static readonly string[] Passed = [ColumnKeys.Basis, ColumnKeys.DecisionNumber, "authority", "source"];

    /// <summary>The columns with hits, in the order of the template.</summary>
    public static IReadOnlyList<ExcludedText> Find(RowValues row, Edition edition)
    {
        List<ExcludedText>? found = null;
        var scanner = ExclusionScanner.Of(edition.Exclusions);
        for (var i = 0; i < row.Columns.Count; i++)
        {
            if (!row.IsKept(i) || row.Columns[i].Kind is not ColumnKind.Text || Passed.Contains(row.Columns[i].Key)) continue;
            if (scanner.Scan(row.TextAt(i)) is { Count: > 0 } hits) (found ??= []).Add(new ExcludedText(row.Columns[i], row.TextAt(i), hits));
        }

        return found ?? (IReadOnlyList<ExcludedText>)[];
    }

    /// <summary>The row held for the desk, with columns and matters and no word of the text; null where nothing was found.</summary>
    internal static RowDecision.Held? Decide(RowValues row, Edition edition)
    {
        if (Find(row, edition) is not { Count: > 0 } found) return null;

        ExcludedMatter[] matters = [.. found.SelectMany(text => text.Matters).Distinct()];
        var expected = new Words(
            $"不含：{string.Join("、", matters.Select(matter => matter.Name.Zh))}", $"nothing about: {string.Join("; ", matters.Select(matter => matter.Name.En))}");
        return new(new RowError(RowRefusals.ExcludedText, string.Join('、', found.Select(text => text.Column.Header)), "", expected));
    }
}
