using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>
/// The frame of every change of bodies, purposes, officials and roles: one transaction that begins with the register's own counter, so that such changes have one order and each
/// decides by what the one before left; it raises the roster's version, writes the facts, and this host knows of it before the answer goes out.
/// </summary>
public sealed class ChangeRoster(Store store, KeyRing ring, Roster roster)
{
    /// <summary>
    /// Runs the change of an official, who must still be in office when the register's counter is held: cookie, token and this host's copy of the roster may be older than an end that was
    /// just approved. Refusals besides those of the change: of <see cref="Appointments"/>.
    /// </summary>
    public Task<Outcome<T>> RunAsync<T>(Official by, int facts, Func<RosterWork, Task<Outcome<T>>> change, CancellationToken ct) =>
        RunAsync(facts, async open => await open.RefuseAsync(by, ct) is { } gone ? gone : await change(open), ct);

    /// <summary>Runs a change that leaves a number of facts. What is refused leaves nothing.</summary>
    public async Task<Outcome<T>> RunAsync<T>(int facts, Func<RosterWork, Task<Outcome<T>>> change, CancellationToken ct)
    {
        await using (var work = await store.BeginAsync(ct))
        {
            var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = facts }, ct);
            var register = await work.RootAsync(ring, Ids.Register, ct);
            var (_, tree) = await work.ReadTreeAsync(ct);
            var open = new RosterWork(work, ring, register, tree, counters[Ids.Register] - facts);
            var outcome = await change(open);
            if (outcome.IsRefused) return outcome;

            work.Write($"update roster_state set version = version + 1 where id = 1");
            await open.WriteFactsAsync(facts, ct);
            await work.CommitAsync(ct);
            await RenewAsync(ct);
            return outcome;
        }
    }

    Task RenewAsync(CancellationToken ct) => roster.RenewAsync(ct);
}

/// <summary>An open change of the roster.</summary>
public sealed class RosterWork
{
    readonly FactSheet sheet;
    readonly long before;
    long n;

    internal RosterWork(Work work, KeyRing ring, SubjectRoot register, BodyTree tree, long n)
    {
        (Work, Ring, Register, Tree, this.n, before) = (work, ring, register, tree, n, n);
        sheet = new FactSheet(work);
    }

    /// <summary>The transaction.</summary>
    public Work Work { get; }

    /// <summary>The register's keys.</summary>
    public KeyRing Ring { get; }

    /// <summary>The register's own root, under which officials' names stand.</summary>
    public SubjectRoot Register { get; }

    /// <summary>All bodies, as this transaction found them.</summary>
    public BodyTree Tree { get; }

    /// <summary>Today, in China.</summary>
    public DateOnly Today => Calendar.ShanghaiTime.DayOf(Work.Now);

    /// <summary>Adds the next fact.</summary>
    public void Add(Fact fact) => sheet.Add(Register, ++n, fact);

    /// <summary>Why somebody cannot act any more, by the tables as they are now; null where nothing stands against it.</summary>
    internal async Task<Refusal?> RefuseAsync(Official by, CancellationToken ct)
    {
        var (found, roles) = (Work.AskOfficial(by.Appointment), Work.AskRoles(by.Appointment));
        await Work.FlushAsync(ct);
        if (!Tree.IsOpenOn(by.Body, Today)) return Appointments.BodyClosed;
        if (found.Rows is not [{ } official] || !official.IsHeldOn(Today)) return Appointments.AppointmentEnded;

        return by.Roles.All(held => roles.Rows.Any(role => role.Role == held && role.IsHeldOn(Today))) ? null : Appointments.RoleNone;
    }

    internal Task WriteFactsAsync(int promised, CancellationToken ct) => n - before == promised
        ? sheet.WriteAsync(ct)
        : throw new InvalidOperationException($"The change promised {promised} facts and left {n - before}.");
}
