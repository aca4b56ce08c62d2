using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>A clerk of the body withdraws a binding, also one whose code was given out and not used: the code opens nothing from then on.</summary>
public sealed class CancelBinding(Store store, KeyRing ring, OneTimeCodes codes)
{
    /// <summary>Withdraws. Refusal: <see cref="ConfirmBinding.Unknown"/>.</summary>
    public async Task<Refusal?> RunAsync(Official clerk, BindingNumber number, Channel channel, CancellationToken ct)
    {
        var binding = await FindAsync(number, ct);
        if (binding is null || binding.Body != clerk.Body || !binding.IsOpen(store.Now)) return ConfirmBinding.Unknown;

        try
        {
            await EndAsync(clerk.AtCounter(channel), binding, "cancelled", ct);
            return null;
        }
        catch (LostRaceException)
        {
            return ConfirmBinding.Unknown;
        }
    }

    /// <summary>Ends it for a reason.</summary>
    /// <exception cref="LostRaceException">Somebody else changed it meanwhile.</exception>
    internal async Task EndAsync(Actor actor, StoredBinding binding, string reason, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [binding.Subject] = 1 }, ct);
        var root = await work.RootAsync(ring, binding.Subject, ct);
        work.EndBinding(binding, reason);
        codes.Revoke(work, CodeKind.Person, binding.Id);
        var facts = new FactSheet(work);
        facts.Add(root, counters[binding.Subject], new Fact(FactKind.BindingCancelled, work.Now, actor, "", [binding.Number.ToString(), reason]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<StoredBinding?> FindAsync(BindingNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskBinding(number);
        await session.FlushAsync(ct);
        return found.Rows is [{ } binding] ? binding : null;
    }
}
