using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue;

/// <summary>Loads the catalogue at start-up. An edition is immutable once loaded: another text under the same code stops the program.</summary>
public sealed class LoadEditions(Store store, KeyRing ring)
{
    /// <summary>The editions of a folder, each recorded with its hash when it is met for the first time.</summary>
    /// <exception cref="SettingsException">The catalogue is wrong, or is not the one that this register loaded before.</exception>
    public async Task<Editions> RunAsync(string folder, CancellationToken ct)
    {
        var reading = CatalogueReader.Read(folder);
        if (reading.Editions is not { } editions)
            throw new SettingsException("The catalogue cannot be loaded:\n" + string.Join('\n', reading.Errors));

        foreach (var edition in editions.All) await RecordAsync(edition, ct);
        return editions;
    }

    async Task RecordAsync(Edition edition, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var known = await work.FindAsync($"select hash from edition where code = {edition.Code}", row => row.Text(0), ct);
        if (known == edition.Hash) return;
        if (known is not null)
            throw new SettingsException($"Edition {edition.Code} was loaded with another text. An edition in force is never edited: issue a new one, or start a demonstration with a new --data.");

        var facts = new FactSheet(work);
        var root = await work.RootAsync(ring, Ids.Register, ct);
        facts.Add(root, counters[Ids.Register], new Fact(FactKind.EditionLoaded, work.Now, Actor.Job("LoadEdition"), "", [edition.Code, edition.Hash]));
        await work.InsertAsync(Tables.Edition, [[edition.Code, edition.Hash, work.Now]], ct);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }
}
