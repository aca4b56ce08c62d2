using Probity.Bodies;
using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>A look that a person may challenge, and by when the body must answer if the person does so now.</summary>
/// <param name="Matter">What the look was for.</param>
/// <param name="Body">Who looked.</param>
/// <param name="DueAt">The first instant that would be too late.</param>
public sealed record Challengeable(ChallengedLook Matter, CreditCode Body, Calendar.Instant DueAt);

/// <summary>
/// The person says of a look: "I have no such matter with this body" (misuse H13). The body is told the receipt and its own case number, and has until the day of the catalogue's deadline to name the document of the matter.
/// </summary>
public sealed class AskChallenge(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>What would be challenged. Refusals: of <see cref="ChallengeRules"/>.</summary>
    public async Task<Outcome<Challengeable>> PrepareAsync(Guid subject, string receipt, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var root = await session.RootAsync(ring, subject, ct);
        var found = await FindAsync(session, root, (receipt, store.Now), ct);
        return found.Refusal is { } refusal ? refusal : found.Value.Look;
    }

    /// <summary>Says so. Refusals: of <see cref="ChallengeRules"/>.</summary>
    public async Task<Outcome<Challenge>> RunAsync(Guid subject, Channel channel, string receipt, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var root = await work.RootAsync(ring, subject, ct);
        var found = await FindAsync(work, root, (receipt, work.Now), ct);
        if (found.Refusal is { } refusal) return refusal;

        var (look, id, key) = found.Value;
        var made = new Challenge(look.Matter, look.Body, work.Now, look.DueAt);
        await work.AddChallengeAsync((subject, id), key, made, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], new Fact(FactKind.LookChallenged, work.Now, Actor.Subject(channel), look.Matter.Purpose, [look.Matter.Receipt, $"{look.Body}", $"{made.DueOn:yyyy-MM-dd}"]), id, key);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return made;
    }

    async Task<Outcome<Found>> FindAsync(Session session, SubjectRoot root, (string Receipt, Calendar.Instant Now) asked, CancellationToken ct)
    {
        if (rules.EditionAt(asked.Now) is not { Challenge: { } rule } edition) return ChallengeRules.NoRule;
        if (!ReceiptNumber.TryParse(asked.Receipt, null, out var receipt) || await FindLookAsync(session, root.Subject, receipt, ct) is not { } stored) return ChallengeRules.LookUnknown;

        var key = root.DataKey(stored.Id, stored.Key);
        var look = LookCodec.Open(key, stored.Id, stored.Box);
        if (ChallengeRules.Ask(look, rules.Editions.Find(look.Edition) ?? edition) is { } refusal) return refusal;

        var others = await session.ListOfPersonAsync(root.Subject, ct);
        if (others.Any(one => one.Look == stored.Id)) return ChallengeRules.Asked;
        if (others.Count(one => one.Bare.State is ChallengeState.Open && one.Bare.Body == stored.Body) >= rule.OpenAtOnce) return ChallengeRules.ManyOpen;
        if (ChallengeRules.DueAt(edition, rules.Editions.Calendar, asked.Now) is not { } due) return ChallengeRules.NoRule;

        var unit = (await session.UnitMapAsync(ring, stored.Body, ct)).UnitOf(look.Post);
        return new Found(new Challengeable(new ChallengedLook(look.Receipt, look.Purpose, look.Case, unit, look.Official, stored.At), stored.Body, due), stored.Id, key);
    }

    static Task<StoredLook?> FindLookAsync(Session session, Guid subject, ReceiptNumber receipt, CancellationToken ct) => session.FindAsync(
        $"""
        select l.inquiry_id, l.body, l.asked_at, l.sealed, l.wrapped
          from receipt_look r
          join own_look l on l.subject_id = r.subject_id and l.inquiry_id = r.inquiry_id
         where r.number = {receipt} and r.subject_id = {subject}
        """, row => new StoredLook(row.Id(0), row.Body(1), row.Instant(2), row.Bytes(3), row.Bytes(4)), ct);

    sealed record StoredLook(Guid Id, CreditCode Body, Calendar.Instant At, byte[] Box, byte[] Key);

    sealed record Found(Challengeable Look, Guid Id, SecretKey Key);
}
