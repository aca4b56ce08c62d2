using System.Security.Cryptography;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Machines;

/// <summary>A program that is to be registered.</summary>
/// <param name="Label">Which system it is.</param>
/// <param name="Roles">What it may do in an official's name.</param>
/// <param name="To">Its last day.</param>
/// <param name="Key">Its public key.</param>
public sealed record NewMachine(string Label, IReadOnlyList<Role> Roles, DateOnly To, MachineKey Key);

/// <summary>A body's administrator registers a program with its public key. It signs in once somebody else has approved it (<see cref="ApproveMachine"/>).</summary>
public sealed class RegisterMachine(ChangeRoster roster)
{
    /// <summary>Registers. Refusals: those of <see cref="MachineRules"/>.</summary>
    public Task<Outcome<MachineNumber>> RunAsync(Official admin, NewMachine machine, Channel channel, CancellationToken ct) => roster.RunAsync<MachineNumber>(admin, 1, async work =>
    {
        if ((MachineRules.CheckLabel(machine.Label) ?? MachineRules.Check(machine.Roles, machine.To, work.Today)) is { } refusal) return refusal;

        var (id, number) = (Ids.New(work.Work.Now), MachineNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))));
        var roles = string.Join(' ', machine.Roles.Distinct().Order());
        await work.Work.InsertAsync(Tables.MachineClient,
            [[id, number.ToString(), admin.Body, roles, machine.To, admin.Appointment, work.Work.Now, null, null, null, 1, StoredMachine.Seal(work.Register, id, machine.Label.Trim())]], ct);
        await work.Work.AddKeyAsync(id, machine.Key, admin.Appointment, ct);
        work.Add(new Fact(FactKind.MachineRegistered, work.Work.Now, admin.ActsBy(channel), "",
            [admin.Body.ToString(), number.ToString(), roles, machine.Key.Thumbprint, machine.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]));
        return number;
    }, ct);
}
