namespace TransparencyLog;

/// <summary>A log that a policy knows.</summary>
/// <param name="Key">Its key; the name is the log's origin.</param>
/// <param name="Url">Where it is read, if the policy says.</param>
public sealed record PolicyLog(VerifierKey Key, string? Url);

/// <summary>A witness that a policy knows.</summary>
/// <param name="Name">What the policy calls it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Url">Where it takes checkpoints, if the policy says.</param>
public sealed record PolicyWitness(string Name, VerifierKey Key, string? Url);

/// <summary>So many of these, witnesses or groups, must have cosigned.</summary>
/// <param name="Name">What the policy calls it.</param>
/// <param name="Threshold">How many members, from 1 to all.</param>
/// <param name="Members">Names that were defined before it.</param>
public sealed record PolicyGroup(string Name, int Threshold, IReadOnlyList<string> Members);

/// <summary>
/// Which checkpoints are believed: those of the listed logs that a quorum of distinct witnesses has cosigned (tlog-policy). However often one witness
/// signs, it counts once.
/// </summary>
public sealed class Policy
{
    /// <summary>The name of the quorum that asks for no witness.</summary>
    public const string NoQuorum = "none";

    internal Policy(PolicyLog[] logs, PolicyWitness[] witnesses, PolicyGroup[] groups, string quorum) =>
        (Logs, Witnesses, Groups, Quorum) = (logs, witnesses, groups, quorum);

    /// <summary>The logs that are believed.</summary>
    public IReadOnlyList<PolicyLog> Logs { get; }

    /// <summary>The witnesses that are known.</summary>
    public IReadOnlyList<PolicyWitness> Witnesses { get; }

    /// <summary>The groups, each after its members.</summary>
    public IReadOnlyList<PolicyGroup> Groups { get; }

    /// <summary>The witness or group that must have cosigned, or <see cref="NoQuorum"/>.</summary>
    public string Quorum { get; }

    /// <summary>Reads the file; anything else is a <see cref="LogFormatException"/> that names the line.</summary>
    public static Policy Parse(ReadOnlySpan<byte> file) => new PolicyReader().Read(file);

    /// <summary>Reads the file; anything else is a <see cref="LogFormatException"/> that names the line.</summary>
    public static Policy Parse(string file) => Parse(Strict.Utf8.GetBytes(file));

    /// <summary>Whether these witnesses, by the policy's names for them, are enough.</summary>
    public bool HasQuorum(IReadOnlySet<string> witnesses)
    {
        if (Quorum == NoQuorum) return true;
        var witnessed = Witnesses.Select(witness => witness.Name).Where(witnesses.Contains).ToHashSet(StringComparer.Ordinal);
        foreach (var group in Groups.Where(group => group.Members.Count(witnessed.Contains) >= group.Threshold)) witnessed.Add(group.Name);
        return witnessed.Contains(Quorum);
    }

    /// <summary>Verifies the log's signature on a note and returns it with the witnesses that cosigned, whether or not they are a quorum.</summary>
    public WitnessedCheckpoint OpenWithoutQuorum(ReadOnlySpan<byte> note)
    {
        var signed = SignedCheckpoint.Open(note, Logs.Select(log => log.Key));
        var times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var key in signed.Note.SignersOf(Witnesses.Select(witness => witness.Key)))
        {
            // Several lines of one witness may all hold; the first one counts.
            Cosignature.TryTime(signed.Note.Signatures.First(line => line.IsBy(key)).Signature, out var seconds);
            times.Add(Witnesses.Single(witness => witness.Key.Equals(key)).Name, Time(seconds));
        }

        return new WitnessedCheckpoint(signed, times);
    }

    /// <summary>Verifies a checkpoint under this policy, or throws <see cref="LogMismatchException"/>.</summary>
    public WitnessedCheckpoint Open(ReadOnlySpan<byte> note)
    {
        var witnessed = OpenWithoutQuorum(note);
        return HasQuorum(witnessed.Witnesses.Keys.ToHashSet(StringComparer.Ordinal))
            ? witnessed
            : throw new LogMismatchException($"The checkpoint of {Strict.Number(witnessed.Checkpoint.Size)} entries has not the cosignatures that the quorum '{Quorum}' asks for.");
    }

    static DateTimeOffset Time(long seconds) => seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MaxValue;
}

/// <summary>A verified checkpoint and when which witness cosigned it.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Witnesses">The time by the policy's name of the witness.</param>
public sealed record WitnessedCheckpoint(SignedCheckpoint Checkpoint, IReadOnlyDictionary<string, DateTimeOffset> Witnesses);
