using System.Globalization;
using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>
/// Suspends, resumes, shortens and moves the entries of one person in one work: the interval, the suspension, the notice, what bodies are told, and a fact an entry. Everything is read after the person's counter was raised, so
/// that whoever did it before is seen, and no answer given before is missed.
/// </summary>
public sealed class ApplyStanding(Store store, KeyRing ring, RulesInForce rules)
{
    static readonly Actor Job = Actor.Job("ApplyStanding");

    /// <summary>Does it. <paramref name="expected"/> is how many entries seemed to need it; gives how many did.</summary>
    public async Task<int> RunAsync(Guid subject, bool withCalendar, int expected, CancellationToken ct)
    {
        while (expected > 0)
        {
            await using var work = await store.BeginAsync(ct);
            var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = expected }, ct);
            var (root, entries) = await work.ListStandingAsync((subject, work.Now), ring, rules, ct);
            StandingStep[] steps = [.. entries.Select(one => StandingStep.Find(one, rules, work.Now, withCalendar)).OfType<StandingStep>()];

            // Numbers are taken before anything is read; where others are needed, nothing was written yet and it begins anew.
            if (steps.Length == expected)
            {
                await WriteAsync(work, root, steps, counters[subject] - expected, ct);
                await work.CommitAsync(ct);
                return expected;
            }

            expected = steps.Length;
        }

        return 0;
    }

    async Task WriteAsync(Work work, SubjectRoot root, IReadOnlyList<StandingStep> steps, long n, CancellationToken ct)
    {
        var facts = new FactSheet(work);
        var told = steps.Any(step => step is StandingStep.Suspend) ? await work.ListRecipientsAsync(root, ct) : [];
        foreach (var step in steps)
        {
            var fact = step switch
            {
                StandingStep.Suspend suspend => await SuspendAsync(work, root, suspend, [.. told.Where(one => one.Entry == suspend.Of.Stored.Number.ToString())], ct),
                StandingStep.Resume resume => Resume(work, root, resume),
                StandingStep.Shorten => Shorten(work, root, step.Of),
                _ => Move(work, root, step.Of),
            };
            facts.Add(root, ++n, fact, step.Of.Stored.Id, step.Of.Stored.Key(root));
        }

        await facts.WriteAsync(ct);
    }

    async Task<Fact> SuspendAsync(Work work, SubjectRoot root, StandingStep.Suspend step, IReadOnlyList<EntryRecipient> told, CancellationToken ct)
    {
        var ((stored, _, _, _), gone, id) = (step.Of, step.Gone, Ids.New(work.Now));
        var reason = new SuspensionReason(gone.Why, rules.EditionAt(work.Now)!.Code, gone.Bases);
        RewriteUse.Write(work, root, stored, step.Of.With(isSuspended: true));
        await work.InsertAsync(Tables.EntrySuspension, [[root.Subject, id, stored.Id, EntrySuspension.OfLaw, gone.Since, work.Now, null, 1, SuspensionCodec.Seal(stored.Key(root), id, reason)]], ct);
        await SuspendedAnswers.AddAsync(work, root.Subject, new SuspendedEntry(id, stored.Id, gone.Since), told, ct);
        StandingNotice.Add(work, (root.Subject, stored.Id), StandingNotice.Suspended, id);
        return new Fact(FactKind.EntrySuspended, work.Now, Job, "",
            [stored.Number.ToString(), EntrySuspension.OfLaw, gone.Why.ToString(), string.Join(';', gone.Bases.Select(Say)), Day(gone.Since), reason.Edition, string.Join(' ', told.Select(one => one.Receipt))]);
    }

    Fact Resume(Work work, SubjectRoot root, StandingStep.Resume step)
    {
        var (stored, open) = (step.Of.Stored, step.Open);
        RewriteUse.Write(work, root, stored, step.Of.With(isSuspended: false));
        work.Resume(root.Subject, open);
        SuspendedAnswers.Resume(work, root.Subject, open.Id);
        StandingNotice.Add(work, (root.Subject, stored.Id), StandingNotice.Resumed, open.Id);
        return new Fact(FactKind.EntryResumed, work.Now, Job, "", [stored.Number.ToString(), EntrySuspension.OfLaw, Day(open.Since), rules.EditionAt(work.Now)!.Code]);
    }

    static Fact Shorten(Work work, SubjectRoot root, StandingEntry one)
    {
        var life = RewriteUse.Write(work, root, one.Stored, one.Entry);
        return new Fact(FactKind.EntryEndsMoved, work.Now, Job, "", [one.Stored.Number.ToString(), .. new[] { life.PublishableTo, life.UsableTo, life.AnswerableTo, life.ArchivedTo }.Select(end => $"{end.At} {end.Rule.Code}".Trim())]);
    }

    static Fact Move(Work work, SubjectRoot root, StandingEntry one)
    {
        var life = RewriteUse.Write(work, root, one.Stored, one.Entry);
        return new Fact(FactKind.EntryStartMoved, work.Now, Job, "", [one.Stored.Number.ToString(), $"{life.UsableFrom.At}"]);
    }

    static string Say(Basis basis) =>
        $"{basis.Statute} {basis.Article}{(basis.Paragraph is { } paragraph ? $" para {paragraph}" : "")}{(basis.SubItem is { } item ? $" item {item}" : "")}";

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
