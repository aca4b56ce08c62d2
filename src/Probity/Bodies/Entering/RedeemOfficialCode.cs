using Probity.Facts;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>An account of a provider becomes an official's by the one-time code that the official was invited with: binding, code and fact in one work.</summary>
public sealed class RedeemOfficialCode(Store store, KeyRing ring, Appointments appointments, BindAccount bind)
{
    /// <summary>
    /// Binds. Refusals: those of <see cref="Appointments"/> where the appointment is not there any more, those of <see cref="BindAccount"/>, and <see cref="OneTimeCodes.Refused"/>
    /// for the second of two who used the code at the same moment.
    /// </summary>
    public async Task<Refusal?> RunAsync(VouchedAccount account, FoundCode code, CancellationToken ct)
    {
        var known = await appointments.FindByAppointmentAsync(code.Target, ct);
        if (known.Refusal is { } gone) return gone;

        try
        {
            return await BindAsync(account, code, known.Value.Official, ct);
        }
        catch (LostRaceException)
        {
            return OneTimeCodes.Refused;
        }
    }

    async Task<Refusal?> BindAsync(VouchedAccount account, FoundCode code, Official official, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        OneTimeCodes.Use(work, code);
        if (await bind.WriteAsync(work, account, official.Appointment, ct) is { } refusal) return refusal;

        var facts = new FactSheet(work);
        facts.Add(register, counters[Ids.Register], BindAccount.FactOf(work, account, official, "code"));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return null;
    }
}
