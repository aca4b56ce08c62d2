using System.Security.Cryptography;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Facts;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>
/// The entries of one <see cref="Work"/>: each with its key, number, intervals, notice and the source's own service, and one fact a
/// person. Whatever turns a row into an entry does it here. They take effect when their batch is released: every reader joins it.
/// </summary>
sealed class EntrySheet(Work work, Editions editions)
{
    readonly List<object?[]> entries = [];
    readonly List<object?[]> directory = [];
    readonly List<object?[]> keys = [];
    readonly List<object?[]> notices = [];
    readonly List<object?[]> deliveries = [];
    readonly Dictionary<Guid, Recorded> recorded = [];

    /// <summary>Adds the entry of an accepted row.</summary>
    public void Add(EntryDraft draft, SubjectRoot root, Guid batchId)
    {
        var content = ContentOf(draft, editions.Find(draft.Edition)!);
        var service = ServiceOf(content);
        var terms = EntryTerms.Of(editions.Find(draft.Edition)!, editions, content, ShanghaiTime.DayOf(work.Now));
        var interval = UseInterval.Of(UseFacts.Of(draft.Item, content, terms, work.Now) with { Calendar = editions.Calendar, Deliveries = service is { } served ? [served] : [] });
        var (entryId, number) = (Ids.New(work.Now), EntryNumber.From(Random64()));
        var (key, wrapped) = root.NewDataKey(entryId);

        keys.Add([root.Subject, entryId, wrapped]);
        directory.Add([number, root.Subject, entryId]);
        notices.Add([root.Subject, Ids.New(work.Now), NoticeNumber.From(Random64()), entryId, batchId, work.Now, null, 1, "recorded", null]);
        entries.Add(
        [
            root.Subject, entryId, number, batchId, draft.Item.Code, draft.Edition, draft.Source, interval.KnownFrom.At, interval.UsableFrom.At,
            interval.UsableTo.At, interval.ArchivedTo.At, 1, EntryCodec.Seal(key, entryId, 1, content), .. EntryColumns.Of(interval),
        ]);
        if (service is { } delivery)
        {
            var deliveryId = Ids.New(work.Now);
            var evidence = DeliveryCodec.Seal(key, deliveryId, new DeliveryEvidence(draft.Source.ToString(), content.Attester, content.ServedBy));
            deliveries.Add([root.Subject, deliveryId, entryId, delivery.Kind.ToString(), delivery.At, work.Now, evidence]);
        }

        Note(root, number, entryId, key);
    }

    /// <summary>Persons with an entry in this work.</summary>
    public IReadOnlyCollection<Guid> Persons => recorded.Keys;

    /// <summary>One fact a person, with the numbers of the entries; the person's counter as raised for it by one.</summary>
    public void AddFacts(FactSheet facts, Func<Guid, long> numberOf, Actor actor, BatchNumber batch)
    {
        foreach (var (subject, person) in recorded)
        {
            var fact = new Fact(FactKind.EntriesRecorded, work.Now, actor, "", [batch.ToString(), string.Join(' ', person.Numbers)]);

            // What tells of one entry alone goes with its key; what tells of several has its own.
            if (person.Numbers.Count is 1) facts.Add(person.Root, numberOf(subject), fact, person.EntryId, person.Key);
            else facts.Add(person.Root, numberOf(subject), fact);
        }
    }

    /// <summary>Writes them all into the work.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await work.InsertAsync(Tables.DataKey, keys, ct);
        await work.InsertAsync(Tables.Entry, entries, ct);
        await work.InsertAsync(Tables.EntryDirectory, directory, ct);
        await work.InsertAsync(Tables.Notice, notices, ct);
        await work.InsertAsync(Tables.Delivery, deliveries, ct);
    }

    void Note(SubjectRoot root, EntryNumber number, Guid entryId, SecretKey key)
    {
        if (recorded.TryGetValue(root.Subject, out var person)) person.Numbers.Add(number);
        else recorded.Add(root.Subject, new Recorded(root, entryId, key, [number]));
    }

    /// <summary>
    /// The source's own dated service tells the person of the entry too, but only where it told of the remedies: a decision that was handed
    /// over without them is no notice, and the entry waits for one of ours (charter C4, misuse H10). Electronic service starts the window
    /// against the decision and is no delivery here: a text message or an e-mail may be all that it was, and those never count.
    /// </summary>
    internal static Delivery? ServiceOf(EntryContent content)
    {
        if (content is not { ServedOn: { } day, RemediesTold: true }) return null;
        if (content.ServedByAnnouncement) return Delivery.OnDay(DeliveryKind.PublicAnnouncement, day);

        return content.ServedBy is "in-person" or "signed-post" or "left-at-home" ? Delivery.OnDay(DeliveryKind.SourceService, day) : null;
    }

    static EntryContent ContentOf(EntryDraft draft, Edition edition)
    {
        var fields = draft.Fields.ToDictionary();
        var columns = edition.FindDataset(draft.Dataset)!.Columns;
        return new EntryContent(draft.Item.Code, draft.Edition, draft.Conduct ?? "", draft.DecisionNumber.ToString(), draft.DecisionDate,
            fields.GetValueOrDefault(FieldNames.Authority) ?? edition.FindBody(draft.Authority)?.Name.Zh ?? draft.Authority.ToString(),
            draft.FreeTexts.FirstOrDefault(text => text.Key is ColumnKeys.Basis).Value ?? "")
        {
            ServedOn = draft.Facts.ServedOn,
            ServedBy = draft.Facts.Manner ?? "",
            ServedByAnnouncement = draft.Facts.Manner is "announcement",
            RemediesTold = draft.Facts.ToldOfRemedies is true,
            FinalByReviewOn = draft.Facts.FinalOn,
            ConductEnd = draft.Facts.ConductEnd,
            ValidFrom = Day(fields, FieldNames.ValidFrom),
            ValidTo = Day(fields, FieldNames.ValidTo),
            TermFrom = draft.TermFrom,
            Fields = fields,
            Texts = draft.FreeTexts.ToDictionary(text => columns.FirstOrDefault(column => column.Key == text.Key)?.Header ?? text.Key, text => text.Value),
            Attester = draft.Attester is { } by ? $"{by.Name} {by.Post}" : "",
        };
    }

    static DateOnly? Day(Dictionary<string, string> fields, string key) =>
        fields.TryGetValue(key, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    static ulong Random64() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));

    sealed record Recorded(SubjectRoot Root, Guid EntryId, SecretKey Key, List<EntryNumber> Numbers);
}
