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
/// returns is durable; nothing may be shown before it returned (charter C6). Who is not told anything costs the same, whatever is known
/// of whom: statements, rows, keys (charter C5; <c>docs/decisions/0033</c>).
/// </summary>
public sealed class AnswerInquiries(Store store, KeyRing ring, RulesInForce rules, FindSubjects subjects)
{
    /// <summary>So many entries are opened at least, true or decoys: only an opened entry says that it meets a condition, or that the law behind it is gone.</summary>
    const int EvenTo = 3;

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
        var sheet = new LookSheet(work, ring);
        foreach (var one in asked) Answer(one, known, sheet);
        await found.WriteEvenlyAsync(work, ring, steps, ct);
        await sheet.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<Known> ReadAsync(Work work, Asked[] asked, Dictionary<Guid, int> steps, CancellationToken ct)
    {
        var edition = rules.EditionAt(work.Now);
        var counters = work.AdvanceOrCreate(steps);
        // Before anything of the persons is read: what the asker itself may not ask reads nothing of anybody.
        foreach (var one in asked) one.Rights = await work.RightsAsync(ring, one.Rights, one.Inquiry.Asker, ct);
        var cases = work.AskCases(ring, [.. asked.SelectMany(one => one.Cases)]);
        var parties = work.AskParties(ring, [.. asked.SelectMany(one => one.Parties)]);
        var rows = asked.SelectMany(one => one.Rows(edition)).ToArray();
        string[] items = [.. asked.SelectMany(one => one.ItemsOf(edition)).Distinct().Order(StringComparer.Ordinal)];
        var entries = work.AskUsable(ring, ([.. rows.Select(row => row.Name)], [.. rows.Select(row => row.Party)]), items);
        await work.FlushAsync(ct);

        return new Known(
            work.Now,
            edition,
            counters.Rows.ToDictionary(after => after.Key, after => after.Value - steps[after.Key]),
            cases.Rows.Concat(parties.Rows).ToHashSet(DigestComparer.Instance),
            entries.Rows.ToLookup(row => row.Name, row => row.Entry, DigestComparer.Instance));
    }

    void Answer(Asked asked, Known known, LookSheet sheet)
    {
        var inquiry = asked.Inquiry;
        var edition = known.Edition?.Code ?? "";
        var outcome = Decide(asked, known);
        var look = LookOf(inquiry, edition, outcome);
        sheet.Add(asked.Root, ++known.Counters[asked.Root.Subject], look, FactOf(inquiry, look, known.Now), number => known.Entries[asked.Name].First(entry => entry.Number == number).DataKey(asked.Root));
        if (asked.Key is not null) sheet.Remember(asked.Key, asked.Request, inquiry.Receipt);
        asked.Answer = new Answered(inquiry.Receipt, edition, look.Purpose, outcome);
    }

    Outcome<Disclosure> Decide(Asked asked, Known known)
    {
        if (known.Edition is null) return Standing.PurposeUnknown;

        var question = asked.Inquiry.Question;
        var purpose = Standing.Of(known.Edition, asked.Rights, question, asked.Cases.Any(known.Registered.Contains), asked.Parties.Any(known.Registered.Contains));
        if (purpose.Refusal is { } refusal) return refusal;

        // Of what is not seen nothing is opened; where it takes opening to see that an entry is not told, as much is opened for everybody.
        var seen = known.Entries[asked.Name].Where(entry => purpose.Value.Sees.Any(sight => sight.Item == entry.Item)).DistinctBy(entry => entry.Id).ToArray();
        var disclosure = Disclosure.Of(purpose.Value, seen.Select(entry => rules.Seen(entry.Open(asked.Root), known.Now)).OfType<UsableEntry>());
        for (var opened = seen.Length; opened < EvenTo; opened++) Decoy.Open();
        return disclosure;
    }

    static Look LookOf(Inquiry inquiry, string edition, Outcome<Disclosure> outcome) =>
        new(LookKind.Inquiry, inquiry.Actor.Channel, inquiry.Actor.Official, inquiry.Asker.Post)
        {
            PostInEnglish = inquiry.Asker.PostInEnglish,
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

    /// <summary>All that was read after the counters.</summary>
    sealed record Known(
        Instant Now, Edition? Edition, Dictionary<Guid, long> Counters, HashSet<byte[]> Registered, ILookup<byte[], InquiryQueries.SealedEntry> Entries);

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

        /// <summary>What is asked of the entries: the name and, where a case is needed, the party that must be registered; nobody's where the body itself may not ask.</summary>
        public IEnumerable<(byte[] Name, byte[]? Party)> Rows(Edition? edition) => Purpose(edition) switch
        {
            null => [(Name, ring.Digest("nobody"))],
            { CaseRequired: true } => Parties.Select(party => (Name, (byte[]?)party)),
            _ => [(Name, null)],
        };

        public IEnumerable<string> ItemsOf(Edition? edition) => Purpose(edition)?.Sees.Select(sight => sight.Item) ?? [];

        /// <summary>The purpose, unless the asker's own standing forbids it already.</summary>
        Purpose? Purpose(Edition? edition) =>
            edition is not null && Standing.Of(edition, Rights, inquiry.Question, isCaseKnown: true, isParty: true) is { IsRefused: false } held ? held.Value : null;

        public byte[]? Key { get; } = inquiry.IdempotencyKey is { } key ? Repeats.KeyDigest(ring, inquiry.Asker, "inquiry", key) : null;

        public byte[] Request { get; } = Repeats.RequestDigest(ring, inquiry.Question);

        public Answered? Answer { get; set; }

        public void Recall(InquiryQueries.Repeat repeat)
        {
            Outcome<Disclosure> outcome = repeat.Request.AsSpan().SequenceEqual(Request) ? Disclosure.Nothing : Repeats.KeyReused;
            Answer = new Answered(ReceiptNumber.Parse(repeat.Receipt), "", inquiry.Question.Purpose, outcome, IsRepeat: true);
        }
    }
}
