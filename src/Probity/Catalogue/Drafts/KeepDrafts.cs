using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue.Drafts;

/// <summary>The frame of every step of a draft: read as the caller read it, changed once, one fact, in one work.</summary>
public sealed class KeepDrafts(Store store, KeyRing ring, ChangeRoster change, RulesInForce rules)
{
    /// <summary>No draft has this number.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("draft.unknown",
        "没有这一编号的草案。", "No draft has this number.");

    /// <summary>It is not as it was when it was read.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("draft.changed",
        "草案在您查看之后有了变化，请重新查看。", "The draft has changed since you read it. Read it again.");

    /// <summary>How many are read together.</summary>
    public const int PageSize = 50;

    /// <summary>Now.</summary>
    public Instant Now => store.Now;

    /// <summary>Today, in China.</summary>
    public DateOnly Today => ShanghaiTime.DayOf(store.Now);

    /// <summary>The edition in force; before the first, the first.</summary>
    public Edition InForce => rules.EditionAt(store.Now) ?? rules.Editions.All[0];

    /// <summary>The body whose editors draft.</summary>
    public CreditCode Operator => InForce.Operator;

    /// <summary>Bodies whose approvers decide.</summary>
    public IReadOnlyList<CreditCode> Approvers => InForce.Approvers;

    /// <summary>How many bodies can approve one draft today.</summary>
    public int ApproversStanding => StandingApprovers.Count(InForce, rules.Bodies, Today);

    /// <summary>The official as drafts name those who take part.</summary>
    public DraftHand HandOf(Official official) => new(official.Appointment, official.Body, official.Said, official.Post, store.Now) { Name = official.Name };

    /// <summary>The draft of a number.</summary>
    public async Task<Outcome<EditionDraft>> FindAsync(string number, CancellationToken ct)
    {
        if (!DraftNumber.TryParse(number, null, out var known)) return Unknown;

        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return await session.FindDraftAsync(register, known, ct) is { } draft ? draft : Unknown;
    }

    /// <summary>All before one, the newest first.</summary>
    public async Task<IReadOnlyList<EditionDraft>> ListAsync(DraftNumber? after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var before = after is { } number && await session.FindDraftAsync(register, number, ct) is { } last ? (last.DraftedAt, last.Id) : (new Instant(long.MaxValue), Guid.AllBitsSet);
        return await session.ListDraftsAsync(register, before, PageSize, ct);
    }

    /// <summary>How many comments are shown together.</summary>
    public const int CommentsShown = 200;

    /// <summary>Answered comments on a draft, and for its editors those that wait before them: the oldest <see cref="CommentsShown"/> of these, the last as many of those.</summary>
    public async Task<IReadOnlyList<DraftComment>> CommentsAsync(EditionDraft draft, bool forEditors, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var answered = await session.ListAnsweredAsync(register, draft.Id, CommentsShown, ct);
        return forEditors ? [.. await session.ListUnansweredAsync(register, draft.Id, CommentsShown, ct), .. answered] : answered;
    }

    /// <summary>Takes one step: what <paramref name="step"/> makes of the draft, and the fact of it.</summary>
    public Task<Outcome<EditionDraft>> StepAsync(DraftNumber number, int version, Official official, Func<RosterWork, EditionDraft, Task<Outcome<DraftStep>>> step, CancellationToken ct) =>
        change.RunAsync<EditionDraft>(official, 1, async open =>
        {
            if (await open.Work.FindDraftAsync(open.Register, number, ct) is not { } draft) return Unknown;

            var stepped = await step(open, draft);
            if (stepped.Refusal is { } refusal) return refusal;
            if (draft.Version != version) return Changed;

            var after = stepped.Value.After with { Version = draft.Version + 1 };
            open.Work.SettleDraft(open.Register, draft, after);
            open.Add(stepped.Value.Fact);
            return after;
        }, ct);
}

/// <summary>A step that may be taken.</summary>
/// <param name="After">The draft after it.</param>
/// <param name="Fact">What it says in the journal.</param>
public sealed record DraftStep(EditionDraft After, Fact Fact);
