using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Keys;

namespace Probity.Notices;

/// <summary>What proves a delivery. The person can ask for it.</summary>
/// <param name="Body">Code of the body that delivered; empty where the person opened it.</param>
/// <param name="Official">The official who delivered, or <c>subject</c>.</param>
/// <param name="Evidence">Postal number, or the document seen.</param>
public sealed record DeliveryEvidence(string Body, string Official, string Evidence);

/// <summary>How the proof of a delivery stands in <c>delivery.sealed</c>: JSON under the entry's data key, so that it goes when the entry goes.</summary>
public static class DeliveryCodec
{
    /// <summary>The ciphertext.</summary>
    public static byte[] Seal(SecretKey entryKey, Guid deliveryId, DeliveryEvidence evidence) =>
        entryKey.Seal(JsonSerializer.SerializeToUtf8Bytes(evidence, DeliveryJson.Default.DeliveryEvidence), PlaceOf(deliveryId));

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    public static DeliveryEvidence Open(SecretKey entryKey, Guid deliveryId, byte[] box) =>
        JsonSerializer.Deserialize(entryKey.Open(box, PlaceOf(deliveryId)), DeliveryJson.Default.DeliveryEvidence)!;

    static Place PlaceOf(Guid row) => new("delivery.sealed", row);
}

[JsonSerializable(typeof(DeliveryEvidence))]
sealed partial class DeliveryJson : JsonSerializerContext;
