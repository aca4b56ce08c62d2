using System.Collections.Concurrent;
using System.Security.Cryptography;
using Probity.Templates;

namespace Probity.Catalogue.Files;

/// <summary>One file as it is given out.</summary>
/// <param name="Content">The bytes: the same whenever they are made.</param>
/// <param name="Hash">SHA-256 of them, lower-case hex.</param>
public sealed record MadeFile(byte[] Content, string Hash);

/// <summary>
/// The files that are made for the datasets of every known edition: templates, samples, companions, references. Each is made once, when it is
/// first asked for; there are as many as the catalogue has datasets, so nothing grows with the askers.
/// </summary>
public sealed class PublishedFiles(Editions editions, PublishedRules rules)
{
    /// <summary>No edition has this code.</summary>
    public static readonly Refusal EditionUnknown = Refusal.Unknown(
        "catalogue.edition-unknown", "没有这个目录版本。各版本见“目录的变动”页面。", "There is no edition of this code. The page of changes of the catalogue names them all.");

    /// <summary>The edition has no such dataset.</summary>
    public static readonly Refusal DatasetUnknown = Refusal.Unknown(
        "catalogue.dataset-unknown", "该目录版本中没有这个数据项模板。请从文件与模板页面选择。", "The edition has no such dataset. Choose one from the page of files and templates.");

    readonly ConcurrentDictionary<(string Edition, string Dataset, string Form), Lazy<Task<MadeFile>>> made = new();

    /// <summary>Every edition, the newest first.</summary>
    public IEnumerable<Edition> Editions => editions.All.Reverse();

    /// <summary>The edition of this code; without one that of today.</summary>
    public Outcome<Edition> FindEdition(string? code) => string.IsNullOrEmpty(code) ? rules.Today : editions.Find(code) is { } edition ? edition : EditionUnknown;

    /// <summary>A dataset in the edition of this code, or in that of today.</summary>
    public Outcome<DatasetOfEdition> Find(string dataset, string? edition)
    {
        var found = FindEdition(edition);
        if (found.Refusal is { } refusal) return refusal;
        return found.Value.FindDataset(dataset) is { } known ? new DatasetOfEdition(found.Value, known) : DatasetUnknown;
    }

    /// <summary>The bytes of a file.</summary>
    public Task<MadeFile> MakeAsync(DatasetOfEdition of, TemplateFile file) =>
        made.GetOrAdd((of.Edition.Code, of.Dataset.Code, file.Form), _ => new(() => MakeOnceAsync(of, file))).Value;

    static async Task<MadeFile> MakeOnceAsync(DatasetOfEdition of, TemplateFile file)
    {
        var content = await file.Make(of.Edition, of.Dataset);
        return new MadeFile(content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}

/// <summary>A dataset in one edition.</summary>
public sealed record DatasetOfEdition(Edition Edition, Dataset Dataset);
