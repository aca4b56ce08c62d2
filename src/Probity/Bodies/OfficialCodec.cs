using System.Text.Json;
using Probity.Keys;

namespace Probity.Bodies;

/// <summary>What of an official is nobody's business outside the program.</summary>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">The post as the body words it.</param>
public sealed record OfficialDetails(string Name, Words Post);

/// <summary>How an official's details stand in <c>official.sealed</c>: JSON under the register's own key, bound to row and version.</summary>
static class OfficialCodec
{
    static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Seal(SubjectRoot register, Guid official, int version, OfficialDetails details) =>
        register.Identity.Seal(JsonSerializer.SerializeToUtf8Bytes(details, Json), At(official, version));

    public static OfficialDetails Open(SubjectRoot register, Guid official, int version, byte[] box) =>
        JsonSerializer.Deserialize<OfficialDetails>(register.Identity.Open(box, At(official, version)), Json)!;

    static Place At(Guid official, int version) => new("official.sealed", official, version);
}
