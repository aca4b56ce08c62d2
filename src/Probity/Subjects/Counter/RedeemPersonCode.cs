using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>
/// An account of a provider opens a person's own file from now on, by the one-time code that a counter gave. Two clerks saw the document, so that number and name are kept as it bore them, also where
/// sources have sent another name. Whichever account opened the file before opens it no more: whoever lost theirs comes to the counter again.
/// </summary>
public sealed class RedeemPersonCode(Store store, KeyRing ring)
{
    /// <summary>Binds. Refusals: <see cref="OneTimeCodes.Refused"/> where the binding is over or somebody else used the code at the same moment; those of the account.</summary>
    public async Task<Refusal?> RunAsync(VouchedAccount account, FoundCode code, CancellationToken ct)
    {
        if (await FindAsync(code.Target, ct) is not { } binding) return OneTimeCodes.Refused;

        try
        {
            return await BindAsync(account, code, binding, ct);
        }
        catch (Exception error) when (error is LostRaceException || store.Engine.IsDuplicate(error))
        {
            return OneTimeCodes.Refused;
        }
    }

    async Task<Refusal?> BindAsync(VouchedAccount account, FoundCode code, StoredBinding binding, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [binding.Subject] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var root = await work.RootAsync(ring, binding.Subject, ct);
        OneTimeCodes.Use(work, code);
        var bound = await work.BindPersonAsync(ring, account, binding.Subject, ct);
        if (bound.Refusal is { } refusal) return refusal;

        var seen = BindingCodec.Open(register, binding);
        await work.KeepIdentityAsync(ring, root, (seen.Number, seen.Name), ct);
        work.EndBinding(binding, "bound");
        var facts = new FactSheet(work);
        facts.Add(root, counters[binding.Subject], new Fact(FactKind.PersonAccountBound, work.Now, Actor.Subject(Channel.Page), "",
            [binding.Number.ToString(), account.Issuer, bound.Value ? "yes" : "no"]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return null;
    }

    async Task<StoredBinding?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskBinding(id);
        await session.FlushAsync(ct);
        return found.Rows is [{ ConfirmedAt: not null } binding] && binding.IsOpen(store.Now) ? binding : null;
    }
}
