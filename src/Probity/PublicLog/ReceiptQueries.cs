using Probity.Facts;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>Which look a receipt names.</summary>
sealed record ReceiptLook(Guid Subject, Guid Id, string Body);

/// <summary>SQL of proofs, through the views that facts and inquiries publish.</summary>
static class ReceiptQueries
{
    /// <summary>The look of a receipt.</summary>
    public static Task<ReceiptLook?> FindLookAsync(this Session db, ReceiptNumber receipt, CancellationToken ct) =>
        db.FindAsync($"select subject_id, inquiry_id, body from receipt_look where number = {receipt}", row => new ReceiptLook(row.Id(0), row.Id(1), row.Text(2)), ct);

    /// <summary>The fact of one look.</summary>
    public static Answer<ProvableFact> AskProvable(this Session db, Guid subject, Guid look) => db.Ask(
        $"""
        select f.log, f.n, f.fact_id, f.sealed, f.key_id, f.wrapped, e.place, e.leaf
          from own_fact f
          left join log_entry e on e.fact_id = f.fact_id
         where f.subject_id = {subject} and f.key_id = {look} and f.log = {LogKind.Inquiries}
        """, Read);

    /// <summary>All facts of a person, in their order.</summary>
    public static Answer<ProvableFact> AskProvable(this Session db, Guid subject) => db.Ask(
        $"""
        select f.log, f.n, f.fact_id, f.sealed, f.key_id, f.wrapped, e.place, e.leaf
          from own_fact f
          left join log_entry e on e.fact_id = f.fact_id
         where f.subject_id = {subject}
         order by f.n
        """, Read);

    internal static ProvableFact Read(Row row) =>
        new((LogKind)row.Int(0), row.Long(1), row.Id(2), row.Bytes(3), row.Id(4), row.BytesOrNull(5), row.LongOrNull(6), row.BytesOrNull(7));
}
