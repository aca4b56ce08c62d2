using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// The identity desk's decision. The same person: the name joins the others and the row becomes an entry of its own batch, as a chunk would
/// have made it. Not confirmed: the row is rejected, and only then does its source learn that there was a doubt.
/// </summary>
public sealed class DecideIdentity(Store store, KeyRing ring, Editions editions, IdentityDesk desk)
{
    /// <summary>Rejected: number and name were not confirmed to be one person's.</summary>
    public static readonly Refusal NotConfirmed = Refusal.Invalid("intake.identity-not-confirmed",
        "经核对，无法确认姓名与证件号码属于同一人。请核实后重新报送。", "Number and name could not be confirmed to be one person's. Check them and send the row again.");

    /// <summary>Who sent the row does not decide it.</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("identity.same-person",
        "报送和身份核对须由两个人办理。", "Sending a row and deciding it are done by two people.");

    /// <summary>Nobody decides what nobody looked at.</summary>
    public static readonly Refusal NotCompared = Refusal.Conflict("identity.not-compared",
        "请先打开核对，再作出决定。", "Open the row and compare the names before you decide.");

    /// <summary>Decides one row, after it was compared (<see cref="IdentityDesk.CompareAsync"/>). True: it is the same person.</summary>
    public async Task<Outcome<bool>> RunAsync(CaseNumber number, bool isSame, Official officer, Channel channel, CancellationToken ct)
    {
        var opened = await desk.FindAsync(number, officer, ct);
        if (opened.Refusal is { } no) return no;
        var found = opened.Value;
        if (found.Held.ComparedAt is null) return NotCompared;

        var root = await desk.RootOfAsync(found, ct);
        await using var work = await store.BeginAsync(ct);
        var steps = new SortedDictionary<Guid, int> { [Ids.Register] = 1, [root.Subject] = isSame ? 2 : 0 };
        var counters = await work.AdvanceAsync(steps, ct);
        if (await work.FindForDeskAsync(HeldQueries.Names, number, work.Now, ct) is not { } still || still.Version != found.Held.Version) return IdentityDesk.Unknown;
        var batch = (await work.FindBatchAsync(ring, found.Held.BatchId, ct))!;
        if (batch.Details.Maker.Id == officer.Id) return SamePerson;

        var decided = new Decided(found, batch, root, officer.ActsBy(channel), counters);
        var refusal = isSame ? await ConfirmAsync(work, decided, ct) : NotConfirmed;
        if (refusal is not null) work.Forget(ring, found.Row, batch.Id);
        await SettleAsync(work, decided, refusal?.Code ?? HeldQueries.ByConfirmation, ct);
        await work.CommitAsync(ct);
        return isSame;
    }

    /// <summary>The row as an entry; a refusal where the body's own rows forbid it by now.</summary>
    async Task<Refusal?> ConfirmAsync(Work work, Decided decided, CancellationToken ct)
    {
        var (draft, digests) = (decided.Hold.Row.Draft!, decided.Hold.Row.Digests!);
        var known = work.AskRows(ring, [digests.Key]);
        var names = work.AskKnownNames([decided.Root.Subject]);
        await work.FlushAsync(ct);
        var isSilent = decided.Hold.Held.Reason == HeldSheet.Silently;

        var sheet = new NameSheet(work, ring, names.Rows);
        sheet.Add(decided.Root, draft, digests.Name, batchId: null);
        await sheet.WriteAsync(ct);
        work.Write($"delete from source_name where digest = {digests.Sent} and key_version = {ring.IndexVersion}");
        await work.InsertAsync(Tables.SourceName, [[ring.IndexVersion, digests.Sent, digests.Name, decided.Batch.Id]], ct);

        var facts = new FactSheet(work);
        var last = decided.Counters[decided.Root.Subject];
        facts.Add(decided.Root, last - 1, new Fact(FactKind.NameConfirmed, work.Now, decided.Actor, "", [decided.Number, decided.Batch.Number.ToString()]));
        var isNew = isSilent || known.Rows.Count is 0;
        if (isNew) await RecordAsync(work, decided, facts, isSilent, ct);
        else work.GiveBack([decided.Root.Subject]);
        await facts.WriteAsync(ct);
        return isNew || known.Rows[0].Content.AsSpan().SequenceEqual(digests.Content) ? null : RowRefusals.UseCorrection;
    }

    async Task RecordAsync(Work work, Decided decided, FactSheet facts, bool isListed, CancellationToken ct)
    {
        var (draft, digests) = (decided.Hold.Row.Draft!, decided.Hold.Row.Digests!);
        var entries = new EntrySheet(work, editions);
        entries.Add(draft, decided.Root, decided.Batch.Id);
        entries.AddFacts(facts, _ => decided.Counters[decided.Root.Subject], decided.Actor, decided.Batch.Number);
        await entries.WriteAsync(ct);
        if (!isListed)
            await work.InsertAsync(Tables.RowDirectory, [[ring.IndexVersion, digests.Key, digests.Content, decided.Batch.Id]], ct);
    }

    async Task SettleAsync(Work work, Decided decided, string settledAs, CancellationToken ct)
    {
        work.Settle(decided.Hold.Held.Id, decided.Hold.Held.Version, settledAs);
        var facts = new FactSheet(work);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        facts.Add(register, decided.Counters[Ids.Register],
            new Fact(FactKind.HeldRowSettled, work.Now, decided.Actor, "", [decided.Number, decided.Batch.Number.ToString(), settledAs]));
        await facts.WriteAsync(ct);
    }

    sealed record Decided(OpenedHold Hold, Batch Batch, SubjectRoot Root, Actor Actor, IReadOnlyDictionary<Guid, long> Counters)
    {
        public string Number => Hold.Held.Number.ToString();
    }
}
