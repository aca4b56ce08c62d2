using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Machines;

/// <summary>A key of a program as administrators see it.</summary>
/// <param name="Thumbprint">Its name (RFC 7638).</param>
/// <param name="ApprovedAt">When somebody else approved it; null while it waits.</param>
/// <param name="EndedAt">When it was ended.</param>
/// <param name="IsOwn">Whether whoever asks registered it, or the program that it would let in: then another hand approves.</param>
public sealed record ShownKey(string Thumbprint, Instant? ApprovedAt, Instant? EndedAt, bool IsOwn)
{
    /// <summary>Whether it waits for the other hand.</summary>
    public bool IsWaiting => ApprovedAt is null && EndedAt is null;
}

/// <summary>A program as administrators see it.</summary>
/// <param name="Number">By which it signs in.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="Label">Which system it is.</param>
/// <param name="Roles">What it may do in an official's name.</param>
/// <param name="To">Its last day.</param>
public sealed record ShownMachine(MachineNumber Number, CreditCode Body, string Label, IReadOnlyList<Role> Roles, DateOnly To)
{
    /// <summary>When somebody else approved it; null while it waits.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>When it was ended.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Its keys, the oldest first.</summary>
    public required IReadOnlyList<ShownKey> Keys { get; init; }
}

/// <summary>Programs for those who have a say in them: the own body's administrators, and the security administrator.</summary>
public sealed class ReadMachines(Store store, KeyRing ring)
{
    /// <summary>The own body's, the newest first; for the security administrator those of every body in which something waits.</summary>
    public Task<IReadOnlyList<ShownMachine>> ListAsync(Official admin, CancellationToken ct) =>
        ReadAsync(admin, session => admin.Holds(Role.SecurityAdministrator) ? session.AskWaitingMachines() : session.AskMachinesOf(admin.Body), ct);

    /// <summary>One of them, ended or not. Refusal: <c>machine.unknown</c>.</summary>
    public async Task<Outcome<ShownMachine>> FindAsync(Official admin, string number, CancellationToken ct)
    {
        if (!MachineNumber.TryParse(number, null, out var known)) return OwnMachine.Unknown;

        return await ReadAsync(admin, session => session.AskMachine(known), ct) is [{ } machine] ? machine : OwnMachine.Unknown;
    }

    async Task<IReadOnlyList<ShownMachine>> ReadAsync(Official admin, Func<Session, Answer<StoredMachine>> ask, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var asked = ask(session);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        StoredMachine[] found = [.. asked.Rows.Where(one => OwnMachine.IsFor(admin, one))];
        if (found is []) return [];

        var keys = session.AskKeysOf([.. found.Select(one => one.Id)]);
        await session.FlushAsync(ct);
        var keysOf = keys.Rows.ToLookup(key => key.Machine);
        return [.. found.Select(one => new ShownMachine(one.Number, one.Body, one.OpenLabel(register), one.Roles, one.To)
        {
            ApprovedAt = one.ApprovedAt,
            EndedAt = one.EndedAt,
            Keys = [.. keysOf[one.Id].Select(key => new ShownKey(key.Key.Thumbprint, key.ApprovedAt, key.EndedAt, one.IsBy(admin, key)))],
        })];
    }
}
