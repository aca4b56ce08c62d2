using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Probity.Intake;

/// <summary>
/// What one file has said so far, as digests that live no longer than the run: finds the row that is there twice, the row that
/// contradicts an earlier one, and the number that bears two names. Depends on the file alone, never on the register (charter C5). Where a
/// number bears two names, the row with the second name and all later rows of that number are held; earlier ones were decided already.
/// </summary>
public sealed class SeenRows
{
    readonly Dictionary<UInt128, UInt128> contents = [];
    readonly Dictionary<UInt128, UInt128> names = [];
    readonly HashSet<UInt128> doubted = [];

    /// <summary>The decision with the file's earlier rows in view. Rows are to be shown once, in their order.</summary>
    public RowDecision Check(RowDecision decision)
    {
        if (decision is not RowDecision.Accepted { Draft: var draft }) return decision;

        var (key, content) = (Digest(draft.RowKey), Digest(draft.Content));
        var isRepeated = contents.TryGetValue(key, out var earlier);
        if (isRepeated && earlier == content) return new RowDecision.Unchanged(new RowError(RowRefusals.RepeatedInFile));
        if (IsDoubted(draft)) return new RowDecision.Held(new RowError(RowRefusals.IdentityCheck));
        if (isRepeated) return new RowDecision.Rejected(new RowError(RowRefusals.UseCorrection));

        contents.Add(key, content);
        return decision;
    }

    bool IsDoubted(EntryDraft draft)
    {
        var number = Digest(Encoding.UTF8.GetBytes(draft.Number.Reveal()));
        var name = Digest(Encoding.UTF8.GetBytes(draft.Name.Normal));
        if (!names.TryAdd(number, name) && names[number] != name) doubted.Add(number);
        return doubted.Contains(number);
    }

    static UInt128 Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
