using Probity.Bodies;
using Probity.Bodies.Units;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>
/// Answers inquiries: one, those that wait at the same moment, or a batch are the same operation with 1, up to 64 or many elements. One
/// transaction: the counters of all persons first, everything else read after it, each look written with its fact. What it
/// returns is durable; nothing may be shown before it returned (charter C6).
/// </summary>
public sealed class AnswerInquiries(Store store, KeyRing ring, RulesInForce rules, FindSubjects subjects)
{
    /// <summary>An answer for each inquiry, in their order. Each of two with the same idempotency key must come in a call of its own.</summary>
    /// <exception cref="UnknownCommitException">Whether it is durable must be looked up by receipt before anything is tried again.</exception>
    public async Task<IReadOnlyList<Answered>> RunAsync(IReadOnlyList<Inquiry> inquiries, CancellationToken ct)
    {
        var numbers = inquiries.Select(inquiry => ring.DigestOf(inquiry.Question.Number)).ToArray();
        var found = await subjects.FindAsync(numbers, ct);
        var asked = inquiries.Select((inquiry, i) => new Asked(inquiry, rules.RightsOf(inquiry.Asker.Body, store.Now), found.Roots[numbers[i]], ring)).ToArray();
        await RecallAsync(asked, ct);
        var fresh = asked.Where(one => one.Answer is null).ToArray();
        if (fresh.Length > 0) await AnswerAsync(fresh, found, ct);
        return [.. asked.Select(one => one.Answer!)];
    }

    /// <summary>Requests that were answered before under the same key are no second look and take no number.</summary>
    async Task RecallAsync(Asked[] asked, CancellationToken ct)
    {
        var keyed = asked.Where(one => one.Key is not null).ToArray();
        if (keyed.Length == 0) return;

        await using var session = await store.ReadAsync(ct);
        var repeats = session.AskRepeats(ring, [.. keyed.Select(one => one.Key!)]);
        await session.FlushAsync(ct);
        foreach (var repeat in repeats.Rows) keyed.First(one => one.Key.AsSpan().SequenceEqual(repeat.Key)).Recall(repeat);
    }

    async Task AnswerAsync(Asked[] asked, FoundSubjects found, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var steps = asked.GroupBy(one => one.Root.Subject).ToDictionary(group => group.Key, group => group.Count());
        var known = await ReadAsync(work, asked, steps, ct);
        foreach (var one in asked) one.Rights = await work.RightsAsync(ring, one.Rights, one.Inquiry.Asker, ct);
        var sheet = new LookSheet(work, ring);
        foreach (var one in asked) Answer(one, known, sheet);
        await found.WriteAsync(work, ring, steps, ct);
        await sheet.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<Known> ReadAsync(Work work, Asked[] asked, Dictionary<Guid, int> steps, CancellationToken ct)
    {
        var counters = work.Advance(steps);
        var names = work.AskNames(ring, [.. asked.Select(one => one.Name)]);
        var cases = work.AskCases(ring, [.. asked.SelectMany(one => one.Cases)]);
        var parties = work.AskParties(ring, [.. asked.SelectMany(one => one.Parties)]);
        var entries = work.AskUsable([.. steps.Keys], work.Now);
        await work.FlushAsync(ct);

        return new Known(
            work.Now,
            rules.EditionAt(work.Now),
            Before(steps, counters.Rows.ToDictionary()),
            names.Rows.ToLookup(name => name.Digest, name => name.Subject, DigestComparer.Instance),
            cases.Rows.Concat(parties.Rows).ToHashSet(DigestComparer.Instance),
            entries.Rows.ToLookup(entry => entry.Subject));
    }

    /// <summary>The counters as they stood; that of a stranger is not there yet and begins at 0.</summary>
    static Dictionary<Guid, long> Before(Dictionary<Guid, int> steps, Dictionary<Guid, long> after) =>
        steps.ToDictionary(step => step.Key, step => after.TryGetValue(step.Key, out var counter) ? counter - step.Value : 0);

    void Answer(Asked asked, Known known, LookSheet sheet)
    {
        var inquiry = asked.Inquiry;
        var edition = known.Edition?.Code ?? "";
        var outcome = Decide(asked, known);
        var look = LookOf(inquiry, edition, outcome);
        sheet.Add(asked.Root, ++known.Counters[asked.Root.Subject], look, FactOf(inquiry, look, known.Now), number => known.Entries[asked.Root.Subject].First(entry => entry.Number == number).DataKey(asked.Root));
        if (asked.Key is not null) sheet.Remember(asked.Key, asked.Request, inquiry.Receipt);
        asked.Answer = new Answered(inquiry.Receipt, edition, look.Purpose, outcome);
    }

    Outcome<Disclosure> Decide(Asked asked, Known known)
    {
        if (known.Edition is null) return Standing.PurposeUnknown;

        var question = asked.Inquiry.Question;
        var purpose = Standing.Of(known.Edition, asked.Rights, question, asked.Cases.Any(known.Registered.Contains), asked.Parties.Any(known.Registered.Contains));
        if (purpose.Refusal is { } refusal) return refusal;

        var isNamed = known.Names[asked.Name].Contains(asked.Root.Subject);
        var entries = isNamed ? known.Entries[asked.Root.Subject] : [];
        return Disclosure.Of(purpose.Value, entries.Select(entry => entry.Open(asked.Root)).Where(entry => rules.StandingOf(entry.Content, known.Now) is not LegalStanding.Suspended));
    }

    static Look LookOf(Inquiry inquiry, string edition, Outcome<Disclosure> outcome) =>
        new(LookKind.Inquiry, inquiry.Actor.Channel, inquiry.Actor.Official, inquiry.Asker.Post)
        {
            Receipt = inquiry.Receipt.ToString(),
            Purpose = inquiry.Question.Purpose,
            Use = inquiry.Question.Use,
            Case = inquiry.Question.Case,
            Edition = edition,
            Refusal = outcome.Refusal?.Code,
            Entries = outcome.IsRefused ? [] : outcome.Value.Entries,
        };

    static Fact FactOf(Inquiry inquiry, Look look, Instant now)
    {
        string[] what = [look.Receipt, look.Case, look.Use, look.Edition];
        return look.Refusal is { } refusal
            ? new Fact(FactKind.InquiryRefused, now, inquiry.Actor, look.Purpose, [.. what, refusal])
            : new Fact(FactKind.InquiryAnswered, now, inquiry.Actor, look.Purpose,
                [.. what, look.Entries.Count == 0 ? "nothing" : "disclosed", Disclosed(look)]);
    }

    static string Disclosed(Look look) =>
        string.Join(';', look.Entries.Select(entry => $"{entry.Entry} {entry.Item} {string.Join(',', entry.Fields.Select(field => field.Key))}"));

    /// <summary>An inquiry with its digests.</summary>
    sealed class Asked(Inquiry inquiry, BodyRights rights, SubjectRoot root, KeyRing ring)
    {
        public Inquiry Inquiry => inquiry;

        public SubjectRoot Root => root;

        public byte[] Name { get; } = ring.DigestOf(inquiry.Question.Number, inquiry.Question.Name);

        public BodyRights Rights { get; set; } = rights;

        /// <summary>The case as the body registered it, or a body that it follows.</summary>
        public byte[][] Cases { get; } = [.. rights.ActsFor.Select(body => ring.CaseDigest(body, inquiry.Question.Purpose, inquiry.Question.Case))];

        public byte[][] Parties { get; } = [.. rights.ActsFor.Select(body => ring.PartyDigest(body, inquiry.Question))];

        public byte[]? Key { get; } = inquiry.IdempotencyKey is { } key ? Repeats.KeyDigest(ring, inquiry.Asker, "inquiry", key) : null;

        public byte[] Request { get; } = Repeats.RequestDigest(ring, inquiry.Question);

        public Answered? Answer { get; set; }

        public void Recall(InquiryQueries.Repeat repeat)
        {
            Outcome<Disclosure> outcome = repeat.Request.AsSpan().SequenceEqual(Request) ? Disclosure.Nothing : Repeats.KeyReused;
            Answer = new Answered(ReceiptNumber.Parse(repeat.Receipt), "", inquiry.Question.Purpose, outcome, IsRepeat: true);
        }
    }

    /// <summary>All that was read after the counters.</summary>
    sealed record Known(
        Instant Now, Edition? Edition, Dictionary<Guid, long> Counters, ILookup<byte[], Guid> Names, HashSet<byte[]> Registered,
        ILookup<Guid, InquiryQueries.SealedEntry> Entries);
}
