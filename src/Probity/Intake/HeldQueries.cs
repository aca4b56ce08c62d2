using Probity.Bodies;
using Probity.Calendar;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>SQL of held rows.</summary>
static class HeldQueries
{
    /// <summary>Settled by a companion: the number of its batch follows.</summary>
    public const string ByCompanion = "companion:";

    /// <summary>Settled by the identity desk: it is the same person.</summary>
    public const string ByConfirmation = "confirmed";

    /// <summary>A held row with its ciphertext.</summary>
    public sealed record HeldRow(
        Guid Id, CaseNumber Number, Guid BatchId, int Line, CreditCode Body, string Dataset, string Reason, Instant HeldAt, Instant LapsesAt, int Version, byte[] Sealed);

    static readonly Fragment Columns = new("held_id, number, batch_id, line, body, dataset, reason, held_at, lapses_at, version, sealed");

    /// <summary>Settles a row at the version that was read.</summary>
    public static void Settle(this Work work, Guid heldId, int version, string settledAs) =>
        work.Update(
            $"""
            update held_row set settled_at = {work.Now}, settled_as = {settledAs}, version = version + 1
             where held_id = {heldId} and version = {version} and settled_at is null
            """);

    /// <summary>Rows of a body that wait for the facts of these documents.</summary>
    public static Task<IReadOnlyList<(byte[] Decision, HeldRow Row)>> ListWaitingAsync(
        this Session db, CreditCode body, string dataset, IReadOnlyList<byte[]> decisions, Instant now, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns}, decision from held_row
             where decision {db.AnyOf(decisions)} and body = {body} and dataset = {dataset} and reason = {RowRefusals.FactsMissing.Code}
               and settled_at is null and lapses_at > {now}
             order by held_at, held_id
            """,
            row => (row.Bytes(11), Read(row)), ct);

    /// <summary>Rows of a batch that wait for facts.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListWaitingAsync(this Session db, Guid batchId, Instant now, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns} from held_row
             where batch_id = {batchId} and reason = {RowRefusals.FactsMissing.Code} and settled_at is null and lapses_at > {now}
             order by line, held_id
            """,
            Read, ct);

    /// <summary>What became of rows of a batch after it was decided, as far as the source may know: a silent hold that was confirmed is none.</summary>
    public static Task<IReadOnlyList<(int Line, string As)>> ListSettledAsync(this Session db, Guid batchId, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select line, settled_as from held_row
             where batch_id = {batchId} and settled_at is not null and (reason <> {HeldSheet.Silently} or settled_as <> {ByConfirmation})
             order by line, held_id
            """,
            row => (row.Int(0), row.Text(1)), ct);

    /// <summary>Rows that wait for the identity desk, the oldest first.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListForDeskAsync(this Session db, Instant now, int most, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns} from held_row
             where reason in ({HeldSheet.Silently}, {RowRefusals.IdentityCheck.Code}) and settled_at is null and lapses_at > {now}
             order by held_at, held_id
             limit {most}
            """,
            Read, ct);

    /// <summary>One of them.</summary>
    public static Task<HeldRow?> FindForDeskAsync(this Session db, CaseNumber number, Instant now, CancellationToken ct) =>
        db.FindAsync(
            $"""
            select {Columns} from held_row
             where number = {number} and reason in ({HeldSheet.Silently}, {RowRefusals.IdentityCheck.Code}) and settled_at is null and lapses_at > {now}
            """,
            Read, ct);

    /// <summary>Rows whose time is over.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListLapsedAsync(this Session db, Instant now, int most, CancellationToken ct) =>
        db.ListAsync(
            $"select {Columns} from held_row where settled_at is null and lapses_at <= {now} order by lapses_at limit {most}", Read, ct);

    static HeldRow Read(Row row) => new(
        row.Id(0), CaseNumber.Parse(row.Text(1)), row.Id(2), row.Int(3), row.Body(4), row.Text(5), row.Text(6), row.Instant(7), row.Instant(8), row.Int(9), row.Bytes(10));
}
