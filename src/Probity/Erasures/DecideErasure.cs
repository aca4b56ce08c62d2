using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Erasures;

/// <summary>The second hand of an erasure: the audit administrator co-signs or declines. The person takes an own request back while nobody decided.</summary>
public sealed class DecideErasure(Store store, KeyRing ring)
{
    /// <summary>Declining says why.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("erasure.reason-missing",
        "驳回须说明理由，不超过200字。", "Declining says why, in 200 characters at most.");

    const int LongestReason = 200;

    /// <summary>Co-signs what was read as this version: the keys go within minutes. Refusals: of <see cref="Erasure"/> and <see cref="ErasureRules"/>.</summary>
    public Task<Outcome<Erasure>> CosignAsync(ErasureNumber number, int version, Official auditor, Channel channel, CancellationToken ct) =>
        ByAuditorAsync(number, version, auditor, new Word(ErasureState.Cosigned, auditor.ActsBy(channel), ""), ct);

    /// <summary>Declines it, with a reason that the person reads.</summary>
    public Task<Outcome<Erasure>> DeclineAsync(ErasureNumber number, int version, Official auditor, (Channel Channel, string? Reason) said, CancellationToken ct) =>
        said.Reason is { Length: > 0 and <= LongestReason } reason
            ? ByAuditorAsync(number, version, auditor, new Word(ErasureState.Declined, auditor.ActsBy(said.Channel), reason), ct)
            : Task.FromResult<Outcome<Erasure>>(ReasonMissing);

    /// <summary>The person's own request, taken back.</summary>
    public Task<Outcome<Erasure>> WithdrawAsync(ErasureNumber number, Guid subject, Channel channel, CancellationToken ct) => RunAsync(
        number, new Word(ErasureState.Withdrawn, Actor.Subject(channel), "withdrawn"), null,
        erasure => erasure.Subject != subject || erasure.Ground is not ErasureGround.OwnRequest ? Erasure.Unknown : null, ct);

    Task<Outcome<Erasure>> ByAuditorAsync(ErasureNumber number, int version, Official auditor, Word word, CancellationToken ct) =>
        ErasureRules.Decide(auditor) is { } refusal
            ? Task.FromResult<Outcome<Erasure>>(refusal)
            : RunAsync(number, word, auditor.Appointment, erasure =>
                erasure.Details?.Asker == auditor.Said ? ErasureRules.NotYours : erasure.Version == version ? null : Erasure.Changed, ct);

    async Task<Outcome<Erasure>> RunAsync(ErasureNumber number, Word word, Guid? by, Func<Erasure, Refusal?> refuse, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { Subject: { } subject }) return Erasure.Unknown;

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var root = await work.RootAsync(ring, subject, ct);
        var erasure = (await work.FindErasureAsync(register, number, ct))!;
        if (refuse(erasure) is { } refusal) return erasure.State is ErasureState.Asked || refusal == Erasure.Unknown || refusal == ErasureRules.NotYours ? refusal : Erasure.Decided;
        if (erasure.State is not ErasureState.Asked) return Erasure.Decided;

        var after = erasure with
        {
            State = word.State,
            DecidedAt = work.Now,
            Version = erasure.Version + 1,
            Details = erasure.Details! with { Decider = by is null ? "" : word.Actor.Official, Reason = word.Reason },
        };
        await work.SettleErasureAsync(register, erasure, after, by, ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], word.State is ErasureState.Cosigned
            ? new Fact(FactKind.ErasureCosigned, work.Now, word.Actor, erasure.Ground.Code(), [$"{number}", erasure.Target.Code()])
            : new Fact(FactKind.ErasureDropped, work.Now, word.Actor, erasure.Ground.Code(), [$"{number}", erasure.Target.Code(), word.Reason]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return after;
    }

    async Task<Erasure?> FindAsync(ErasureNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return await session.FindErasureAsync(register, number, ct);
    }

    sealed record Word(ErasureState State, Actor Actor, string Reason);
}
