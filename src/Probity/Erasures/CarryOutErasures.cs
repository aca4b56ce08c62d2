using System.Data.Common;
using System.Globalization;
using Probity.Calendar;
using Probity.Catalogue.Drafts;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Erasures;

/// <summary>Carries out what was asked for and co-signed, once every leaf that it concerns has its place in a log; one fact of the register, without identity, tells of each.</summary>
public sealed partial class CarryOutErasures(Store store, KeyRing ring, DestroyRecords destroy, ILogger<CarryOutErasures> log)
{
    const int Together = 100;

    /// <summary>One round of the clock; one that fails keeps no other from going on. Without the keeper's credentials it does nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!destroy.IsPossible) return;

        foreach (var erasure in await ListAsync(ct))
        {
            try
            {
                await CarryOutAsync(erasure, ct);
            }
            catch (Exception error) when (error is LostRaceException or DbException)
            {
                Failed(log, error.GetType().Name);
            }
        }

        await destroy.ForgetDoneAsync(ct);
        await destroy.ForgetCommentsAsync(ShanghaiTime.StartOf(ShanghaiTime.DayOf(store.Now).AddYears(-DraftComment.YearsKept)), ct);
    }

    async Task<IReadOnlyList<Erasure>> ListAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return await session.ListCosignedAsync(register, Together, ct);
    }

    async Task CarryOutAsync(Erasure erasure, CancellationToken ct)
    {
        // What was sealed with the signature must be what the row says: the columns alone are no order.
        if (erasure is not { Subject: { } subject, Details: { Decider.Length: > 0 } details } || !details.IsOf(erasure)) return;

        var facts = await FactsAsync(erasure, subject, details, ct);
        if (facts.Any(fact => fact.Place is null)) return;

        ErasedKey[] keys = [.. facts.Select(fact => fact.Key).Concat(details.Ids).Distinct().Select(key => new ErasedKey(erasure.Target, subject, key))];
        await destroy.KeysAsync(keys, ct);
        // Read again: something may have been told under the key until it went.
        await TellAsync(erasure, await FactsAsync(erasure, subject, details, ct), ct);
        await destroy.RowsAsync(keys, ct);
    }

    async Task<IReadOnlyList<KeyedFact>> FactsAsync(Erasure erasure, Guid subject, ErasureDetails details, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return erasure.Ground is ErasureGround.OwnRequest
            ? await session.ListLookFactsAsync(subject, details.Through, ct)
            : await session.ListFactsAsync([subject], details.Ids, ct);
    }

    async Task TellAsync(Erasure erasure, IReadOnlyList<KeyedFact> facts, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        work.Update(
            $"""
            update erasure set done_at = {work.Now}, subject_id = null, version = version + 1
             where erasure_id = {erasure.Id} and version = {erasure.Version} and done_at is null
            """);
        var sheet = new FactSheet(work);
        sheet.Add(await work.RootAsync(ring, Ids.Register, ct), counters[Ids.Register], Done(work, erasure.Ground, [$"{erasure.Number}", erasure.Target.Code(), .. Counted(facts)]));
        await sheet.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    /// <summary>How many keys went, and the places of the leaves that stood under them.</summary>
    static string[] Counted(IReadOnlyList<KeyedFact> facts) =>
        [facts.Select(fact => fact.Key).Distinct().Count().ToString(CultureInfo.InvariantCulture), ErasedPlaces.Say(facts)];

    /// <summary>The fact of the register that tells of an erasure.</summary>
    internal static Fact Done(Work work, ErasureGround ground, string[] what) => new(FactKind.RecordErased, work.Now, Actor.Job("erase"), ground.Code(), what);

    [LoggerMessage(LogLevel.Error, "An erasure could not be carried out and is tried again in a minute: {Error}")]
    static partial void Failed(ILogger log, string error);
}
