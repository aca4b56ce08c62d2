namespace Probity.Subjects;

/// <summary>What a clerk read off a document that a person showed (核验证件): number, name, and which document it was. The document itself is neither copied nor kept.</summary>
/// <param name="Number">The identity number on it.</param>
/// <param name="Name">The name on it.</param>
/// <param name="Document">Code from <see cref="Documents"/>.</param>
public sealed record SeenIdentity(ResidentNumber Number, PersonName Name, string Document)
{
    /// <summary>No document of the list was named.</summary>
    public static readonly Refusal DocumentMissing = Refusal.Invalid("binding.document-missing",
        "请选择核对过的身份证件。", "Say which identity document you saw.");

    /// <summary>Documents that bear an identity number after GB 11643: a closed list, so that nothing of a person is typed here.</summary>
    public static IReadOnlyList<(string Code, Words Name)> Documents { get; } =
    [
        ("resident-id", new("居民身份证", "Resident identity card")),
        ("temporary-id", new("临时居民身份证", "Temporary resident identity card")),
        ("residence-permit", new("港澳台居民居住证", "Residence permit for Hong Kong, Macao and Taiwan residents")),
        ("foreign-permanent", new("外国人永久居留身份证", "Foreign permanent resident identity card")),
    ];

    /// <summary>Reads what was typed. Refusals: those of <see cref="ResidentNumber"/> and <see cref="PersonName"/>, and <see cref="DocumentMissing"/>.</summary>
    public static Outcome<SeenIdentity> Read(string? number, string? name, string? document)
    {
        var (read, named) = (ResidentNumber.Read(number), PersonName.Read(name));
        if ((read.Refusal ?? named.Refusal) is { } refusal) return refusal;

        return Documents.Any(one => one.Code == document) ? new SeenIdentity(read.Value, named.Value, document!) : DocumentMissing;
    }

    /// <summary>Whether two clerks read the same: the number, a spelling of the name, and the document.</summary>
    public bool Agrees(SeenIdentity other) => Number == other.Number && Name.Matches(other.Name) && Document == other.Document;
}
