using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>Keys of uploaded files and of held rows: made here, destroyed by the keeper alone.</summary>
static class FileKeys
{
    /// <summary>A new key and its row for <c>file_key</c>.</summary>
    public static (SecretKey Key, object?[] Row) Make(KeyRing ring, Guid keyId)
    {
        var key = SecretKey.Random();
        return (key, [keyId, ring.WrappingVersion, ring.Wrapping.Wrap(key, PlaceOf(keyId))]);
    }

    /// <summary>A key that is still there; null when it was destroyed.</summary>
    public static async Task<SecretKey?> FindFileKeyAsync(this Session db, KeyRing ring, Guid keyId, CancellationToken ct) =>
        await db.FindAsync(
            $"select kek_version, wrapped from file_key where key_id = {keyId}",
            row => ring.WrappingOf(row.Int(0)).Unwrap(row.Bytes(1), PlaceOf(keyId)), ct);

    /// <summary>The keys of many held rows, in the next round trip.</summary>
    public static Answer<(Guid Id, SecretKey Key)> AskFileKeys(this Session db, KeyRing ring, IReadOnlyList<Guid> ids) =>
        db.Ask(
            $"select key_id, kek_version, wrapped from file_key where key_id {db.AnyOf(ids)}",
            row => (row.Id(0), ring.WrappingOf(row.Int(1)).Unwrap(row.Bytes(2), PlaceOf(row.Id(0)))));

    static Place PlaceOf(Guid keyId) => new("file_key.wrapped", keyId);
}
