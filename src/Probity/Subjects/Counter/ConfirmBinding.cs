using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>
/// A second clerk of the same body sees the document too and reads it independently: only what two people read alike counts. The one-time code that this gives is shown once, to be handed
/// to the person.
/// </summary>
public sealed class ConfirmBinding(Store store, KeyRing ring, OneTimeCodes codes, CancelBinding cancel)
{
    /// <summary>How long the person's code is good.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromHours(72);

    /// <summary>Readings that differ, after which the binding is over.</summary>
    public const int MostTries = 3;

    /// <summary>No binding of this number waits at this body: unknown, another body's, lapsed, cancelled or confirmed. One answer for all of them.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("binding.unknown",
        "本单位没有这个编号的待确认绑定，或者已经失效。", "No binding of this number waits at your body, or not any more.");

    /// <summary>Two clerks are two people.</summary>
    public static readonly Refusal SameClerk = Refusal.Forbidden("binding.same-clerk",
        "须由另一名窗口人员核对证件并确认，本人不能确认自己发起的绑定。", "Another clerk must see the document and confirm: nobody confirms their own.");

    /// <summary>The two clerks read different things.</summary>
    public static readonly Refusal Differs = Refusal.Invalid("binding.differs",
        "与第一名窗口人员录入的证件内容不一致。请对照证件重新录入；三次不一致，本次绑定作废。",
        "This is not what the first clerk read. Type it from the document again; after three times the binding is over.");

    /// <summary>The code, to be shown once. Refusals: all of this type's.</summary>
    public async Task<Outcome<IssuedCode>> RunAsync(Official clerk, BindingNumber number, SeenIdentity seen, Channel channel, CancellationToken ct)
    {
        var found = await FindAsync(number, ct);
        if (found is not var (binding, first) || binding.Body != clerk.Body || binding.ConfirmedAt is not null || !binding.IsOpen(store.Now)) return Unknown;
        if (binding.OpenedBy == clerk.Appointment) return SameClerk;

        try
        {
            if (first.Agrees(seen)) return await ConfirmAsync(clerk, binding, seen, channel, ct);

            await CountAsync(clerk, binding, channel, ct);
            return Differs;
        }
        catch (LostRaceException)
        {
            return Unknown;
        }
    }

    async Task<IssuedCode> ConfirmAsync(Official clerk, StoredBinding binding, SeenIdentity seen, Channel channel, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [binding.Subject] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var root = await work.RootAsync(ring, binding.Subject, ct);
        var code = await codes.IssueAsync(work, CodeKind.Person, binding.Id, CodeLife, ct);
        var posts = BindingCodec.SealPosts(register, binding.Id, [.. BindingCodec.OpenPosts(register, binding), clerk.Post]);
        work.Update($"update counter_binding set confirmed_by = {clerk.Appointment}, confirmed_at = {work.Now}, lapses_at = {code.ExpiresAt}, posts = {posts}, version = version + 1 where binding_id = {binding.Id} and version = {binding.Version} and ended_at is null");
        var facts = new FactSheet(work);
        facts.Add(root, counters[binding.Subject], new Fact(FactKind.BindingConfirmed, work.Now, clerk.AtCounter(channel), "", [binding.Number.ToString(), seen.Document]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return code;
    }

    async Task CountAsync(Official clerk, StoredBinding binding, Channel channel, CancellationToken ct)
    {
        if (binding.Tries + 1 >= MostTries)
        {
            await cancel.EndAsync(clerk.AtCounter(channel), binding, "differs", ct);
            return;
        }

        await using var work = await store.BeginAsync(ct);
        work.Update($"update counter_binding set tries = tries + 1, version = version + 1 where binding_id = {binding.Id} and version = {binding.Version} and ended_at is null");
        await work.CommitAsync(ct);
    }

    async Task<(StoredBinding Binding, SeenIdentity Seen)?> FindAsync(BindingNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskBinding(number);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return found.Rows is [{ Box: not null } binding] ? (binding, BindingCodec.Open(register, binding)) : null;
    }
}
