using Probity.Facts;

namespace Probity.Bodies.Machines;

/// <summary>A program ends at once, its tokens with it: by its body's administrator or the security administrator. By itself it ends with its last day and with its body.</summary>
public sealed class EndMachine(ChangeRoster roster)
{
    /// <summary>Ends it. Refusal: <c>machine.unknown</c>.</summary>
    public Task<Outcome<bool>> RunAsync(Official admin, MachineNumber number, Channel channel, CancellationToken ct) => roster.RunAsync<bool>(admin, 1, async work =>
    {
        if (await OwnMachine.FindAsync(work, admin, number, ct) is not var (machine, _)) return OwnMachine.Unknown;

        work.Work.Update($"update machine_client set ended_at = {work.Work.Now}, version = version + 1 where machine_id = {machine.Id} and version = {machine.Version} and ended_at is null");
        work.Add(new Fact(FactKind.MachineEnded, work.Work.Now, admin.ActsBy(channel), "", [machine.Body.ToString(), number.ToString()]));
        return true;
    }, ct);
}
