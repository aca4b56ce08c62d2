using System.Security.Cryptography;
using System.Text;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>What became of files that were brought: a draft, or what is wrong in them.</summary>
/// <param name="Draft">Null where something is wrong.</param>
/// <param name="Errors">In the order of files and lines.</param>
public sealed record BroughtDraft(EditionDraft? Draft, IReadOnlyList<CatalogueError> Errors);

/// <summary>An editor brings the text of a new edition, or asks for one to be renewed. What the text widens is worked out here, never stated.</summary>
public sealed class BringDraft(ChangeRoster change, Editions editions, KeepDrafts keep)
{
    /// <summary>The files break rules of a catalogue: each is listed beside this answer.</summary>
    public static readonly Refusal NotClean = Refusal.Invalid("draft.not-clean",
        "草案不合目录规则，未予收取。请按所列文件和行号逐处改正后重新提交。", "The draft breaks rules of a catalogue and was not taken. Correct each place that is listed and bring it again.");

    /// <summary>The code is an edition's, or that of a draft on its way.</summary>
    public static readonly Refusal CodeTaken = Refusal.Conflict("draft.code-taken",
        "该版本代码已被使用，或者同一版本的草案正在办理。", "The code is used by an edition, or a draft of it is on its way.");

    /// <summary>It would hold before the last edition does.</summary>
    public static readonly Refusal NotAfter = Refusal.Invalid("draft.not-after",
        "草案的施行日期应晚于最新版本的施行日期，并且不设失效日期。", "A draft holds from a later day than the last edition, and has no last day.");

    /// <summary>The edition that it would replace names nobody to approve.</summary>
    public static readonly Refusal NoApprovers = Refusal.Conflict("draft.no-approvers",
        "现行版本列明的批准单位不足，草案无法获得批准。", "The edition in force does not name enough bodies that could approve it.");

    /// <summary>The bodies that it names are gone: once it held, no edition could follow it.</summary>
    public static readonly Refusal ApproversGone = Refusal.Conflict("draft.approvers-gone",
        "草案列明的批准单位大多已经撤销，或者由同一单位承接，施行后将无人能批准扩大的变动。请改列其他单位。",
        "Of the bodies that the draft names as approvers too many are closed, or are followed by one and the same: once it holds, nothing that widens could be approved. Name others.");

    /// <summary>Nothing of the edition would lapse, or not soon.</summary>
    public static readonly Refusal NotLapsing = Refusal.Conflict("draft.not-lapsing",
        "该版本没有将要失效的扩大事项：只能在失效前一年内申请续期。", "Nothing that the edition widened lapses within a year: there is nothing to renew.");

    /// <summary>Takes the files of a new edition. Refusals besides: of <see cref="DraftRules"/>; what is wrong in the files is no refusal but the answer.</summary>
    public async Task<Outcome<BroughtDraft>> IssueAsync(Official editor, Channel channel, EditionFiles files, CancellationToken ct)
    {
        if (DraftRules.Edit(editor, keep.Operator) is { } refusal) return refusal;

        var reading = CatalogueReader.Read(files);
        if (reading.Editions is not { } read) return new BroughtDraft(null, reading.Errors);
        if (files.All.Any(file => !Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content)).AsSpan().SequenceEqual(file.Content))) return EditionArchive.Unreadable;

        var (edition, last) = (read.All[0], editions.All[^1]);
        if (editions.Find(edition.Code) is not null) return CodeTaken;
        if (edition.From <= last.From || edition.To is not null) return NotAfter;

        var draft = Draft(editor, DraftKind.Issue, edition, edition.From) with { Base = last.Code, Widens = DraftRules.TakesWholeWay(editions.LawUpTo(last.Code, edition.From)!, edition) };
        return await BringAsync(editor, channel, draft, (edition, files), ct);
    }

    /// <summary>Asks that what an edition widened hold for three years more.</summary>
    public async Task<Outcome<BroughtDraft>> RenewAsync(Official editor, Channel channel, string code, CancellationToken ct)
    {
        if (DraftRules.Edit(editor, keep.Operator) is { } refusal) return refusal;
        if (editions.Find(code) is not { LapsesOn: { } lapses } edition || lapses <= keep.Today || lapses > Period.AddYears(keep.Today, 1)) return NotLapsing;

        var before = editions.All.TakeWhile(one => one.Code != code).Last();
        return await BringAsync(editor, channel, Draft(editor, DraftKind.Renewal, edition, lapses) with { Base = before.Code, Widens = true }, null, ct);
    }

    Task<Outcome<BroughtDraft>> BringAsync(Official editor, Channel channel, EditionDraft draft, (Edition Edition, EditionFiles Files)? text, CancellationToken ct) => change.RunAsync<BroughtDraft>(editor, 1, async open =>
    {
        if (keep.Approvers.Count < draft.ApproversNeeded) return NoApprovers;
        if (text is { } brought && StandingApprovers.CountPossible(brought.Edition, open.Tree) < StandingApprovers.Needed) return ApproversGone;
        if (await open.Work.IsOnItsWayAsync(draft.Edition, ct)) return CodeTaken;

        await open.Work.AddDraftAsync(open.Register, draft, text?.Files, ct);
        open.Add(new Fact(FactKind.EditionDrafted, open.Work.Now, editor.ActsBy(channel), "",
            [$"{draft.Number}", DraftQueries.CodeOf(draft.Kind), draft.Edition, draft.Hash, $"{draft.From:yyyy-MM-dd}", draft.Base, draft.Widens ? "widens" : "narrows"]));
        return new BroughtDraft(draft, []);
    }, ct);

    EditionDraft Draft(Official editor, DraftKind kind, Edition edition, DateOnly from)
    {
        var number = DraftNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return new EditionDraft(Ids.New(keep.Now), number, kind, edition.Code, edition.Hash, from)
        {
            Base = "", Widens = true, DraftedAt = keep.Now, Details = new DraftDetails(keep.HandOf(editor)),
        };
    }
}
