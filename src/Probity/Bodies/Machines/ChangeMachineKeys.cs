using Probity.Facts;

namespace Probity.Bodies.Machines;

/// <summary>Changing keys without a gap: the next key is added and approved while the present one is in use; then the old one is ended. Two at a time.</summary>
public sealed class ChangeMachineKeys(ChangeRoster roster)
{
    /// <summary>There are two already.</summary>
    public static readonly Refusal TwoKeys = Refusal.Conflict("machine.two-keys",
        "同时最多两个密钥。请先终止旧密钥。", "A program has two keys at most. End the old one first.");

    /// <summary>The program has, or had, this very key.</summary>
    public static readonly Refusal KeyKnown = Refusal.Conflict("machine.key-known",
        "该密钥已登记过。请换一对新密钥。", "The program has, or had, this key. Make a new pair.");

    /// <summary>No key of this name is in use or waits.</summary>
    public static readonly Refusal KeyUnknown = Refusal.Unknown("machine.key-unknown",
        "没有这个密钥，或者已经终止。", "There is no such key, or it has ended.");

    /// <summary>Adds a key, which another hand approves. Only the body's administrator adds one.</summary>
    public Task<Outcome<bool>> AddAsync(Official admin, MachineNumber number, MachineKey key, Channel channel, CancellationToken ct) => roster.RunAsync<bool>(admin, 1, async work =>
    {
        if (!admin.Holds(Role.BodyAdministrator) || await OwnMachine.FindAsync(work, admin, number, ct) is not var (machine, keys)) return OwnMachine.Unknown;
        if (keys.Any(one => one.Key.Thumbprint == key.Thumbprint)) return KeyKnown;
        if (keys.Count(one => one.EndedAt is null) >= MachineRules.MostKeys) return TwoKeys;

        await work.Work.AddKeyAsync(machine.Id, key, admin.Appointment, ct);
        work.Add(new Fact(FactKind.MachineKeyAdded, work.Work.Now, admin.ActsBy(channel), "", [machine.Body.ToString(), number.ToString(), key.Thumbprint]));
        return true;
    }, ct);

    /// <summary>Ends a key at once; one hand suffices to take something away.</summary>
    public Task<Outcome<bool>> EndAsync(Official admin, MachineNumber number, string thumbprint, Channel channel, CancellationToken ct) => roster.RunAsync<bool>(admin, 1, async work =>
    {
        if (await OwnMachine.FindAsync(work, admin, number, ct) is not var (machine, keys)) return OwnMachine.Unknown;
        if (keys.All(one => one.Key.Thumbprint != thumbprint || one.EndedAt is not null)) return KeyUnknown;

        work.Work.Update($"update machine_key set ended_at = {work.Work.Now} where machine_id = {machine.Id} and thumbprint = {thumbprint} and ended_at is null");
        work.Add(new Fact(FactKind.MachineKeyEnded, work.Work.Now, admin.ActsBy(channel), "", [machine.Body.ToString(), number.ToString(), thumbprint]));
        return true;
    }, ct);
}
