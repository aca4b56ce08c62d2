using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Keys;

namespace Probity.Inquiries;

/// <summary>The sealed form of a look in <c>inquiry.sealed</c>.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Look))]
public sealed partial class LookCodec : JsonSerializerContext
{
    static readonly LookCodec Plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault });

    /// <summary>Seals a look under its own key.</summary>
    public static byte[] Seal(SecretKey key, Guid inquiryId, Look look) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(look, Plain.Look), new Place("inquiry.sealed", inquiryId));

    /// <summary>Opens a look.</summary>
    public static Look Open(SecretKey key, Guid inquiryId, byte[] box) =>
        JsonSerializer.Deserialize(key.Open(box, new Place("inquiry.sealed", inquiryId)), Plain.Look)!;
}
