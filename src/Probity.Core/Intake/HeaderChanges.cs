using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// What changed since the edition from whose template a file was made. A column that was only renamed is read; a file that brings what is no
/// longer asked for, or lacks what is new, is refused with every change named.
/// </summary>
public static class HeaderChanges
{
    /// <summary>An earlier edition asked for this column.</summary>
    public static readonly Refusal NoLongerAsked = Refusal.Invalid("file.header-no-longer-asked",
        "文件使用的是以前目录版本的模板：这一列现在不再需要。请删除该列。", "The file was made from an earlier edition's template: this column is no longer asked for. Remove it.");

    /// <summary>The column is required now and the earlier edition did not know it.</summary>
    public static readonly Refusal NewlyRequired = Refusal.Invalid("file.header-newly-required",
        "文件使用的是以前目录版本的模板：缺少新增的必填列。请补上该列。", "The file was made from an earlier edition's template: it lacks a column that is new and required. Add it.");

    /// <summary>The column has another header now. Named beside the other changes; by itself it is no error.</summary>
    public static readonly Refusal Renamed = Refusal.Invalid("file.header-renamed",
        "文件使用的是以前目录版本的模板：这一列已改名。旧列名仍可识别。", "The file was made from an earlier edition's template: this column was renamed. The old header is still read.");

    /// <summary>Every change between the newest earlier edition that the header fits and today; empty where it fits none.</summary>
    internal static IReadOnlyList<RowError> Find(IReadOnlyList<string> header, Template template)
    {
        foreach (var earlier in template.Earlier)
            if (Explain(header, template, earlier) is { Count: > 0 } changes) return changes;
        return [];
    }

    static List<RowError> Explain(IReadOnlyList<string> header, Template template, EarlierDataset earlier)
    {
        string[] unknown = [.. header.Where(name => template.Names.Find(name) is null && !HeaderMatch.IsAdded(name))];
        Column[] missing = [.. template.Columns.Where((column, i) => column.Required && !header.Any(name => template.Names.Find(name)?.Column == i))];
        if (unknown.Any(name => earlier.Find(name) is null) || missing.Any(column => earlier.Required(column.Key))) return [];

        return
        [
            .. unknown.Select(name => new RowError(NoLongerAsked, name, name, Words.None)),
            .. missing.Select(column => new RowError(NewlyRequired, column.Header, "", new($"“{column.Header}”，自{template.Since.Zh}起必填", $"“{column.Header}”, required since {template.Since.En}"))),
            .. header.Select(name => (Name: name, Now: template.Names.Find(name), Was: earlier.Find(name)))
                .Where(cell => cell is { Now: not null, Was: not null } && cell.Was.Header == cell.Name && template.Columns[cell.Now.Value.Column] is var now && now.Key == cell.Was.Key && now.Header != cell.Name)
                .Select(cell => new RowError(Renamed, cell.Name, cell.Name, Words.Same(template.Columns[cell.Now!.Value.Column].Header))),
        ];
    }
}
