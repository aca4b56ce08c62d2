using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Keys;

namespace Probity.Entries;

/// <summary>
/// How an entry's content stands in <c>entry.sealed</c>: JSON under the entry's own data key, whose <c>key_id</c> in <c>data_key</c> is the
/// <c>entry_id</c>, bound to the row and its version. Whoever raises the version seals anew.
/// </summary>
public static class EntryCodec
{
    static readonly EntryJson Json = new(new JsonSerializerOptions
    {
        // Inside a ciphertext nothing needs escaping, and Chinese would take twice the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    });

    /// <summary>The ciphertext of a version of an entry.</summary>
    public static byte[] Seal(SecretKey key, Guid entryId, int version, EntryContent content) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(content, Json.EntryContent), PlaceOf(entryId, version));

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key, entry or version, or a changed ciphertext.</exception>
    public static EntryContent Open(SecretKey key, Guid entryId, int version, byte[] box) =>
        JsonSerializer.Deserialize(key.Open(box, PlaceOf(entryId, version)), Json.EntryContent)
        ?? throw new InvalidOperationException("An entry without content was sealed.");

    static Place PlaceOf(Guid entryId, int version) => new("entry.sealed", entryId, version);
}

[JsonSerializable(typeof(EntryContent))]
sealed partial class EntryJson : JsonSerializerContext;
