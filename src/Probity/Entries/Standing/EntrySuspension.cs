using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>Why an entry is suspended: sealed under the entry's key, for a place of law tells of the conduct.</summary>
/// <param name="Why">Why.</param>
/// <param name="Edition">The edition that says so.</param>
/// <param name="Bases">The places of law that are gone; empty where the edition itself is the reason.</param>
public sealed record SuspensionReason(SuspensionCause Why, string Edition, IReadOnlyList<Basis> Bases);

/// <summary>What keeps an entry from being used beside its dates.</summary>
/// <param name="Id">Stays in the program.</param>
/// <param name="Ground">On what it rests: <see cref="OfLaw"/>, or a case or the source when those can suspend.</param>
/// <param name="Since">First day.</param>
/// <param name="SuspendedAt">When the register did it.</param>
/// <param name="ResumedAt">When it ended; null while it lasts.</param>
/// <param name="Reason">Why.</param>
public sealed record EntrySuspension(Guid Id, string Ground, DateOnly Since, Instant SuspendedAt, Instant? ResumedAt, SuspensionReason Reason)
{
    /// <summary>The law behind the entry is gone.</summary>
    public const string OfLaw = "law";
}

/// <summary>A suspension as it stands in the database.</summary>
sealed record StoredSuspension(Guid Id, Guid EntryId, string Ground, DateOnly Since, Instant SuspendedAt, Instant? ResumedAt, int Version, byte[] Box)
{
    /// <summary>Opens it with the entry's key.</summary>
    public EntrySuspension Open(SecretKey key) => new(Id, Ground, Since, SuspendedAt, ResumedAt, SuspensionCodec.Open(key, Id, Box));
}

/// <summary>How the reason stands in <c>entry_suspension.sealed</c>.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SuspensionReason))]
sealed partial class SuspensionCodec : JsonSerializerContext
{
    public static byte[] Seal(SecretKey key, Guid id, SuspensionReason reason) => key.Seal(JsonSerializer.SerializeToUtf8Bytes(reason, Default.SuspensionReason), PlaceOf(id));

    public static SuspensionReason Open(SecretKey key, Guid id, byte[] box) => JsonSerializer.Deserialize(key.Open(box, PlaceOf(id)), Default.SuspensionReason)!;

    static Place PlaceOf(Guid id) => new("entry_suspension.sealed", id);
}

/// <summary>SQL of suspensions.</summary>
static class SuspensionQueries
{
    /// <summary>All suspensions of a person's entries, the earliest first.</summary>
    public static Answer<StoredSuspension> AskSuspensions(this Session db, Guid subject) =>
        db.Ask(
            $"""
            select suspension_id, entry_id, ground, since, suspended_at, resumed_at, version, sealed
              from entry_suspension
             where subject_id = {subject}
             order by suspended_at, suspension_id
            """,
            row => new StoredSuspension(row.Id(0), row.Id(1), row.Text(2), row.Date(3), row.Instant(4), row.InstantOrNull(5), row.Int(6), row.Bytes(7)));

    /// <summary>Ends a suspension that was read as it stands.</summary>
    public static void Resume(this Work work, Guid subject, StoredSuspension open) =>
        work.Update(
            $"""
            update entry_suspension set resumed_at = {work.Now}, version = {open.Version + 1}
             where subject_id = {subject} and suspension_id = {open.Id} and version = {open.Version} and resumed_at is null
            """);
}
