using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue;

/// <summary>Tries a draft edition on a real register: the journal says that somebody did, before anything is read, and nobody tries one draft after the other to learn of a person by the difference (misuse H21).</summary>
public sealed class TryEdition(Store store, KeyRing ring)
{
    /// <summary>Another draft was tried just now.</summary>
    public static readonly Refusal TriedJustNow = Refusal.Conflict("catalogue.tried-just-now",
        "刚刚测算过一份草案，请一分钟后再试。", "A draft was tried just now. Try again in a minute.");

    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>What the draft would do; refused within a minute of the last trial.</summary>
    public async Task<Outcome<EditionEffects>> RunAsync(Edition now, Edition then, CancellationToken ct) =>
        await NoteAsync(now, then, ct) is { } refusal ? refusal : await new WhatIfEdition(store, ring).RunAsync(now, then, ct);

    async Task<Refusal?> NoteAsync(Edition now, Edition then, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var root = await work.RootAsync(ring, Ids.Register, ct);
        if (await work.FindLastAsync(root, FactKind.EditionTried, ct) is { At: var last } && work.Now.Microseconds - last.Microseconds < Pause.Ticks / TimeSpan.TicksPerMicrosecond) return TriedJustNow;

        var facts = new FactSheet(work);
        facts.Add(root, counters[Ids.Register], new Fact(FactKind.EditionTried, work.Now, Actor.Job("TryEdition"), "", [now.Code, then.Code, then.Hash]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return null;
    }
}
