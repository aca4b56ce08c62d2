using Probity.Catalogue.Drafts;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue;

/// <summary>What the journal says of editions. A row of a table says nothing by itself: whoever writes into the database has no key to write a fact.</summary>
sealed class EditionJournal
{
    static readonly IReadOnlyList<FactKind> Kinds = [FactKind.EditionLoaded, FactKind.EditionApproved, FactKind.EditionPublished, FactKind.EditionRenewed];

    readonly HashSet<LoadedEdition> founding = [];
    readonly Dictionary<LoadedEdition, string> published = [];
    readonly HashSet<Approval> approvals = [];
    readonly Dictionary<LoadedEdition, DateOnly> renewed = [];

    /// <summary>Reads it, from the register's own facts.</summary>
    public static async Task<EditionJournal> ReadAsync(Session session, SubjectRoot register, CancellationToken ct)
    {
        var journal = new EditionJournal();
        foreach (var fact in await session.ReadJournalAsync(register, Kinds, ct)) journal.Take(fact);
        return journal;
    }

    /// <summary>The draft by which an edition was published; null where it is founding law or nobody's.</summary>
    public string? DraftOf(LoadedEdition edition) => published.GetValueOrDefault(edition);

    /// <summary>The edition, with the day on which it lapses.</summary>
    /// <exception cref="SettingsException">The journal does not say that it was published and approved by enough bodies.</exception>
    public Edition Judge(IReadOnlyList<Edition> earlier, Edition edition)
    {
        var one = new LoadedEdition(edition.Code, edition.Hash);
        if (founding.Contains(one)) return edition;
        var before = earlier.Count is 0 ? null : Lapsing.On(earlier, edition.From);
        if (before is null || DraftOf(one) is not { } draft || !IsApproved(draft, before, edition))
            throw new SettingsException($"Edition {edition.Code} stands in the database, and the journal does not say that it was published and approved. Somebody wrote it there past the register: take that row out, and see who did.");

        var lapses = Lapsing.Of(before, edition);
        return edition with { LapsesOn = lapses is { } day && renewed.TryGetValue(one, out var until) && until > day ? until : lapses };
    }

    bool IsApproved(string draft, Edition before, Edition edition) =>
        IsApproved(draft, edition.Hash, DraftRules.TakesWholeWay(before, edition) ? 2 : 1);

    bool IsApproved(string draft, string hash, int needed)
    {
        var given = approvals.Where(one => one.Draft == draft && one.Hash == hash).ToArray();
        return given.Select(one => one.Body).Distinct().Count() >= needed && given.Select(one => one.Named).Distinct().Count() >= needed;
    }

    void Take(Fact fact)
    {
        if (fact.Kind == FactKind.EditionLoaded) founding.Add(new LoadedEdition(fact.What[0], fact.What[1]));
        else if (fact.Kind == FactKind.EditionApproved) approvals.Add(new Approval(fact.What[0], fact.What[2], fact.What[3], fact.What[5]));
        else if (fact.Kind == FactKind.EditionPublished) published[new LoadedEdition(fact.What[1], fact.What[2])] = fact.What[0];
        else if (IsApproved(fact.What[0], fact.What[2], 2)) renewed[new LoadedEdition(fact.What[1], fact.What[2])] = DateOnly.ParseExact(fact.What[3], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    sealed record Approval(string Draft, string Hash, string Body, string Named);
}
