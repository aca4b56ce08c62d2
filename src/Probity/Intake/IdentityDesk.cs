using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
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
public sealed class IdentityDesk(Store store, KeyRing ring, Editions editions, Register register, FindSubjects subjects)
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

    readonly HoldAgain again = new(ring, editions, register.Mode);

    /// <summary>Why this official does not sit at the desk; null where nothing stands against it.</summary>
    public Refusal? Refuse(Official officer)
    {
        if (!officer.Holds(Role.IdentityOfficer)) return OfficerOnly;
        return editions.InForceOn(ShanghaiTime.DayOf(store.Now)) is { } edition && officer.IsOf(edition.Operator) ? null : OperatorOnly;
    }

    /// <summary>Rows of released batches of other bodies, the oldest first.</summary>
    public Task<Outcome<WaitingCheck[]>> ListAsync(Official officer, CancellationToken ct) => ListAsync(HeldQueries.Names, officer, ct);

    /// <summary>The same of rows that wait for certain reasons.</summary>
    internal async Task<Outcome<WaitingCheck[]>> ListAsync(string[] reasons, Official officer, CancellationToken ct)
    {
        if (Refuse(officer) is { } refusal) return refusal;

        await using var session = await store.ReadAsync(ct);
        return (await session.ListForDeskAsync(reasons, officer.Body, store.Now, ct)).Select(Of).ToArray();
    }

    /// <summary>The names of one row beside those of the register, after the look is durable.</summary>
    public async Task<Outcome<NamesCompared>> CompareAsync(CaseNumber number, Official officer, Channel channel, CancellationToken ct)
    {
        var opened = await FindAsync(HeldQueries.Names, number, officer, ct);
        if (opened.Refusal is { } refusal) return refusal;
        var found = opened.Value;

        var draft = found.Row.Draft!;
        var digest = ring.DigestOf(draft.Number);
        var root = (await subjects.RunAsync([digest], ct))[digest];
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, ct);
        if (await work.FindForDeskAsync(HeldQueries.Names, number, work.Now, ct) is not { } still) return Unknown;
        work.MarkCompared(still);
        var names = await work.ListNamesAsync(root, ct);
        var batch = await work.FindBatchAsync(ring, found.Held.BatchId, ct);
        var looks = new LookSheet(work, ring);
        looks.Add(root, counters[root.Subject],
            new Look(LookKind.Identity, channel, officer.ActsBy(channel).Official, officer.Post) { About = number.ToString() },
            new Fact(FactKind.IdentityCompared, work.Now, officer.ActsBy(channel), "", [number.ToString(), batch!.Number.ToString()]));
        await looks.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new NamesCompared(Of(found.Held), draft.Name, names, found.Held.Body);
    }

    /// <summary>A row that waits, opened for an officer of the desk; the refusal where there is none, or not for this officer.</summary>
    internal async Task<Outcome<OpenedHold>> FindAsync(string[] reasons, CaseNumber number, Official officer, CancellationToken ct)
    {
        if (Refuse(officer) is { } refusal) return refusal;

        await using var session = await store.ReadAsync(ct);
        var held = await session.FindForDeskAsync(reasons, number, store.Now, ct);
        if (held is not null && officer.IsOf(held.Body)) return OwnRow;
        if (held is null || await session.FindFileKeyAsync(ring, held.Id, ct) is not { } key) return Unknown;

        var content = BatchCodec.OpenHeld(key, held.Id, held.Sealed);
        var row = again.Decide(held, content);
        return row.Draft is null ? Unknown : new OpenedHold(held, row) { Texts = again.FindTexts(held, content) };
    }

    internal static WaitingCheck Of(HeldQueries.HeldRow row) => new(row.Number, row.HeldAt, row.LapsesAt);
}

/// <summary>A held row with what it says.</summary>
sealed record OpenedHold(HeldQueries.HeldRow Held, ChunkRow Row)
{
    /// <summary>The columns in which the scanner found something.</summary>
    public required IReadOnlyList<ExcludedText> Texts { get; init; }
}
