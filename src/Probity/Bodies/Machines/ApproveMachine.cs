using Probity.Facts;

namespace Probity.Bodies.Machines;

/// <summary>
/// The second hand: another administrator of the body, or the operator's security administrator, approves a program with the key that waits, or a further key of one that was approved. Until then it
/// opens nothing.
/// </summary>
public sealed class ApproveMachine(ChangeRoster roster)
{
    /// <summary>Nobody approves what they registered.</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("machine.same-person",
        "登记和批准须由两个人办理，您不能批准自己登记的内容。", "Registering and approving are done by two people: you cannot approve what you registered.");

    /// <summary>The approver did not say which key they read.</summary>
    public static readonly Refusal KeyMissing = Refusal.Invalid("machine.key-missing",
        "请写明所批准的密钥（指纹），须与您核对的一致。", "Name the key that you approve, by its thumbprint, as you read it.");

    /// <summary>Another key waits than the one the approver read.</summary>
    public static readonly Refusal KeyChanged = Refusal.Conflict("machine.key-changed",
        "等待批准的已不是您核对的密钥。请重新核对后再批准。", "The key that waits is not the one that you read. Read it again before you approve.");

    /// <summary>There is no key to approve.</summary>
    public static readonly Refusal NothingWaits = Refusal.Conflict("machine.nothing-waits",
        "没有等待批准的内容。", "Nothing of this program waits for approval.");

    /// <summary>Approves the key of this thumbprint, and no other that took its place meanwhile. Refusals: all of this type's, and <c>machine.unknown</c>.</summary>
    public Task<Outcome<bool>> RunAsync(Official approver, (MachineNumber Number, string? Key) read, Channel channel, CancellationToken ct) => roster.RunAsync<bool>(approver, 1, async work =>
    {
        if (await OwnMachine.FindAsync(work, approver, read.Number, ct) is not var (machine, keys)) return OwnMachine.Unknown;
        if (read.Key is not { Length: > 0 } thumbprint) return KeyMissing;
        if (!keys.Any(key => key.IsWaiting)) return NothingWaits;
        if (keys.FirstOrDefault(key => key.IsWaiting && key.Key.Thumbprint == thumbprint) is not { } waiting) return KeyChanged;
        if (machine.IsBy(approver, waiting)) return SamePerson;

        work.Work.Update($"update machine_key set approved_by = {approver.Appointment}, approved_at = {work.Work.Now} where machine_id = {machine.Id} and thumbprint = {waiting.Key.Thumbprint} and approved_at is null");
        if (machine.ApprovedAt is null)
            work.Work.Update($"update machine_client set approved_by = {approver.Appointment}, approved_at = {work.Work.Now}, version = version + 1 where machine_id = {machine.Id} and version = {machine.Version}");
        work.Add(new Fact(FactKind.MachineApproved, work.Work.Now, approver.ActsBy(channel), "",
            [machine.Body.ToString(), read.Number.ToString(), waiting.Key.Thumbprint]));
        return true;
    }, ct);
}
