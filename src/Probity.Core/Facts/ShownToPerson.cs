namespace Probity.Facts;

/// <summary>
/// What the person sees of a fact, on a page or in a proof: which body and post, what for, what was answered; never the official's own name nor what an official typed freely
/// (misuse: officials are watched by bodies and auditors, and a case number may name somebody else).
/// </summary>
public static class ShownToPerson
{
    static readonly HashSet<string> Withheld = new(StringComparer.Ordinal) { "official", "case", "evidence", "reason" };

    /// <summary>Whether a part is shown. Of a refused inquiry, purpose and use are withheld too: they may be anything that was typed.</summary>
    public static bool Shows(FactParts parts, string label)
    {
        if (Withheld.Contains(label)) return label is "official" && IsNobodysName(parts);
        return label is not ("why" or "use") || parts.All[0].Value != FactKind.InquiryRefused.Code;
    }

    // The person, or a timed job: no name of anybody else's.
    static bool IsNobodysName(FactParts parts) => Find(parts, "body").Length == 0;

    static string Find(FactParts parts, string label) => parts.All.FirstOrDefault(part => part.Label == label).Value ?? "";
}
