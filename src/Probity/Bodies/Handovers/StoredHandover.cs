using Probity.Bodies.Upkeep;
using Probity.Calendar;
using Probity.Storage;

namespace Probity.Bodies.Handovers;

/// <summary>A handover as it stands in its row, with its list.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Body">The body.</param>
/// <param name="Leaver">The appointment whose work it is.</param>
/// <param name="Successor">The appointment that takes over; null while nobody was named.</param>
/// <param name="OpenedAt">When the list was made.</param>
/// <param name="Version">Counts its changes.</param>
sealed record StoredHandover(Guid Id, CreditCode Body, Guid Leaver, Guid? Successor, Instant OpenedAt, int Version)
{
    public bool IsUrgent { get; init; }

    public Instant? LeaverSignedAt { get; init; }

    public Guid? LeaverSignedBy { get; init; }

    public Instant? SuccessorSignedAt { get; init; }

    /// <summary>Kind and public number of each piece of work.</summary>
    public IReadOnlyList<(string Kind, string Number)> Works { get; init; } = [];
}

/// <summary>SQL of handovers.</summary>
static class HandoverQueries
{
    static readonly Fragment Columns = new("handover_id, code, leaver, successor, opened_at, version, is_urgent, leaver_signed_at, leaver_signed_by, successor_signed_at");

    /// <summary>The handover of a leaver that is not closed; null where there is none.</summary>
    public static async Task<StoredHandover?> FindHandoverAsync(this Session db, Guid leaver, CancellationToken ct)
    {
        var found = db.Ask($"select {Columns} from handover where leaver = {leaver} and closed_at is null", Read);
        await db.FlushAsync(ct);
        return found.OrNone() is { } handover ? await WithWorksAsync(db, handover, ct) : null;
    }

    /// <summary>Handovers of a body, or those that an official is part of, that are not closed; the oldest first.</summary>
    public static async Task<IReadOnlyList<StoredHandover>> ListHandoversAsync(this Session db, CreditCode body, Guid? official, CancellationToken ct)
    {
        var found = await db.ListAsync(
            $"""
            select {Columns} from handover
             where code = {body} and closed_at is null and ({official is null} or leaver = {official ?? Ids.Register} or successor = {official ?? Ids.Register})
             order by opened_at
            """, Read, ct);
        var all = new List<StoredHandover>();
        foreach (var handover in found) all.Add(await WithWorksAsync(db, handover, ct));
        return all;
    }

    static async Task<StoredHandover> WithWorksAsync(Session db, StoredHandover handover, CancellationToken ct) => handover with
    {
        Works = await db.ListAsync($"select kind, number from handover_work where handover_id = {handover.Id} order by kind, number", row => (row.Text(0), row.Text(1)), ct),
    };

    static StoredHandover Read(Row row) => new(row.Id(0), row.Body(1), row.Id(2), row.IdOrNull(3), row.Instant(4), row.Int(5))
    {
        IsUrgent = row.Int(6) is 1,
        LeaverSignedAt = row.InstantOrNull(7),
        LeaverSignedBy = row.IdOrNull(8),
        SuccessorSignedAt = row.InstantOrNull(9),
    };
}
