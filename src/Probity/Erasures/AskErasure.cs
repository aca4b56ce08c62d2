using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Erasures;

/// <summary>
/// Asks for something to be made unreadable before its term. The request is a fact of the person concerned, whoever asks; nothing goes before the audit administrator has co-signed.
/// </summary>
public sealed class AskErasure(Store store, KeyRing ring)
{
    /// <summary>No entry has this number.</summary>
    public static readonly Refusal EntryUnknown = Refusal.Unknown("erasure.entry-unknown",
        "没有这一编号的记录。", "No entry has this number.");

    /// <summary>No look has one of the receipts, or they are not all of one person.</summary>
    public static readonly Refusal ReceiptsUnknown = Refusal.Unknown("erasure.receipts-unknown",
        "回执编号有误，或者不属于同一个人。请核对裁判文书后逐个填写。", "One of the receipts is unknown, or they are not all of one person. Check them against the order.");

    /// <summary>Another request for the same waits.</summary>
    public static readonly Refusal AlreadyAsked = Refusal.Conflict("erasure.already-asked",
        "已有一项同样的删除申请正在办理。", "The same was asked for before and is still open.");

    /// <summary>What is erased cannot be fetched again: the person takes the proofs first.</summary>
    public static readonly Refusal DownloadFirst = Refusal.Conflict("erasure.download-first",
        "请先下载您的证明包，并在下载后七日内申请：删除以后，您也无法再知道谁查过您。",
        "Download your proofs first, and ask within seven days of it: once erased, not even you can tell who looked.");

    /// <summary>The box was not ticked.</summary>
    public static readonly Refusal NotUnderstood = Refusal.Invalid("erasure.not-understood",
        "请确认您知道删除不可恢复。", "Confirm that you know that an erasure cannot be undone.");

    /// <summary>How long a download counts.</summary>
    public static readonly TimeSpan DownloadLife = TimeSpan.FromDays(7);

    const int MostReceipts = 1000;

    /// <summary>One entry, by an official and a document. Refusals besides: of <see cref="ErasureRules"/>.</summary>
    public async Task<Outcome<Erasure>> EntryAsync(Official asker, Channel channel, ErasureGround? ground, ErasureDetails details, CancellationToken ct)
    {
        if (ErasureRules.Ask(asker, ErasureTarget.Entry, ground, details.Order) is { } refusal) return refusal;
        if (!EntryNumber.TryParse(details.Entry, null, out var number)) return EntryUnknown;

        await using var session = await store.ReadAsync(ct);
        var owner = await session.FindAsync<(Guid Subject, Guid Id)?>($"select subject_id, entry_id from entry_owner where number = {number}", row => (row.Id(0), row.Id(1)), ct);
        if (owner is not var (subject, id)) return EntryUnknown;

        var asked = details with { Entry = $"{number}", Ids = [id], Asker = asker.Said };
        return await WriteAsync(subject, new Draft(ErasureTarget.Entry, ground!.Value, asked, asker.ActsBy(channel), asker.Appointment), ct);
    }

    /// <summary>Looks by their receipts, by a court's order. Refusals besides: of <see cref="ErasureRules"/>.</summary>
    public async Task<Outcome<Erasure>> LooksAsync(Official asker, Channel channel, ErasureGround? ground, (string Order, IReadOnlyList<string> Receipts) by, CancellationToken ct)
    {
        if (ErasureRules.Ask(asker, ErasureTarget.Looks, ground, by.Order) is { } refusal) return refusal;
        if (by.Receipts.Count is 0 or > MostReceipts || by.Receipts.Any(text => !ReceiptNumber.TryParse(text, null, out _))) return ReceiptsUnknown;

        var receipts = by.Receipts.Select(text => $"{ReceiptNumber.Parse(text)}").Distinct().ToArray();
        await using var session = await store.ReadAsync(ct);
        var found = await session.ListAsync($"select subject_id, inquiry_id from receipt_look where number {session.AnyOf<string>(receipts)}", row => (Subject: row.Id(0), Id: row.Id(1)), ct);
        if (found.Count != receipts.Length || found.Select(look => look.Subject).Distinct().Count() > 1) return ReceiptsUnknown;

        var asked = new ErasureDetails(by.Order) { Ids = [.. found.Select(look => look.Id)], Asker = asker.Said };
        return await WriteAsync(found[0].Subject, new Draft(ErasureTarget.Looks, ground!.Value, asked, asker.ActsBy(channel), asker.Appointment), ct);
    }

    /// <summary>All looks at the person as far as the own download reached, by the person, signed in as such: that is the signature, and the journal keeps it.</summary>
    public async Task<Outcome<Erasure>> OwnLooksAsync(Guid subject, Channel channel, bool isUnderstood, CancellationToken ct)
    {
        if (!isUnderstood) return NotUnderstood;

        await using var session = await store.ReadAsync(ct);
        var through = await session.FindAsync<long?>($"select through_n from own_log_reach where subject_id = {subject} and given_at >= {store.Now.Plus(-DownloadLife)}", row => row.Long(0), ct);
        if (through is not { } reached || reached is 0) return DownloadFirst;

        return await WriteAsync(subject, new Draft(ErasureTarget.Looks, ErasureGround.OwnRequest, new ErasureDetails("") { Through = reached }, Actor.Subject(channel), null), ct);
    }

    async Task<Outcome<Erasure>> WriteAsync(Guid subject, Draft draft, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var root = await work.RootAsync(ring, subject, ct);
        var open = await work.ListErasuresOfAsync(register, subject, ct);
        if (open.Any(one => one.Target == draft.Target && one.Ground == draft.Ground && one.Details?.Entry == draft.Details.Entry && one.Details.Ids.SequenceEqual(draft.Details.Ids))) return AlreadyAsked;

        var number = ErasureNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        var bare = new Erasure(Ids.New(work.Now), number, draft.Target, draft.Ground, work.Now, 1) { State = ErasureState.Asked, Subject = subject };
        var erasure = bare with { Details = draft.Details.For(bare) };
        await work.AddErasureAsync(register, erasure, draft.AskedBy, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], new Fact(FactKind.ErasureAsked, work.Now, draft.Actor, draft.Ground.Code(), [$"{number}", draft.Target.Code()]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return erasure;
    }

    sealed record Draft(ErasureTarget Target, ErasureGround Ground, ErasureDetails Details, Actor Actor, Guid? AskedBy);
}
