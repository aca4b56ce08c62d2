using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Erasures;

/// <summary>One erasure as the person reads it.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Target">What it is about.</param>
/// <param name="Ground">Why.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="State">Where it stands.</param>
public sealed record OwnErasure(ErasureNumber Number, ErasureTarget Target, ErasureGround Ground, Instant AskedAt, ErasureState State)
{
    /// <summary>The document on which it rests, while it waits; empty for an own request, and once it was carried out or dropped.</summary>
    public string Order { get; init; } = "";

    /// <summary>When it was decided; null while it waits.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>When the keys went; null before.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>Why it was declined; empty otherwise.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>Erasures: all of them for the two administrators, without saying whom they concern; a person's own, out of the person's own facts, for the person.</summary>
public sealed class ReadErasures(Store store, KeyRing ring)
{
    /// <summary>How many are read together.</summary>
    public const int PageSize = 50;

    static readonly FactKind[] Steps = [FactKind.ErasureAsked, FactKind.ErasureCosigned, FactKind.ErasureDropped];

    /// <summary>One of them. Refusal: <see cref="Erasure.Unknown"/>.</summary>
    public async Task<Outcome<Erasure>> FindAsync(string number, CancellationToken ct)
    {
        if (!ErasureNumber.TryParse(number, null, out var known)) return Erasure.Unknown;

        await using var session = await store.ReadAsync(ct);
        return await session.FindErasureAsync(await session.RootAsync(ring, Ids.Register, ct), known, ct) is { } erasure ? erasure : Erasure.Unknown;
    }

    /// <summary>The newest first, after one; an unknown number gives nothing.</summary>
    public async Task<IReadOnlyList<Erasure>> ListAsync(ErasureNumber? after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var before = (new Instant(long.MaxValue), Guid.AllBitsSet);
        if (after is { } number)
        {
            if (await session.FindErasureAsync(register, number, ct) is not { } last) return [];
            before = (last.AskedAt, last.Id);
        }

        return await session.ListErasuresAsync(register, before, PageSize, ct);
    }

    /// <summary>A person's own, the newest first.</summary>
    public async Task<IReadOnlyList<OwnErasure>> ListOwnAsync(Guid subject, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var root = await session.RootAsync(ring, subject, ct);
        var told = await session.ListAsync(
            $"""
            select fact_id, key_id, sealed, wrapped
              from own_fact
             where subject_id = {subject} and kind {session.AnyOf<string>([.. Steps.Select(kind => kind.Code)])}
             order by n
            """, row => Open(root, row), ct);
        var steps = told.OfType<Fact>().ToLookup(fact => fact.What[0]);
        var done = session.Ask($"select number, done_at from erasure where done_at is not null and number {session.AnyOf<string>([.. steps.Select(one => one.Key)])}", row => (Number: row.Text(0), At: row.Instant(1)));
        var waiting = (await session.ListErasuresOfAsync(await session.RootAsync(ring, Ids.Register, ct), subject, ct)).ToDictionary(one => $"{one.Number}", one => one.Details?.Order ?? "");
        var ends = done.Rows.ToDictionary(one => one.Number, one => one.At);
        return [.. steps.Select(one => Of([.. one], ends.TryGetValue(one.Key, out var at) ? at : null) with { Order = waiting.GetValueOrDefault(one.Key, "") }).OrderByDescending(one => one.AskedAt)];
    }

    static Fact? Open(SubjectRoot root, Row row) =>
        FactParts.Parse(root.DataKey(row.Id(1), row.Bytes(3)).Open(row.Bytes(2), new Place("fact.sealed", row.Id(0))).AsSpan(FactParts.OpeningLength)) is { } parts ? Fact.Of(parts) : null;

    static OwnErasure Of(Fact[] steps, Instant? doneAt)
    {
        var (asked, last) = (steps[0], steps[^1]);
        return new OwnErasure(ErasureNumber.Parse(asked.What[0]), ErasureCodes.FindTarget(asked.What[1])!.Value, ErasureCodes.FindGround(asked.Why)!.Value, asked.At, StateOf(last, doneAt))
        {
            DecidedAt = last == asked ? null : last.At,
            DoneAt = doneAt,
            Reason = last.Kind == FactKind.ErasureDropped && last.Actor.Body.Length > 0 ? last.What[2] : "",
        };
    }

    static ErasureState StateOf(Fact last, Instant? doneAt)
    {
        if (doneAt is not null) return ErasureState.Done;
        if (last.Kind == FactKind.ErasureAsked) return ErasureState.Asked;
        if (last.Kind == FactKind.ErasureCosigned) return ErasureState.Cosigned;

        return last.Actor.Body.Length > 0 ? ErasureState.Declined : ErasureState.Withdrawn;
    }
}
