using System.Collections.Concurrent;
using Probity.Calendar;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// The policy of witnesses by the day: what was announced, and what the operator's files say, whose addresses are the newer ones. A running host takes the next one when its day begins.
/// </summary>
public sealed class WitnessPolicies
{
    readonly ConcurrentDictionary<int, WitnessPolicy> read = new();
    readonly IReadOnlyList<WitnessPolicy> files;
    readonly string logs;
    readonly TimeProvider clock;
    readonly PolicyMemory memory;
    volatile PolicyBook book = PolicyBook.Empty;

    internal WitnessPolicies(IReadOnlyList<WitnessPolicy> files, string logs, TimeProvider clock, PolicyMemory memory) =>
        (this.files, this.logs, this.clock, this.memory) = (files, logs, clock, memory);

    /// <summary>What was announced, as far as this host knows.</summary>
    public PolicyBook Book => book;

    /// <summary>The policy under which checkpoints are published now.</summary>
    public WitnessPolicy InForce => On(DayOf(clock.GetUtcNow())) ?? files[0];

    /// <summary>The announcement of that policy; null for a demonstration that announced nothing.</summary>
    public AnnouncedPolicy? Since => book.InForceOn(DayOf(clock.GetUtcNow()));

    /// <summary>The next policy; null where none was announced.</summary>
    public AnnouncedPolicy? Coming => book.ComingAfter(DayOf(clock.GetUtcNow()));

    /// <summary>The policy that was in force at an earlier instant, where it was another one.</summary>
    public WitnessPolicy? Before(DateTimeOffset then) => On(DayOf(then)) is { } before && before != InForce ? before : null;

    /// <summary>Whether one of the operator's files says the same as an announcement.</summary>
    internal bool IsInFiles(AnnouncedPolicy policy) => files.Any(file => file.IsSameAs(policy));

    /// <summary>An announced policy with the keys of the logs.</summary>
    internal WitnessPolicy Of(AnnouncedPolicy policy) =>
        read.GetOrAdd(policy.Number, _ => files.FirstOrDefault(file => file.IsSameAs(policy)) ?? new WitnessPolicy(logs + policy.Lines, Policy.Parse(logs + policy.Lines)));

    /// <summary>Takes what the database says by now.</summary>
    internal void Learn(PolicyBook announced)
    {
        book = announced;
        memory.Keep(announced);
    }

    WitnessPolicy? On(DateOnly day) => book.InForceOn(day) is { } policy ? Of(policy) : null;

    static DateOnly DayOf(DateTimeOffset at) => ShanghaiTime.DayOf(Instant.FromDateTimeOffset(at));
}
