namespace Probity.Bodies.Machines;

/// <summary>Which programs an administrator has a say in: those of the own body; the security administrator approves and ends those of every body.</summary>
static class OwnMachine
{
    /// <summary>No program of this number, or none in which this administrator has a say.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("machine.unknown",
        "没有这个编号的机器客户端，或者已经终止。", "There is no program of this number, or it has ended.");

    /// <summary>The program, for this administrator, within a change.</summary>
    public static async Task<(StoredMachine Machine, IReadOnlyList<StoredKey> Keys)?> FindAsync(RosterWork work, Official admin, MachineNumber number, CancellationToken ct)
    {
        var found = work.Work.AskMachine(number);
        await work.Work.FlushAsync(ct);
        if (found.Rows is not [{ EndedAt: null } machine] || !IsFor(admin, machine)) return null;

        var keys = work.Work.AskKeysOf([machine.Id]);
        await work.Work.FlushAsync(ct);
        return (machine, keys.Rows);
    }

    public static bool IsFor(Official admin, StoredMachine machine) =>
        admin.Holds(Role.SecurityAdministrator) || (admin.Holds(Role.BodyAdministrator) && admin.Body == machine.Body);
}
