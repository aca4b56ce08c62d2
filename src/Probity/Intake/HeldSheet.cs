using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>The rows that wait, of one <see cref="Work"/>: each sealed under a key of its own.</summary>
sealed class HeldSheet(Work work, KeyRing ring)
{
    /// <summary>
    /// The reason of a row of which the source was told that it is accepted, as its file alone says, while the register knows the
    /// number under another name. Only the identity desk sees it (charter C5, misuse H3).
    /// </summary>
    public const string Silently = "identity";

    readonly List<object?[]> rows = [];
    readonly List<object?[]> keys = [];

    /// <summary>Adds a row.</summary>
    public void Add(HeldPlace place, string reason, DecisionNumber? document, HeldContent content)
    {
        var heldId = Ids.New(work.Now);
        var (key, row) = FileKeys.Make(ring, heldId);
        keys.Add(row);
        var decision = document is { } number ? RowDigests.Decision(ring, place.Body, number) : ring.Digest("held-nothing", heldId.ToString());
        rows.Add(
        [
            heldId, HeldNumber.New().ToString(), place.BatchId, place.Line, place.Body, place.Dataset, reason, decision, work.Now, place.LapsesAt,
            null, null, null, 1, BatchCodec.Seal(key, heldId, content),
        ]);
    }

    /// <summary>Writes them all into the work.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await work.InsertAsync(Tables.FileKey, keys, ct);
        await work.InsertAsync(Tables.HeldRow, rows, ct);
    }
}

/// <summary>Where a held row comes from and until when it waits.</summary>
readonly record struct HeldPlace(Guid BatchId, int Line, CreditCode Body, string Dataset, Instant LapsesAt);

/// <summary>The public number of a held row: that of a case (<see cref="CaseNumber"/>), under which the identity desk speaks of it.</summary>
static class HeldNumber
{
    public static CaseNumber New() => CaseNumber.From(BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8)));
}
