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
    public DraftHand HandOf(Official official) => new(official.Appointment, official.Body, official.Said, official.Post, store.Now) { Name = official.Name, PostInEnglish = official.PostInEnglish };

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

    /// <summary>How many comments are shown together, of those that wait and of those that were answered.</summary>
    public const int CommentsShown = 50;

    /// <summary>A page of the answered comments on a draft, and for its editors one of those that wait.</summary>
    public async Task<ShownComments> CommentsAsync(EditionDraft draft, CommentPlace place, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var (after, before) = (await FindAsync(place.After), await FindAsync(place.Answers));
        var answered = await session.ListAnsweredAsync(register, draft.Id, before is { AnsweredAt: { } at } ? (at, before.Id) : (new Instant(long.MaxValue), Guid.AllBitsSet), CommentsShown, ct);
        var waiting = place.ForEditors ? await session.ListUnansweredAsync(register, draft.Id, after is null ? (new Instant(0), Guid.Empty) : (after.ReceivedAt, after.Id), CommentsShown, ct) : [];
        return new ShownComments([.. waiting, .. answered], await session.CountUnansweredAsync(draft.Id, ct))
        {
            LastWaiting = waiting.Count > 0 ? waiting[^1].Number : place.After, NextWaiting = waiting.Count is CommentsShown ? waiting[^1].Number : null, NextAnswers = answered.Count is CommentsShown ? answered[^1].Number : null,
        };

        async Task<DraftComment?> FindAsync(CommentNumber? number) => number is { } known ? await session.FindCommentAsync(register, known, ct) : null;
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

/// <summary>Which comments are asked for.</summary>
/// <param name="ForEditors">Whether those that wait are, too.</param>
/// <param name="After">The last of those that wait on the page before; null for the first.</param>
/// <param name="Answers">The last of those answered on the page before; null for the first.</param>
public readonly record struct CommentPlace(bool ForEditors, CommentNumber? After, CommentNumber? Answers);

/// <summary>Comments on a draft, a page of them.</summary>
/// <param name="All">Those that wait, the oldest first, then those answered, the last first.</param>
/// <param name="Waiting">How many wait in all.</param>
public sealed record ShownComments(IReadOnlyList<DraftComment> All, int Waiting)
{
    /// <summary>The last of those that wait up to this page; null where none does.</summary>
    public CommentNumber? LastWaiting { get; init; }

    /// <summary>After which the next of those that wait come; null on the last page.</summary>
    public CommentNumber? NextWaiting { get; init; }

    /// <summary>After which the next of those answered come; null on the last page.</summary>
    public CommentNumber? NextAnswers { get; init; }
}
