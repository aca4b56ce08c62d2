using Probity.Calendar;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Bodies.Machines;

/// <summary>Programs of bodies: whether one may sign in now, by which keys, and that each assertion of it is good once.</summary>
public sealed class Machines(Store store, KeyRing ring, Roster roster)
{
    /// <summary>The program was never approved, has ended, or its last day is over.</summary>
    public static readonly Refusal Ended = Refusal.Forbidden("signin.machine-ended",
        "该机器客户端未经批准、已终止或者已到期。", "This program was not approved, has ended, or its last day is over.");

    /// <summary>The program, when it may act now.</summary>
    public async Task<Outcome<KnownMachine>> FindAsync(string number, CancellationToken ct)
    {
        // The stamp before the rows: what changes in between is seen at the next request.
        var stamp = roster.Stamp;
        if (await ReadAsync(number, ct) is not var (machine, _) || !machine.IsGoodOn(roster.Today)) return Ended;
        if (roster.Tree.Find(machine.Body) is not { } body || !body.IsOpenOn(roster.Today)) return Appointments.BodyClosed;

        return new KnownMachine(machine.Number.ToString(), machine.Body, machine.Roles, stamp);
    }

    /// <summary>The keys by which a program signs in; none where it may not.</summary>
    public async Task<IReadOnlyList<MachineKey>> KeysOfAsync(string number, CancellationToken ct)
    {
        if ((await FindAsync(number, ct)).IsRefused || await ReadAsync(number, ct) is not var (_, keys)) return [];
        return [.. keys.Where(key => key.IsGood).Select(key => key.Key)];
    }

    /// <summary>Takes an assertion's id; false when it was taken before.</summary>
    public async Task<bool> TakeAsync(string number, (string Id, Instant Ends) assertion, CancellationToken ct)
    {
        if (await ReadAsync(number, ct) is not var (machine, _)) return false;

        try
        {
            await using var work = await store.BeginAsync(ct);
            work.Write($"delete from machine_assertion where ends_at < {work.Now}");
            await work.InsertAsync(Tables.MachineAssertion, [[machine.Id, ring.IndexVersion, ring.Digest("machine-assertion", number, assertion.Id), assertion.Ends]], ct);
            await work.CommitAsync(ct);
            return true;
        }
        catch (Exception error) when (store.Engine.IsDuplicate(error))
        {
            return false;
        }
    }

    async Task<(StoredMachine Machine, IReadOnlyList<StoredKey> Keys)?> ReadAsync(string number, CancellationToken ct)
    {
        if (!MachineNumber.TryParse(number, null, out var known) || known.ToString() != number) return null;

        await using var session = await store.ReadAsync(ct);
        var found = session.AskMachine(known);
        await session.FlushAsync(ct);
        if (found.Rows is not [{ } machine]) return null;

        var keys = session.AskKeysOf([machine.Id]);
        await session.FlushAsync(ct);
        return (machine, keys.Rows);
    }
}
