using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.PublicLog;

/// <summary>
/// The proof of a look for those who may know it (C2SP tlog-proof): the body that asked sees all of its fact but the numbers of the entries (which are the person's, and would tell what kind was erased), the person all but the official's own name and what was typed freely. It holds off line, and tells a body nothing of how
/// much else is known or asked.
/// </summary>
public sealed class GiveReceipt(Store store, KeyRing ring, PublicLogs logs)
{
    /// <summary>The look is durable, and its checkpoint is not published yet: a matter of seconds.</summary>
    public static readonly Refusal Pending = Refusal.Conflict("receipt.pending",
        "该次查询已经留痕，证明还在生成，请过几秒再取。", "The look is recorded; its proof is being made. Ask again in a few seconds.");

    /// <summary>For an official of the body that asked.</summary>
    public Task<Outcome<byte[]>> ForBodyAsync(ReceiptNumber receipt, Official asker, CancellationToken ct) =>
        RunAsync(receipt, look => look.Body == asker.Body.ToString(), (_, label) => label != "entries", ct);

    /// <summary>For the person looked at.</summary>
    public Task<Outcome<byte[]>> ForPersonAsync(ReceiptNumber receipt, Guid subject, CancellationToken ct) =>
        RunAsync(receipt, look => look.Subject == subject, ShownToPerson.Shows, ct);

    async Task<Outcome<byte[]>> RunAsync(ReceiptNumber receipt, Func<ReceiptLook, bool> isEntitled, Func<FactParts, string, bool> shows, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        if (await session.FindLookAsync(receipt, ct) is not { } look || !isEntitled(look)) return FindDisclosure.ReceiptUnknown;

        var facts = session.AskProvable(look.Subject, look.Id);
        var root = await session.RootAsync(ring, look.Subject, ct);
        var proof = facts.Rows.Count == 1 ? await new ProveLeaf(logs).RunAsync(facts.Rows[0], root, shows, ct) : null;
        return proof is null ? Pending : proof;
    }
}
