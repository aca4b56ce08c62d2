using System.Collections.Concurrent;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Bodies.Upkeep;

/// <summary>
/// Notes on which days each official used the register, once a day and never while somebody waits: who signs in, and who is looked up again on a new day, is remembered, and a
/// timed job writes it down. What is lost when a host dies is one day of one official.
/// </summary>
public sealed class OfficialUse(Store store, Roster roster)
{
    readonly ConcurrentDictionary<Guid, DateOnly> noted = new();
    readonly ConcurrentDictionary<Guid, DateOnly> waiting = new();

    /// <summary>Remembers that the official, if it is one, is here today.</summary>
    public Outcome<KnownOfficial?> Note(Outcome<KnownOfficial?> found)
    {
        if (found.IsRefused || found.Value is not { } known) return found;

        var (id, today) = (known.Official.Appointment, roster.Today);
        if (noted.TryGetValue(id, out var day) && day == today) return found;

        noted[id] = today;
        waiting[id] = today;
        return found;
    }

    /// <summary>Writes down what was remembered; gives how many officials it was.</summary>
    public async Task<int> FlushAsync(CancellationToken ct)
    {
        var taken = waiting.ToArray();
        if (taken.Length is 0) return 0;

        await using var work = await store.BeginAsync(ct);
        foreach (var (id, day) in taken)
            work.Write($"update official_upkeep set last_used_on = {day} where official_id = {id} and (last_used_on is null or last_used_on < {day})");
        await work.CommitAsync(ct);
        foreach (var one in taken) waiting.TryRemove(one);
        return taken.Length;
    }
}
