namespace TransparencyLog;

/// <summary>What was read is not of the form that its specification asks for.</summary>
public sealed class LogFormatException(string message) : FormatException(message);

/// <summary>What was read has the right form and does not hold: a hash, a signature, a proof or a quorum fails.</summary>
public class LogMismatchException(string message) : Exception(message);

/// <summary>A log has signed two checkpoints that cannot both be true of one tree that only grows. The evidence convinces anybody who knows its key.</summary>
public sealed class LogForkException(ForkEvidence evidence) : LogMismatchException(evidence.ToString())
{
    /// <summary>The two signed checkpoints.</summary>
    public ForkEvidence Evidence { get; } = evidence;
}

/// <summary>The writer stopped, or did not start, because going on could sign what contradicts an earlier checkpoint. A person must look.</summary>
public sealed class LogStoppedException(string message, Exception? inner = null) : Exception(message, inner);
