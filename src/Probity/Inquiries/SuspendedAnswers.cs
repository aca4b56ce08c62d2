using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Inquiries;

/// <summary>One answer in which an entry was disclosed.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="Receipt">Number of the receipt.</param>
/// <param name="InquiryId">The look; stays in the program.</param>
/// <param name="Body">Who got it.</param>
/// <param name="At">When.</param>
/// <param name="Purpose">Code of the purpose.</param>
public sealed record EntryRecipient(string Entry, string Receipt, Guid InquiryId, CreditCode Body, Instant At, string Purpose);

/// <summary>An entry that is suspended, for those who got it.</summary>
/// <param name="SuspensionId">Which suspension.</param>
/// <param name="EntryId">Which entry.</param>
/// <param name="Since">First day.</param>
public sealed record SuspendedEntry(Guid SuspensionId, Guid EntryId, DateOnly Since);

/// <summary>Who got an entry, and how they are told that it was suspended: by their own receipts, and nothing about anybody else's.</summary>
static class SuspendedAnswers
{
    const int Together = 500;

    /// <summary>Every answer in which anything of a person was disclosed, an element an entry, the newest first. Opens all looks at the person, a few hundred at a time.</summary>
    public static async Task<IReadOnlyList<EntryRecipient>> ListRecipientsAsync(this Session db, SubjectRoot root, CancellationToken ct)
    {
        var (recipients, before) = (new List<EntryRecipient>(), long.MaxValue);
        for (IReadOnlyList<(long N, IReadOnlyList<EntryRecipient> Got)> page; (page = await PageAsync(db, root, before, ct)).Count > 0; before = page[^1].N)
            recipients.AddRange(page.SelectMany(look => look.Got));

        return recipients;
    }

    /// <summary>Tells them: a line a receipt, which its body finds at its desk.</summary>
    public static Task AddAsync(Work work, Guid subject, SuspendedEntry entry, IReadOnlyList<EntryRecipient> recipients, CancellationToken ct) => work.InsertAsync(Tables.ReceiptSuspension,
        [.. recipients.Select(one => (object?[])[one.Receipt, entry.SuspensionId, one.Body, subject, one.InquiryId, entry.EntryId, entry.Since, work.Now, null])], ct);

    /// <summary>Tells them that it holds again.</summary>
    public static void Resume(Work work, Guid subject, Guid suspension) =>
        work.Write($"update receipt_suspension set resumed_at = {work.Now} where subject_id = {subject} and suspension_id = {suspension} and resumed_at is null");

    static Task<IReadOnlyList<(long N, IReadOnlyList<EntryRecipient> Got)>> PageAsync(Session db, SubjectRoot root, long before, CancellationToken ct) => db.ListAsync(
        $"""
        select inquiry_id, n, asked_at, body, sealed, wrapped
          from own_look
         where subject_id = {root.Subject} and n < {before}
         order by n desc
         limit {Together}
        """, row => (row.Long(1), Read(row, root)), ct);

    static IReadOnlyList<EntryRecipient> Read(Row row, SubjectRoot root)
    {
        var (id, body, at) = (row.Id(0), row.Body(3), row.Instant(2));
        var look = LookCodec.Open(root.DataKey(id, row.Bytes(5)), id, row.Bytes(4));
        return [.. look.Entries.Select(entry => new EntryRecipient(entry.Entry, look.Receipt, id, body, at, look.Purpose))];
    }
}
