using Probity.Catalogue.Drafts;
using Probity.Catalogue.WorkDays;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue;

/// <summary>
/// Loads the catalogue. The editions of the folder with which a register begins are its founding law; every later one is loaded because its hash and its approvals stand in the journal, and
/// for no other reason. What lies in the folder besides changes no rule; what was loaded and is not as it was stops the program (charter C2).
/// </summary>
public sealed class LoadEditions(Store store, KeyRing ring) : IDisposable
{
    // Whoever publishes and the watch may both come: what is older must not be taken last.
    readonly SemaphoreSlim once = new(1, 1);
    Working? last;

    /// <summary>The working days, which come in beside the editions.</summary>
    public LoadCalendar WorkDays { get; } = new(store, ring);

    /// <summary>Codes of editions in the folder that nobody approved: they are not loaded.</summary>
    public IReadOnlyList<string> NotApproved { get; private set; } = [];

    /// <summary>The editions that are the register's law. On a new register those of the folder are recorded as such.</summary>
    /// <exception cref="SettingsException">The catalogue is wrong, is not the one that this register loaded before, or an edition is not approved by the journal.</exception>
    public async Task<Editions> RunAsync(string folder, CancellationToken ct)
    {
        var reading = CatalogueReader.ReadEditions(folder);
        if (reading.Editions is not { } found)
            throw new SettingsException("The catalogue cannot be loaded:\n" + string.Join('\n', reading.Errors));

        if ((await StateAsync(ct)).Editions.Count is 0)
            foreach (var edition in found.All) await FoundAsync(edition, ct);

        last = new Working(found, 0, 0);
        var editions = new Editions(await ReadAsync(ct)) { Calendar = await WorkDays.RunAsync(folder, ct) };
        NotApproved = [.. found.All.Select(edition => edition.Code).Where(code => editions.Find(code) is null)];
        return editions;
    }

    /// <summary>The same where only reading is wanted: null for a register that has no law yet. Throws as <see cref="RunAsync"/> does.</summary>
    public async Task<Editions?> FindAsync(string folder, CancellationToken ct) => (await StateAsync(ct)).Editions.Count is 0 ? null : await RunAsync(folder, ct);

    /// <summary>Takes in what was published or renewed since, here or by another host.</summary>
    public async Task RenewAsync(Editions editions, CancellationToken ct)
    {
        await once.WaitAsync(ct);
        try
        {
            await TakeAsync(editions, ct);
            await WorkDays.RenewAsync(editions, ct);
        }
        finally
        {
            once.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => once.Dispose();

    async Task TakeAsync(Editions editions, CancellationToken ct)
    {
        var (known, published) = await StateAsync(ct);
        if (last is null || (known.Count, published) == (last.Known, last.Published)) return;

        editions.Take(await ReadAsync(ct));
    }

    async Task<IReadOnlyList<Edition>> ReadAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var (known, published) = await session.ReadEditionsAsync(ct);
        var journal = await EditionJournal.ReadAsync(session, await session.RootAsync(ring, Ids.Register, ct), ct);
        var editions = new List<Edition>();
        foreach (var one in known) editions.Add(await OpenAsync(session, one, journal, ct));
        editions.Sort((one, other) => one.From.CompareTo(other.From));
        for (var i = 0; i < editions.Count; i++) editions[i] = journal.Judge([.. editions.Take(i)], editions[i]);
        last = last! with { Known = known.Count, Published = published };
        return editions;
    }

    async Task<Edition> OpenAsync(Session session, LoadedEdition known, EditionJournal journal, CancellationToken ct)
    {
        Edition? edition;
        if (journal.DraftOf(known) is { } draft)
        {
            var files = await session.FindAsync<Guid?>($"select draft_id from edition_draft where number = {draft}", row => row.Id(0), ct) is { } id ? await session.ReadFilesAsync(id, ct) : new EditionFiles([]);
            edition = CatalogueReader.ReadAgain(files).Editions?.All[0];
        }
        else edition = last!.Folder.Find(known.Code);

        if (edition is null) throw new SettingsException($"Edition {known.Code} was loaded before and its files are missing or cannot be read. Put them back into the catalogue's folder, as they were.");
        if (edition.Hash != known.Hash)
            throw new SettingsException($"Edition {known.Code} was loaded with another text. An edition in force is never edited: put its files back as they were and bring the change as a draft of a new edition, or start a demonstration with a new --data.");

        return edition;
    }

    async Task<(IReadOnlyList<LoadedEdition> Editions, int Published)> StateAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ReadEditionsAsync(ct);
    }

    async Task FoundAsync(Edition edition, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        if (await work.FindAsync($"select 1 from edition where code = {edition.Code}", _ => true, ct)) return;

        var facts = new FactSheet(work);
        var root = await work.RootAsync(ring, Ids.Register, ct);
        facts.Add(root, counters[Ids.Register], new Fact(FactKind.EditionLoaded, work.Now, Actor.Job("LoadEdition"), "", [edition.Code, edition.Hash]));
        await work.InsertAsync(Tables.Edition, [[edition.Code, edition.Hash, work.Now]], ct);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// <summary>What was read last: the folder, and how far the register's law went.</summary>
    sealed record Working(Editions Folder, int Known, int Published);
}
