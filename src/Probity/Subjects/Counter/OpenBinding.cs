using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>A binding that waits for a second clerk.</summary>
/// <param name="Number">By which the second clerk finds it.</param>
/// <param name="LapsesAt">Until when.</param>
public sealed record OpenedBinding(BindingNumber Number, Instant LapsesAt);

/// <summary>
/// The first of two clerks of a counter saw a person's document in order to bind an account. The same is written and the same is answered whether or not the register holds anything of the
/// person: a stranger becomes a subject in the same transaction, as with inquiries, and being a subject says nothing. Nothing of the person is shown that the clerk did not type.
/// </summary>
public sealed class OpenBinding(Store store, KeyRing ring, FindSubjects subjects)
{
    /// <summary>How long it waits for the second clerk: the person stands at the counter.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(2);

    const int Tries = 5;

    /// <summary>Opens it. Refusal: <c>signin.number-of-other-mode</c>.</summary>
    public async Task<Outcome<OpenedBinding>> RunAsync(Official clerk, SeenIdentity seen, Channel channel, CancellationToken ct)
    {
        if (seen.Number.IsSynthetic != ring.Mode is RegisterMode.Demo) return Askers.NumberOfOtherMode;

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteAsync(clerk, seen, channel, ct);
            }
            catch (Exception error) when (attempt < Tries && (store.Engine.IsDuplicate(error) || store.Engine.IsTransient(error)))
            {
                // Somebody else met the same stranger in the same moment; the next turn finds what they made.
            }
        }
    }

    async Task<OpenedBinding> WriteAsync(Official clerk, SeenIdentity seen, Channel channel, CancellationToken ct)
    {
        var digest = ring.DigestOf(seen.Number);
        var found = await subjects.FindAsync([digest], ct);
        var root = found.Roots[digest];
        var steps = new Dictionary<Guid, int> { [root.Subject] = 1 };
        await using var work = await store.BeginAsync(ct);
        var counters = work.AdvanceOrCreate(steps);
        await work.FlushAsync(ct);
        await found.WriteEvenlyAsync(work, ring, steps, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);

        var (id, number) = (Ids.New(work.Now), BindingNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))));
        var lapses = work.Now.Plus(Life);
        await work.InsertAsync(Tables.CounterBinding,
            [[id, number.ToString(), clerk.Body, root.Subject, clerk.Appointment, work.Now, null, null, lapses, null, null, 0, 1, BindingCodec.SealPosts(register, id, [clerk.Post]), BindingCodec.Seal(register, id, seen)]], ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters.Rows.Single().Value, new Fact(FactKind.BindingOpened, work.Now, clerk.AtCounter(channel), "", [number.ToString(), seen.Document]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new OpenedBinding(number, lapses);
    }
}

/// <summary>A clerk as the facts of a binding name one.</summary>
static class CounterActor
{
    public static Actor AtCounter(this Official clerk, Channel channel) => new(clerk.Body.ToString(), $"{clerk.Id} {clerk.Name}", clerk.Post, channel);
}
