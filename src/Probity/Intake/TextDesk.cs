using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>Free text of a row as the desk reads it: the columns with hits and nothing else of the row.</summary>
/// <param name="Check">Which row.</param>
/// <param name="Texts">The columns.</param>
/// <param name="Source">The body that sent the row.</param>
public sealed record TextsShown(WaitingCheck Check, IReadOnlyList<ExcludedText> Texts, CreditCode Source);

/// <summary>
/// The desk's second kind of row: free text in which the scanner found what is never collected (charter C3). It sits where names are compared,
/// at the body that runs the register, so that no source waves its own text through. The person reads of the look before the desk reads a word.
/// </summary>
public sealed class TextDesk(Store store, KeyRing ring, HeldDesk held, FindSubjects subjects)
{
    /// <summary>Rows of released batches of other bodies, the oldest first.</summary>
    public Task<Outcome<WaitingCheck[]>> ListAsync(Official officer, CancellationToken ct) => held.ListAsync(HeldQueries.Texts, officer, ct);

    /// <summary>The text of one row, after the look is durable.</summary>
    public async Task<Outcome<TextsShown>> ReadAsync(CaseNumber number, Official officer, Channel channel, CancellationToken ct)
    {
        var opened = await FindAsync(number, officer, ct);
        if (opened.Refusal is { } refusal) return refusal;
        var found = opened.Value;

        var root = await RootOfAsync(found, ct);
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, ct);
        if (await work.FindForDeskAsync(HeldQueries.Texts, number, work.Now, ct) is not { } still) return IdentityDesk.Unknown;
        work.MarkCompared(still);
        var batch = await work.FindBatchAsync(ring, found.Held.BatchId, ct);
        var looks = new LookSheet(work, ring);
        looks.Add(root, counters[root.Subject],
            new Look(LookKind.RowText, channel, officer.ActsBy(channel).Official, officer.Post) { PostInEnglish = officer.PostInEnglish, About = number.ToString() },
            new Fact(FactKind.RowTextReviewed, work.Now, officer.ActsBy(channel), "", [number.ToString(), batch!.Number.ToString()]));
        await looks.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new TextsShown(IdentityDesk.Of(found.Held), found.Texts, found.Held.Body);
    }

    /// <summary>A row that waits, opened for an officer of the desk; the refusal where there is none, or not for this officer.</summary>
    internal Task<Outcome<OpenedHold>> FindAsync(CaseNumber number, Official officer, CancellationToken ct) => held.FindAsync(HeldQueries.Texts, number, officer, ct);

    /// <summary>The person whom a row is about, in the register or new to it.</summary>
    internal async Task<SubjectRoot> RootOfAsync(OpenedHold hold, CancellationToken ct) => (await subjects.RunAsync([hold.Row.Digests!.Number], ct)).Values.Single();
}
