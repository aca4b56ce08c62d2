using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>Publishes what was approved: the edition is loaded by every host within two seconds and holds from its day; a renewal moves the day of lapse.</summary>
public sealed class PublishDraft(KeepDrafts keep, DraftShelf shelf, Editions editions, LoadEditions load)
{
    /// <summary>Publishes what was read as this version. Refusals: of <see cref="DraftRules"/> and <see cref="KeepDrafts"/>.</summary>
    public async Task<Outcome<EditionDraft>> RunAsync(DraftNumber number, DraftWord word, CancellationToken ct)
    {
        var found = await keep.FindAsync($"{number}", ct);
        if (found.Refusal is { } unknown) return unknown;

        var text = (await shelf.OpenAsync(found.Value, ct)).After;
        var done = await keep.StepAsync(number, word.Version, word.By, (open, draft) => StepAsync(open, draft, text, word, ct), ct);
        if (!done.IsRefused) await load.RenewAsync(editions, ct);
        return done;
    }

    async Task<Outcome<DraftStep>> StepAsync(RosterWork open, EditionDraft draft, Edition text, DraftWord word, CancellationToken ct)
    {
        if (DraftRules.Edit(word.By, keep.Operator) is { } not) return not;

        // Another host may have published since this one last looked.
        var (known, _) = await open.Work.ReadEditionsAsync(ct);
        var last = known.All(one => editions.Find(one.Code) is not null) ? editions.All[^1].Code : "";
        if (DraftRules.Publish(draft, last, open.Today) is { } refusal) return refusal;
        if (draft.Kind is DraftKind.Issue && StandingApprovers.CountPossible(text, open.Tree) < StandingApprovers.Needed) return BringDraft.ApproversGone;

        var after = draft with { State = DraftState.Published, DecidedAt = open.Work.Now };
        var actor = word.By.ActsBy(word.Channel);
        if (draft.Kind is DraftKind.Renewal)
        {
            var until = Period.AddYears(draft.From, Lapsing.Years);
            return new DraftStep(after, new Fact(FactKind.EditionRenewed, open.Work.Now, actor, "", [$"{draft.Number}", draft.Edition, draft.Hash, $"{until:yyyy-MM-dd}"]));
        }

        await open.Work.InsertAsync(Tables.Edition, [[draft.Edition, draft.Hash, open.Work.Now]], ct);
        return new DraftStep(after, new Fact(FactKind.EditionPublished, open.Work.Now, actor, "", [$"{draft.Number}", draft.Edition, draft.Hash, $"{draft.From:yyyy-MM-dd}"]));
    }
}
