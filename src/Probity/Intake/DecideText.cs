using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// The desk's decision about free text. Nothing forbidden in it: the row goes on as a chunk would have taken it, against its body's own rows and
/// the names of the register, and becomes an entry of its batch. Otherwise it is refused, its key is destroyed, and the body can send it without the text.
/// </summary>
public sealed class DecideText(Store store, KeyRing ring, Editions editions, TextDesk desk)
{
    /// <summary>Rejected: the text names what must not be collected.</summary>
    public static readonly Refusal Refused = Refusal.Invalid("intake.excluded-text-refused",
        "经核对，文字中含有禁止采集的内容（《山东省社会信用条例》第四十二条），不予收录，内容不予保存。请删去有关文字后重新报送。",
        "The text names what must not be collected (Shandong regulation, Article 42). The row is not taken and nothing of it is kept. Take the words out and send it again.");

    /// <summary>Who sent the row does not decide it.</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("text.same-person",
        "报送和文字核对须由两个人办理。", "Sending a row and deciding its text are done by two people.");

    /// <summary>Nobody decides what nobody read.</summary>
    public static readonly Refusal NotRead = Refusal.Conflict("text.not-read", "请先打开查看，再作出决定。", "Open the row and read the text before you decide.");

    /// <summary>Decides one row, after it was read (<see cref="TextDesk.ReadAsync"/>). True: nothing in it is forbidden.</summary>
    public async Task<Outcome<bool>> RunAsync(CaseNumber number, bool isClear, Official officer, Channel channel, CancellationToken ct)
    {
        var opened = await desk.FindAsync(number, officer, ct);
        if (opened.Refusal is { } no) return no;
        var found = opened.Value;
        if (found.Held.ComparedAt is null) return NotRead;

        var root = await desk.RootOfAsync(found, ct);
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new SortedDictionary<Guid, int> { [Ids.Register] = 1, [root.Subject] = isClear ? 1 : 0 }, ct);
        if (await work.FindForDeskAsync(HeldQueries.Texts, number, work.Now, ct) is not { } still || still.Version != found.Held.Version) return IdentityDesk.Unknown;
        var batch = (await work.FindBatchAsync(ring, found.Held.BatchId, ct))!;
        if (batch.Details.Maker.Id == officer.Id) return SamePerson;

        var decided = new Decided(found, batch, root, officer.ActsBy(channel), counters);
        await SettleAsync(work, decided, isClear ? await AcceptAsync(work, decided, ct) : Refused.Code, ct);
        await work.CommitAsync(ct);
        return isClear;
    }

    /// <summary>The row as a chunk would take it; how it is settled, as its source may know.</summary>
    async Task<string> AcceptAsync(Work work, Decided decided, CancellationToken ct)
    {
        var (row, digests) = (decided.Row, decided.Row.Digests!);
        var rows = work.AskRows(ring, [digests.Key]);
        var sent = work.AskSourceNames(ring, [digests.Sent]);
        var known = work.AskKnownNames([decided.Root.Subject]);
        await work.FlushAsync(ct);

        var own = new OwnRows(rows.Rows, sent.Rows);
        var told = own.Check(row);
        var names = new NameSheet(work, ring, known.Rows);
        var isSilent = told is RowDecision.Accepted && names.Contradicts(decided.Root.Subject, digests.Name);
        if (told is RowDecision.Accepted && !isSilent) await RecordAsync(work, decided, names, ct);
        else work.GiveBack([decided.Root.Subject]);
        if (isSilent || told is RowDecision.Held) await HoldAsync(work, decided, isSilent ? HeldSheet.Silently : RowRefusals.IdentityCheck.Code, ct);
        await work.InsertAsync(Tables.RowDirectory, [.. own.AddedRows.Select(_ => new object?[] { ring.IndexVersion, digests.Key, digests.Content, decided.Batch.Id })], ct);
        await work.InsertAsync(Tables.SourceName, [.. own.AddedNames.Select(_ => new object?[] { ring.IndexVersion, digests.Sent, digests.Name, decided.Batch.Id })], ct);
        return told is RowDecision.Accepted ? HeldQueries.ByClearing : told.Errors[0].Refusal.Code;
    }

    async Task RecordAsync(Work work, Decided decided, NameSheet names, CancellationToken ct)
    {
        var draft = decided.Row.Draft!;
        names.Add(decided.Root, draft, decided.Row.Digests!.Name, decided.Batch.Id);
        var entries = new EntrySheet(work, editions);
        entries.Add(draft, decided.Root, decided.Batch.Id);
        var facts = new FactSheet(work);
        entries.AddFacts(facts, _ => decided.Counters[decided.Root.Subject], decided.Actor, decided.Batch.Number);
        await names.WriteAsync(ct);
        await entries.WriteAsync(ct);
        await facts.WriteAsync(ct);
    }

    // Whether the names agree is another question, for the same desk: the row waits again, under a number and a key of its own.
    async Task HoldAsync(Work work, Decided decided, string reason, CancellationToken ct)
    {
        var held = decided.Hold.Held;
        var sheet = new HeldSheet(work, ring);
        sheet.Add(new HeldPlace(held.BatchId, held.Line, held.Body, held.Dataset, held.LapsesAt), reason, decided.Row.Document, decided.Row.Content!);
        await sheet.WriteAsync(ct);
    }

    async Task SettleAsync(Work work, Decided decided, string settledAs, CancellationToken ct)
    {
        work.Settle(decided.Hold.Held.Id, decided.Hold.Held.Version, settledAs);
        var facts = new FactSheet(work);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        facts.Add(register, decided.Counters[Ids.Register],
            new Fact(FactKind.HeldRowSettled, work.Now, decided.Actor, "", [decided.Hold.Held.Number.ToString(), decided.Batch.Number.ToString(), $"{settledAs} {MattersOf(decided.Hold)}"]));
        await facts.WriteAsync(ct);
    }

    /// <summary>What the decision was about, in codes: each column with its matters. It is all that is kept of a text that was refused.</summary>
    static string MattersOf(OpenedHold hold) =>
        string.Join(' ', hold.Texts.Select(text => $"{text.Column.Key}:{string.Join(',', text.Matters.Select(matter => matter.Code))}"));

    sealed record Decided(OpenedHold Hold, Batch Batch, SubjectRoot Root, Actor Actor, IReadOnlyDictionary<Guid, long> Counters)
    {
        public ChunkRow Row => Hold.Row;
    }
}
