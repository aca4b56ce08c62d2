using System.Runtime.CompilerServices;

namespace Probity.Catalogue;

/// <summary>The enabled items of one edition as rows look for them: deciding a row costs the same however many items there are.</summary>
sealed class ItemIndex
{
    static readonly ConditionalWeakTable<Edition, ItemIndex> Known = [];

    readonly ILookup<string, Item> byDataset;
    readonly ILookup<(string Dataset, string Statute, string Article), (Item Item, Basis Basis)> covers;
    readonly ILookup<(string Dataset, string Certificate), Item> certificates;
    readonly Dictionary<string, Statute> statutes = new(StringComparer.Ordinal);

    ItemIndex(Edition edition)
    {
        List<Item> enabled = [.. edition.Items.Where(item => item.Enabled)];
        byDataset = enabled.ToLookup(item => item.Dataset);
        covers = enabled.SelectMany(item => item.Covers.Select(basis => (Item: item, Basis: basis))).ToLookup(pair => (pair.Item.Dataset, pair.Basis.Statute, pair.Basis.Article));
        certificates = enabled.SelectMany(item => item.Certificates.Select(Squashed.Of).Distinct().Select(name => (Item: item, Name: name))).ToLookup(pair => (pair.Item.Dataset, pair.Name), pair => pair.Item);
        foreach (var statute in edition.Statutes)
            foreach (var title in statute.Aliases.Append(statute.Title.Zh).Select(StatuteTitle.Plain)) statutes.TryAdd(title, statute);
    }

    /// <summary>The index of an edition, made once.</summary>
    public static ItemIndex Of(Edition edition) => Known.GetValue(edition, static known => new ItemIndex(known));

    /// <summary>Whether rows of a dataset are found by their legal basis; by the name of a certificate otherwise.</summary>
    public bool IsByBasis(string dataset) => byDataset[dataset].Any(item => item.Covers.Count > 0);

    /// <summary>What items of a dataset cover under one article.</summary>
    public IEnumerable<(Item Item, Basis Basis)> Near(string dataset, string statute, string article) => covers[(dataset, statute, article)];

    /// <summary>The items of a dataset that go by a squashed certificate name.</summary>
    public IEnumerable<Item> Called(string dataset, string certificate) => certificates[(dataset, certificate)];

    /// <summary>The statute of a <see cref="StatuteTitle.Plain"/> title; null when the edition knows none.</summary>
    public Statute? Cited(string plainTitle) => statutes.GetValueOrDefault(plainTitle);
}
