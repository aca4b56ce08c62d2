using System.Security.Cryptography;
using Probity.Catalogue;

namespace Probity.Inquiries;

/// <summary>What an official has said so far on the way to one inquiry; empty where not yet asked.</summary>
/// <param name="Purpose">Code of a held purpose.</param>
/// <param name="Use">Code of one of its uses.</param>
/// <param name="Case">Case number in the purpose's form.</param>
/// <param name="Number">The person's number, as it was read.</param>
/// <param name="Name">The person's name, as it was read.</param>
public sealed record Asking(string Purpose, string Use, string Case, string Number, string Name)
{
    /// <summary>Nothing said yet.</summary>
    public static readonly Asking Nothing = new("", "", "", "", "");

    /// <summary>
    /// Idempotency key of the inquiry that these steps make: new with each step that is taken, the same when one page is sent twice, so
    /// that pressing twice is one look.
    /// </summary>
    public string Key { get; init; } = "";

    /// <summary>Whether nothing is missing for this purpose.</summary>
    public bool IsComplete(Purpose purpose) => HasCase(purpose) && Number.Length > 0 && Name.Length > 0;

    /// <summary>Whether the use and, where the purpose needs one, the case are there.</summary>
    public bool HasCase(Purpose purpose) => Use.Length > 0 && (!purpose.CaseRequired || Case.Length > 0);

    /// <summary>The purpose chosen. Use and case belong to a purpose: another one asks for them again.</summary>
    public Asking For(Purpose purpose) =>
        (purpose.Code == Purpose ? this : this with { Purpose = purpose.Code, Use = "", Case = "" }).WithNewKey();

    /// <summary>Case and use given.</summary>
    public Asking In(string number, string use) => (this with { Case = number, Use = use }).WithNewKey();

    /// <summary>The person named.</summary>
    public Asking About(string number, string name) => (this with { Number = number, Name = name }).WithNewKey();

    Asking WithNewKey() => this with { Key = RandomNumberGenerator.GetHexString(32, lowercase: true) };
}
