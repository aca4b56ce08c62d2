namespace Probity.Catalogue.KeyAreas;

/// <summary>A key field or a key group as its page shows it.</summary>
/// <param name="Path">Address below <c>catalogue</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Asked">What the policy of 2018 asks for.</param>
/// <param name="Items">Codes of the items that carry it.</param>
/// <param name="NotRecorded">What of it is never recorded.</param>
public sealed record KeyArea(string Path, Words Name, Words Asked, IReadOnlyList<string> Items, IReadOnlyList<NotRecorded> NotRecorded)
{
    /// <summary>Kinds of conduct of a profession that may be recorded; empty for a field.</summary>
    public IReadOnlyList<ProfessionalConduct> Conducts { get; init; } = [];

    /// <summary>A key field.</summary>
    public static KeyArea Of(KeyField field) => new($"fields/{field.Code}", field.Name, field.Asked, field.Items, field.NotRecorded);

    /// <summary>A key group.</summary>
    public static KeyArea Of(KeyGroup group) => new($"groups/{group.Code}", group.Name, group.Asked, group.Items, group.NotRecorded) { Conducts = group.Conducts };
}
