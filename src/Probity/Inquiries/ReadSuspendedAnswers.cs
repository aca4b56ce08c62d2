using System.Globalization;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Inquiries;

/// <summary>An answer that holds no longer, for the body that got it. Nothing in it says whom it was about; the body's own file does.</summary>
/// <param name="Receipt">Number of the body's receipt.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Edition">Edition under which it was answered.</param>
/// <param name="Item">Which item of the answer it is.</param>
/// <param name="Since">First day on which the entry may not be used.</param>
/// <param name="ToldAt">Since when the body can find it here.</param>
/// <param name="ResumedAt">Since when it may be used again; null while not.</param>
public sealed record SuspendedAnswer(string Receipt, Instant AskedAt, string Purpose, string Edition, string Item, DateOnly Since, Instant ToldAt, Instant? ResumedAt);

/// <summary>A page of them.</summary>
/// <param name="Answers">Those told last come first.</param>
/// <param name="Before">What to ask with for the next page; null when this is the last.</param>
public sealed record SuspendedAnswerPage(IReadOnlyList<SuspendedAnswer> Answers, string? Before);

/// <summary>
/// The answers of a body that hold no longer: by its own receipts alone, from its own looks. It counts nothing, takes no person and no name, and tells of no other body (charter C5; misuse H35).
/// </summary>
public sealed class ReadSuspendedAnswers(Store store, KeyRing ring)
{
    const int PageSize = 50;

    /// <summary>Those of the official's body and of the bodies that it followed, from a cursor on; a cursor that is none begins anew.</summary>
    public async Task<SuspendedAnswerPage> ListAsync(Official asker, string? before, CancellationToken ct)
    {
        var from = Cursor.Read(before);
        await using var session = await store.ReadAsync(ct);
        var rows = await session.ListAsync(
            $"""
            select s.receipt, s.suspension_id, s.told_at, s.since, s.resumed_at, s.subject_id, r.kek_version, r.wrapped, l.inquiry_id, l.asked_at, l.sealed, l.wrapped, o.number
              from receipt_suspension s
              join own_look l on l.subject_id = s.subject_id and l.inquiry_id = s.inquiry_id
              join subject_root r on r.subject_id = s.subject_id
              join entry_owner o on o.subject_id = s.subject_id and o.entry_id = s.entry_id
             where s.body {session.AnyOf<string>([.. asker.ActsFor.Select(body => $"{body}")])} and (s.told_at, s.receipt, s.suspension_id) < ({from.ToldAt}, {from.Receipt}, {from.Suspension})
             order by s.told_at desc, s.receipt desc, s.suspension_id desc
             limit {PageSize + 1}
            """, row => (Answer: Read(row), Cursor: new Cursor(row.Instant(2), row.Text(0), row.Id(1))), ct);
        return new SuspendedAnswerPage([.. rows.Take(PageSize).Select(row => row.Answer)], rows.Count > PageSize ? $"{rows[PageSize - 1].Cursor}" : null);
    }

    SuspendedAnswer Read(Row row)
    {
        var look = LookCodec.Open(SubjectRoot.Open(ring, row.Id(5), row.Int(6), row.Bytes(7)).DataKey(row.Id(8), row.Bytes(11)), row.Id(8), row.Bytes(10));
        var item = look.Entries.FirstOrDefault(entry => entry.Entry == row.Text(12))?.Item ?? "";
        return new SuspendedAnswer(row.Text(0), row.Instant(9), look.Purpose, look.Edition, item, row.Date(3), row.Instant(2), row.InstantOrNull(4));
    }

    readonly record struct Cursor(Instant ToldAt, string Receipt, Guid Suspension)
    {
        static readonly Cursor First = new(new Instant(long.MaxValue), "", Guid.Empty);

        public static Cursor Read(string? text) =>
            text?.Split('.') is [var at, var receipt, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && Guid.TryParseExact(id, "N", out var suspension)
                ? new Cursor(new Instant(told), receipt, suspension) : First;

        public override string ToString() => $"{ToldAt.Microseconds.ToString(CultureInfo.InvariantCulture)}.{Receipt}.{Suspension:N}";
    }
}
