using System.Globalization;
using System.Text.Json.Nodes;
using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>A checkpoint as data: origin, size, root, and who signed it.</summary>
static class ShowNote
{
    /// <summary>An instant as all data writes it.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>All that the note says, and of each signature whether it holds, where a policy has its key.</summary>
    public static JsonObject Of(Note note, Policy? policy)
    {
        var checkpoint = Checkpoint.Parse(note.Text);
        return new JsonObject
        {
            ["origin"] = checkpoint.Origin,
            ["size"] = checkpoint.Size.ToString(CultureInfo.InvariantCulture),
            ["root"] = checkpoint.Root.ToString(),
            ["signatures"] = new JsonArray([.. note.Signatures.Select(line => Line(line, note, policy))]),
        };
    }

    static JsonObject Line(SignatureLine line, Note note, Policy? policy)
    {
        var cosigned = Cosignature.TryTime(line.Signature, out var seconds);
        var key = KeyOf(line, policy);
        return new JsonObject
        {
            ["signer"] = line.KeyName,
            ["keyId"] = line.KeyId.ToString("x8", CultureInfo.InvariantCulture),
            ["kind"] = cosigned ? "cosignature" : "signature",
            ["at"] = cosigned && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? Time(DateTimeOffset.FromUnixTimeSeconds(seconds)) : null,
            ["verified"] = policy is null ? "not-checked" : key is null ? "unknown-key" : line.Holds(key, note.Text) ? "yes" : "no",
        };
    }

    static VerifierKey? KeyOf(SignatureLine line, Policy? policy) =>
        policy?.Logs.Select(log => log.Key).Concat(policy.Witnesses.Select(witness => witness.Key)).FirstOrDefault(key => key.Id == line.KeyId && key.Name == line.KeyName);
}
