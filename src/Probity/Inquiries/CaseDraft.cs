using Probity.Catalogue;

namespace Probity.Inquiries;

/// <summary>What an official has said so far on the way to registering a case; empty where not yet asked.</summary>
/// <param name="Purpose">Code of a held purpose that needs a case.</param>
/// <param name="Case">Case number in the purpose's form.</param>
/// <param name="Parties">The persons named so far, as they were read.</param>
public sealed record CaseDraft(string Purpose, string Case, IReadOnlyList<PersonTyped> Parties)
{
    /// <summary>Nothing said yet.</summary>
    public static readonly CaseDraft Nothing = new("", "", []);

    /// <summary>The purpose chosen. A case number belongs to a purpose, and so do the parties.</summary>
    public CaseDraft For(Purpose purpose) => purpose.Code == Purpose ? this : new(purpose.Code, "", []);

    /// <summary>Whether another number than that of the party at this place is the same.</summary>
    public bool HasElsewhere(int at, string number) => Parties.Index().Any(party => party.Index != at && party.Item.Number == number);

    /// <summary>The party at this place named; a place beyond the last adds one.</summary>
    public CaseDraft With(int at, PersonTyped party) =>
        this with { Parties = at < Parties.Count ? [.. Parties.Index().Select(known => known.Index == at ? party : known.Item)] : [.. Parties, party] };

    /// <summary>Without the party at this place.</summary>
    public CaseDraft Without(int at) => this with { Parties = [.. Parties.Index().Where(party => party.Index != at).Select(party => party.Item)] };
}
