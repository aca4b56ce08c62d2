namespace Probity.Catalogue;

/// <summary>Looks items up as people do: by a word of the name, the description, the code, or of a law that they rest on.</summary>
public static class FindItems
{
    /// <summary>The items that hold every word that was typed, in the order of the edition; all of them when nothing was typed. Width, case and blanks do not count.</summary>
    public static IReadOnlyList<Item> Run(Edition edition, string typed)
    {
        string[] words = [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Squashed.Of).Where(word => word.Length > 0)];
        return words.Length is 0 ? edition.Items : [.. edition.Items.Where(item => words.All(TextOf(edition, item).Contains))];
    }

    static string TextOf(Edition edition, Item item)
    {
        var laws = item.Covers.Concat(item.RecordedUnder).Select(basis => edition.FindStatute(basis.Statute)).OfType<Statute>().Distinct().SelectMany(statute => statute.Aliases.Append(statute.Title.Zh).Append(statute.Title.En));
        string[] all = [item.Code, item.Name.Zh, item.Name.En, item.Description.Zh, item.Description.En, .. item.Certificates, .. item.Conducts.SelectMany(conduct => new[] { conduct.Name.Zh, conduct.Name.En }), .. laws];
        return string.Join('|', all.Select(Squashed.Of));
    }
}
