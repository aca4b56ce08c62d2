using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Keys;

namespace Probity.Inquiries;

/// <summary>
/// The sealed form of a look in <c>inquiry.sealed</c>. The look stands under its own key; the values that were shown of an entry stand in it once more sealed under
/// that entry's key, so that an entry which is erased leaves the look readable (who, when, what for, which fields) and what it said unreadable.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LookBox))]
[JsonSerializable(typeof(string[]))]
public sealed partial class LookCodec : JsonSerializerContext
{
    static readonly LookCodec Plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault });

    /// <summary>Seals a look under its own key, and the values of each entry under the key that its number leads to.</summary>
    public static byte[] Seal(SecretKey key, Guid inquiryId, Look look, Func<string, SecretKey> keyOf)
    {
        var values = look.Entries.Select((entry, i) => keyOf(entry.Entry).Seal(
            JsonSerializer.SerializeToUtf8Bytes([.. entry.Fields.Select(field => field.Value)], Plain.StringArray), ValuesOf(inquiryId, i))).ToArray();
        var bare = look with { Entries = [.. look.Entries.Select(entry => With(entry, _ => ""))] };
        return key.Seal(JsonSerializer.SerializeToUtf8Bytes(new LookBox(bare, values), Plain.LookBox), new Place("inquiry.sealed", inquiryId));
    }

    /// <summary>Opens a look: which fields were shown, without what they said.</summary>
    public static Look Open(SecretKey key, Guid inquiryId, byte[] box) => Read(key, inquiryId, box).Look;

    /// <summary>Opens a look with what was shown. Every entry in it must still have its key.</summary>
    public static Look Open(SecretKey key, Guid inquiryId, byte[] box, Func<string, SecretKey> keyOf)
    {
        var stored = Read(key, inquiryId, box);
        return stored.Look with
        {
            Entries =
            [
                .. stored.Look.Entries.Select((entry, i) =>
                {
                    var values = JsonSerializer.Deserialize(keyOf(entry.Entry).Open(stored.Values[i], ValuesOf(inquiryId, i)), Plain.StringArray)!;
                    return With(entry, at => values[at]);
                }),
            ],
        };
    }

    static LookBox Read(SecretKey key, Guid inquiryId, byte[] box) =>
        JsonSerializer.Deserialize(key.Open(box, new Place("inquiry.sealed", inquiryId)), Plain.LookBox)!;

    static DisclosedEntry With(DisclosedEntry entry, Func<int, string> valueOf) =>
        entry with { Fields = [.. entry.Fields.Select((field, at) => KeyValuePair.Create(field.Key, valueOf(at)))] };

    static Place ValuesOf(Guid inquiryId, int entry) => new("inquiry.sealed.values", inquiryId, entry + 1);
}

/// <summary>What is sealed of a look.</summary>
/// <param name="Look">The look; its fields have no values.</param>
/// <param name="Values">For each entry in it the values of its fields, sealed under the entry's key.</param>
public sealed record LookBox(Look Look, byte[][] Values);
