using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Proposals;

/// <summary>Proposals for those who propose, decide and watch.</summary>
public sealed class ReadProposals(Store store, KeyRing ring)
{
    /// <summary>How many are shown together.</summary>
    public const int PageSize = 50;

    /// <summary>One proposal.</summary>
    public async Task<Outcome<Proposal>> FindAsync(string? number, CancellationToken ct)
    {
        if (!ProposalNumber.TryParse(number, null, out var known)) return Proposal.Unknown;

        await using var session = await store.ReadAsync(ct);
        return await session.FindProposalAsync(await session.RootAsync(ring, Ids.Register, ct), known, ct) is { } found ? found.At(store.Now) : Proposal.Unknown;
    }

    /// <summary>Those that wait for somebody, the oldest first.</summary>
    public async Task<IReadOnlyList<Proposal>> ListOpenAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ListOpenAsync(await session.RootAsync(ring, Ids.Register, ct), store.Now, ct);
    }

    /// <summary>All of them, the newest first, from the one after a number.</summary>
    public async Task<IReadOnlyList<Proposal>> ListAsync(ProposalNumber? after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var from = after is { } number ? await session.FindProposalAsync(register, number, ct) : null;
        var before = from is null ? (new Instant(long.MaxValue), Guid.Empty) : (from.ProposedAt, from.Id);
        return [.. (await session.ListProposalsAsync(register, before, PageSize, ct)).Select(one => one.At(store.Now))];
    }
}
