using Probity.Facts;
using TransparencyLog;

namespace Probity.Cli.Proof;

/// <summary>A proof of which everything holds: the leaf is in the log, the log and a quorum of witnesses signed, and what is shown is what was logged.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Opening">The leaf, with the parts of the fact that are shown.</param>
/// <param name="Leaf">What the leaf says.</param>
/// <param name="Witnessed">The checkpoint, with the times of its witnesses.</param>
sealed record CheckedProof(LogProof Proof, LeafOpening Opening, Leaf Leaf, WitnessedCheckpoint Witnessed)
{
    /// <summary>The most bytes that a proof's file has.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>The log's origin.</summary>
    public string Origin => Witnessed.Checkpoint.Checkpoint.Origin;

    /// <summary>Checks all of it under the first policy under which it holds; a proof of before a change of witnesses holds under the policy of its time.</summary>
    public static CheckedProof Of(ReadOnlyMemory<byte> file, IReadOnlyList<Policy> policies)
    {
        foreach (var policy in policies.Take(policies.Count - 1))
        {
            try
            {
                return Of(file, policy);
            }
            catch (LogMismatchException)
            {
            }
        }

        return Of(file, policies[^1]);
    }

    /// <summary>Checks all of it, or ends the command with what does not hold.</summary>
    public static CheckedProof Of(ReadOnlyMemory<byte> file, Policy policy)
    {
        var proof = LogProof.Parse(file.Span);
        var read = LeafOpening.Parse(proof.Extra);
        if (read.Refusal is { } malformed) throw FailedException.Refused(malformed);

        var opening = read.Value;
        var witnessed = proof.Verify(opening.Leaf.Span, policy);
        if (opening.Check() is { } wrong) throw FailedException.Refused(wrong);

        var leaf = Leaf.Parse(opening.Leaf) ?? throw FailedException.Refused(LeafOpening.Malformed);
        var origin = witnessed.Checkpoint.Checkpoint.Origin;
        return origin.EndsWith("/log/" + NameOf(leaf.Log), StringComparison.Ordinal)
            ? new CheckedProof(proof, opening, leaf, witnessed)
            : throw FailedException.Refused("proof.other-log", new($"{origin} 不应有“{NameOf(leaf.Log)}”日志的条目。", $"An entry of the log '{NameOf(leaf.Log)}' does not belong to {origin}."));
    }

    /// <summary>A log's name in addresses and in files.</summary>
    public static string NameOf(LogKind log) => log is LogKind.Inquiries ? "inquiries" : "journal";
}
