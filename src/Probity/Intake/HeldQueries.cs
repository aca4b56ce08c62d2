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

    /// <summary>Settled by the clock, of a row that waited silently: its source was told nothing of the doubt and is told nothing of its end.</summary>
    public const string BySilence = "lapsed-silently";

    /// <summary>Settled by the desk: its text names nothing that must not be collected.</summary>
    public const string ByClearing = "text-cleared";

    /// <summary>Why rows wait to have their names compared.</summary>
    public static readonly string[] Names = [HeldSheet.Silently, RowRefusals.IdentityCheck.Code];

    /// <summary>Why rows wait to have their text read.</summary>
    public static readonly string[] Texts = [RowRefusals.ExcludedText.Code];

    static readonly string[] ByDesk = [.. Names, .. Texts];

    /// <summary>A held row with its ciphertext.</summary>
    public sealed record HeldRow(
        Guid Id, CaseNumber Number, Guid BatchId, int Line, CreditCode Body, string Dataset, string Reason, Instant HeldAt, Instant LapsesAt, int Version, byte[] Sealed)
    {
        /// <summary>When the desk first saw it beside the register's names; null while nobody did.</summary>
        public Instant? ComparedAt { get; init; }
    }

    static readonly Fragment Columns = new("held_id, number, batch_id, line, body, dataset, reason, held_at, lapses_at, version, sealed, compared_at");

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
            row => (row.Bytes(12), Read(row)), ct);

    /// <summary>Rows of a batch that wait for facts.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListWaitingAsync(this Session db, Guid batchId, Instant now, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns} from held_row
             where batch_id = {batchId} and reason = {RowRefusals.FactsMissing.Code} and settled_at is null and lapses_at > {now}
             order by line, held_id
            """,
            Read, ct);

    /// <summary>
    /// What became of rows of a batch after it was decided, as far as the source may know. A silent hold is told of only where a person
    /// compared it and did not confirm it; whatever else ended it would tell what others hold (charter C5, misuse H3).
    /// </summary>
    public static Task<IReadOnlyList<(int Line, string As)>> ListSettledAsync(this Session db, Guid batchId, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select line, settled_as from held_row
             where batch_id = {batchId} and settled_at is not null and (reason <> {HeldSheet.Silently} or (settled_as = {DecideIdentity.NotConfirmed.Code} and compared_at is not null))
             order by line, held_id
            """,
            row => (row.Int(0), row.Text(1)), ct);

    /// <summary>Rows of released batches that wait for the desk for one of these reasons, the oldest first, but for those of one body.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListForDeskAsync(this Session db, string[] reasons, CreditCode butOf, Instant now, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns} from held_row
             where reason {db.AnyOf(reasons)} and settled_at is null and lapses_at > {now}
               and body <> {butOf} and batch_id in (select b.batch_id from batch b where b.released_at is not null)
             order by held_at, held_id
             limit {IdentityDesk.Most}
            """,
            Read, ct);

    /// <summary>One of them.</summary>
    public static Task<HeldRow?> FindForDeskAsync(this Session db, string[] reasons, CaseNumber number, Instant now, CancellationToken ct) =>
        db.FindAsync(
            $"""
            select {Columns} from held_row
             where number = {number} and reason {db.AnyOf(reasons)} and settled_at is null and lapses_at > {now}
               and batch_id in (select b.batch_id from batch b where b.released_at is not null)
            """,
            Read, ct);

    /// <summary>Whether a row of the batch waits for the desk with its source's knowledge.</summary>
    public static async Task<bool> WaitsForDeskAsync(this Session db, Guid batchId, CancellationToken ct) =>
        await db.FindAsync(
            $"select count(*) from held_row where batch_id = {batchId} and reason in ({RowRefusals.IdentityCheck.Code}, {RowRefusals.ExcludedText.Code}) and settled_at is null", row => row.Long(0), ct) > 0;

    /// <summary>With the release of their batch, rows come before the desk, and have their whole time there.</summary>
    public static void ToDesk(this Work work, Guid batchId, Instant lapsesAt) =>
        work.Write(
            $"""
            update held_row set lapses_at = {lapsesAt}, version = version + 1
             where batch_id = {batchId} and reason {work.AnyOf(ByDesk)} and settled_at is null
            """);

    /// <summary>Notes that the desk saw a row beside the register's names, at the version that was read.</summary>
    public static void MarkCompared(this Work work, HeldRow row) =>
        work.Update(
            $"""
            update held_row set compared_at = {work.Now}, version = version + 1
             where held_id = {row.Id} and version = {row.Version} and settled_at is null
            """);

    /// <summary>Rows whose time is over. One that waits silently has no time of its own before its batch was released.</summary>
    public static Task<IReadOnlyList<HeldRow>> ListLapsedAsync(this Session db, Instant now, int most, CancellationToken ct) =>
        db.ListAsync(
            $"""
            select {Columns} from held_row
             where settled_at is null and lapses_at <= {now}
               and (reason <> {HeldSheet.Silently} or batch_id in (select b.batch_id from batch b where b.released_at is not null))
             order by lapses_at
             limit {most}
            """,
            Read, ct);

    static HeldRow Read(Row row) => new(
        row.Id(0), CaseNumber.Parse(row.Text(1)), row.Id(2), row.Int(3), row.Body(4), row.Text(5), row.Text(6), row.Instant(7), row.Instant(8), row.Int(9), row.Bytes(10))
    {
        ComparedAt = row.InstantOrNull(11),
    };
}
