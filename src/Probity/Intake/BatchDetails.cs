using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Bodies;
using Probity.Keys;

namespace Probity.Intake;

/// <summary>An official who had to do with a batch.</summary>
public sealed record BatchOfficial(string Id, string Name, string Post)
{
    /// <summary>What is kept of an official.</summary>
    public static BatchOfficial Of(Official official) => new(official.Id, official.Name, official.Post);
}

/// <summary>What is sealed of a batch for as long as the batch is known: who, what was attested, what the file was called.</summary>
/// <param name="FileName">As the sender called it.</param>
/// <param name="Maker">Who sent it.</param>
/// <param name="Attestation">What was said for all rows.</param>
/// <param name="Parts">Sealed parts of the file.</param>
/// <param name="CompanionParts">Sealed parts of the companion that came with it; 0: there was none.</param>
public sealed record BatchDetails(string FileName, BatchOfficial Maker, Attestation Attestation, int Parts, int CompanionParts)
{
    /// <summary>Who released or discarded it; null while nobody did.</summary>
    public BatchOfficial? Checker { get; init; }

    /// <summary>Who took it over from an official who left; null while nobody did.</summary>
    public BatchOfficial? Successor { get; init; }

    /// <summary>In whose name it stands.</summary>
    [JsonIgnore]
    public BatchOfficial Holder => Successor ?? Maker;
}

/// <summary>What is sealed of a held row, under a key of its own that goes when the row is settled.</summary>
/// <param name="Cells">In the order of the dataset's template.</param>
/// <param name="Attestation">Of the batch.</param>
/// <param name="Companion">What a companion said of its document; null where none did.</param>
public sealed record HeldContent(IReadOnlyList<string> Cells, Attestation Attestation, SuppliedFacts? Companion);

/// <summary>What is wrong with a file as a whole, or with its companion.</summary>
/// <param name="Row">Row of the file, 1 for its header.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Words">Its sentence.</param>
/// <param name="Column">Header of the column; empty where it is all of it.</param>
/// <param name="Found">What is there.</param>
/// <param name="Expected">What would be right.</param>
public sealed record FileError(int Row, string Code, Words Words, string Column, string Found, Words Expected)
{
    /// <summary>The error with its place.</summary>
    public static FileError Of(int row, RowError error) =>
        new(row, error.Refusal.Code, error.Refusal.Words, error.Column, error.Found, error.Expected);
}

/// <summary>The sealed forms of batches and held rows.</summary>
[JsonSerializable(typeof(BatchDetails))]
[JsonSerializable(typeof(HeldContent))]
[JsonSerializable(typeof(Attestation))]
[JsonSerializable(typeof(IReadOnlyList<FileError>))]
sealed partial class BatchCodec : JsonSerializerContext
{
    static readonly BatchCodec Plain = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    public static byte[] Seal(SecretKey key, Guid batchId, BatchDetails details) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(details, Plain.BatchDetails), DetailsAt(batchId));

    public static BatchDetails OpenDetails(SecretKey key, Guid batchId, byte[] box) =>
        JsonSerializer.Deserialize(key.Open(box, DetailsAt(batchId)), Plain.BatchDetails)!;

    public static byte[] Seal(SecretKey key, Guid heldId, HeldContent content) =>
        key.Seal(JsonSerializer.SerializeToUtf8Bytes(content, Plain.HeldContent), HeldAt(heldId));

    public static HeldContent OpenHeld(SecretKey key, Guid heldId, byte[] box) =>
        JsonSerializer.Deserialize(key.Open(box, HeldAt(heldId)), Plain.HeldContent)!;

    public static byte[] Bytes(IReadOnlyList<FileError> errors) => JsonSerializer.SerializeToUtf8Bytes(errors, Plain.IReadOnlyListFileError);

    public static IReadOnlyList<FileError> Errors(byte[] json) => JsonSerializer.Deserialize(json, Plain.IReadOnlyListFileError)!;

    /// <summary>One text for one attestation, for the digest that finds a file sent twice.</summary>
    public static string Text(Attestation attestation) => JsonSerializer.Serialize(attestation, Plain.Attestation);

    static Place DetailsAt(Guid batchId) => new("batch.sealed", batchId);

    static Place HeldAt(Guid heldId) => new("held_row.sealed", heldId);
}
