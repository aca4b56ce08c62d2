using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Challenges;

/// <summary>
/// The body names the document of the matter: another inquirer than the one who looked, in time. What is named reaches the person, and is a kind of a closed list, a number, a date and a hash (misuse H38).
/// </summary>
public sealed class AnswerChallenge(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>The challenge, proven. Refusals: of <see cref="ChallengeRules"/> and <see cref="ReadDocument"/>.</summary>
    public async Task<Outcome<Challenge>> RunAsync(Official official, Channel channel, string receipt, DocumentTyped typed, CancellationToken ct)
    {
        if (await FindAsync(receipt, ct) is not var (subject, look)) return ChallengeRules.Unknown;

        // The person's counter first: an answer and the end of its time have one order, and whichever comes second finds the challenge settled.
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        if (await work.FindChallengeAsync(subject, look, ct) is not { } stored || !official.IsOf(stored.Bare.Body)) return ChallengeRules.Unknown;

        var root = await work.RootAsync(ring, subject, ct);
        var before = stored.Open(root);
        var document = Decide(before, official, typed, work.Now);
        if (document.Refusal is { } refusal) return refusal;

        var (named, key) = (document.Value, root.DataKey(look, stored.Key));
        var after = before with { State = ChallengeState.Proven, SettledAt = work.Now, Document = named, Version = before.Version + 1 };
        work.SettleChallenge(stored, key, after, official.Said);
        await LookNotice.AddAsync(work, (subject, look), LookNotice.Proven, null, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], new Fact(FactKind.ChallengeAnswered, work.Now, official.ActsBy(channel), before.Matter.Purpose,
            [before.Matter.Receipt, named.Kind, named.Number, $"{named.On:yyyy-MM-dd}", named.Digest]), look, key);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return after;
    }

    Outcome<MatterDocument> Decide(Challenge challenge, Official official, DocumentTyped typed, Calendar.Instant now)
    {
        if (ChallengeRules.Answer(challenge, official, now) is { } refusal) return refusal;

        return rules.EditionAt(challenge.AskedAt)?.Challenge is { } rule ? ReadDocument.Of(rule, challenge.Matter, typed) : ChallengeRules.NoRule;
    }

    async Task<(Guid Subject, Guid Look)?> FindAsync(string receipt, CancellationToken ct)
    {
        if (!ReceiptNumber.TryParse(receipt, null, out var number)) return null;

        await using var session = await store.ReadAsync(ct);
        return await session.FindAsync<(Guid, Guid)?>($"select subject_id, inquiry_id from receipt_look where number = {number}", row => (row.Id(0), row.Id(1)), ct);
    }
}
