using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>How old the word of the witnesses is. A log that is shown to somebody as it was long ago is consistent, and yet withholds all that came since.</summary>
static class Freshness
{
    /// <summary>Ends the command unless a quorum of the policy has cosigned since an instant.</summary>
    public static void Require(Policy policy, WitnessedCheckpoint witnessed, DateTimeOffset since, int hours)
    {
        if (policy.Quorum == Policy.NoQuorum) throw FailedException.Usage("信任文件不要求见证，无法判断新旧（--fresh）。", "The policy asks for no witness, and without one nobody knows how old a checkpoint is (--fresh).");

        if (!policy.HasQuorum(witnessed.Witnesses.Where(one => one.Value >= since).Select(one => one.Key).ToHashSet(StringComparer.Ordinal)))
            throw FailedException.Refused("log.stale", new($"最近 {hours} 小时内没有足够的见证。", $"Not enough witnesses have signed within {hours} hours."));
    }
}
