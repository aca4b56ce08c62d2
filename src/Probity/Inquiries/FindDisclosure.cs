using Probity.Bodies;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>
/// Shows an answer again to the official who received it: from the sealed disclosure, for thirty minutes, and only while every entry in
/// it may still be used. It is the same look, not a second one.
/// </summary>
public sealed class FindDisclosure(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>How long an answer can be shown again.</summary>
    public static readonly TimeSpan Shown = TimeSpan.FromMinutes(30);

    /// <summary>No answer of this official has this number.</summary>
    public static readonly Refusal ReceiptUnknown = Refusal.Unknown("inquiry.receipt-unknown",
        "没有可向您显示的此编号答复。", "There is no answer of this number to show to you.");

    /// <summary>It is too late to show it, or something in it ended.</summary>
    public static readonly Refusal AnswerGone = Refusal.Gone("inquiry.answer-gone",
        "该答复已不能再次显示。如仍有需要，请重新查询。", "This answer cannot be shown again. Ask anew if you still need it.");

    /// <summary>The look as it was answered.</summary>
    public async Task<Outcome<LookShown>> RunAsync(ReceiptNumber receipt, Official asker, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var row = await session.FindReceiptAsync(receipt, ct);
        if (row is null || row.Body != asker.Body.ToString()) return ReceiptUnknown;

        var root = await session.RootAsync(ring, row.Subject, ct);
        var key = root.DataKey(row.Id, row.Key);
        var look = LookCodec.Open(key, row.Id, row.Box);
        if (!look.Official.StartsWith(asker.Id + " ", StringComparison.Ordinal)) return ReceiptUnknown;
        if (row.AskedAt.Plus(Shown) <= store.Now) return AnswerGone;

        var usable = session.AskUsable(row.Subject, store.Now);
        await session.FlushAsync(ct);
        var entries = usable.Rows.Where(entry => rules.Seen(entry.Open(root), store.Now) is not null).ToDictionary(entry => entry.Number);
        if (!look.Entries.All(entry => entries.ContainsKey(entry.Entry))) return AnswerGone;

        return new LookShown(receipt, row.AskedAt, LookCodec.Open(key, row.Id, row.Box, number => entries[number].DataKey(root)));
    }
}

/// <summary>A look with when it was.</summary>
public sealed record LookShown(ReceiptNumber Receipt, Calendar.Instant At, Look Look);
