using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>A row that waits for the identity desk, by its number alone: no list shows a name (charter C1, C5).</summary>
/// <param name="Number">Under which the desk speaks of it.</param>
/// <param name="HeldAt">Since when it waits.</param>
/// <param name="LapsesAt">Until when.</param>
public sealed record WaitingCheck(CaseNumber Number, Instant HeldAt, Instant LapsesAt);

/// <summary>Names side by side, as the desk compares them.</summary>
/// <param name="Check">Which row.</param>
/// <param name="Sent">The name that the row has.</param>
/// <param name="Known">The names that the register has for the number.</param>
/// <param name="Source">The body that sent the row.</param>
public sealed record NamesCompared(WaitingCheck Check, PersonName Sent, IReadOnlyList<PersonName> Known, CreditCode Source);

/// <summary>What waits for the identity desk, and the look at one row: the person reads of it before the desk sees a name.</summary>
public sealed class IdentityDesk(Store store, KeyRing ring, HeldDesk held, FindSubjects subjects)
{
    /// <summary>Rows shown at a time.</summary>
    public const int Most = 100;

    /// <summary>Only an identity officer compares names.</summary>
    public static readonly Refusal OfficerOnly = Refusal.Forbidden("identity.officer-only",
        "身份核对须由身份核对岗办理。", "Names are compared by an identity officer.");

    /// <summary>No row of this number waits.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("identity.unknown",
        "没有这个编号的待核对数据，或已办结。", "No row of this number waits for the desk, or not any more.");

    /// <summary>The desk is the operator's: nobody else compares names that others brought.</summary>
    public static readonly Refusal OperatorOnly = Refusal.Forbidden("identity.operator-only",
        "身份核对由本系统的主管运行单位办理。", "Names are compared by the body that runs the register.");

    /// <summary>A body does not decide about what it sent itself.</summary>
    public static readonly Refusal OwnRow = Refusal.Forbidden("identity.own-row",
        "本单位报送的数据不能由本单位核对身份。", "A body does not compare the rows that it sent itself.");

    /// <summary>Rows of released batches of other bodies, the oldest first.</summary>
    public Task<Outcome<WaitingCheck[]>> ListAsync(Official officer, CancellationToken ct) => held.ListAsync(HeldQueries.Names, officer, ct);

    /// <summary>The names of one row beside those of the register, after the look is durable.</summary>
    public async Task<Outcome<NamesCompared>> CompareAsync(CaseNumber number, Official officer, Channel channel, CancellationToken ct)
    {
        var opened = await FindAsync(number, officer, ct);
        if (opened.Refusal is { } refusal) return refusal;
        var found = opened.Value;

        var draft = found.Row.Draft!;
        var root = await RootOfAsync(found, ct);
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, ct);
        if (await work.FindForDeskAsync(HeldQueries.Names, number, work.Now, ct) is not { } still) return Unknown;
        work.MarkCompared(still);
        var names = await work.ListNamesAsync(root, ct);
        var batch = await work.FindBatchAsync(ring, found.Held.BatchId, ct);
        var looks = new LookSheet(work, ring);
        looks.Add(root, counters[root.Subject],
            new Look(LookKind.Identity, channel, officer.ActsBy(channel).Official, officer.Post) { PostInEnglish = officer.PostInEnglish, About = number.ToString() },
            new Fact(FactKind.IdentityCompared, work.Now, officer.ActsBy(channel), "", [number.ToString(), batch!.Number.ToString()]));
        await looks.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new NamesCompared(Of(found.Held), draft.Name, names, found.Held.Body);
    }

    /// <summary>A row that waits, opened for an officer of the desk; the refusal where there is none, or not for this officer.</summary>
    internal Task<Outcome<OpenedHold>> FindAsync(CaseNumber number, Official officer, CancellationToken ct) => held.FindAsync(HeldQueries.Names, number, officer, ct);

    /// <summary>The person whom a row is about, in the register or new to it.</summary>
    internal async Task<SubjectRoot> RootOfAsync(OpenedHold hold, CancellationToken ct) => (await subjects.RunAsync([hold.Row.Digests!.Number], ct)).Values.Single();

    internal static WaitingCheck Of(HeldQueries.HeldRow row) => new(row.Number, row.HeldAt, row.LapsesAt);
}
