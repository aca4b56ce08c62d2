namespace Probity.Intake;

/// <summary>
/// What is wrong with one place of an agency's file. Everything in it comes from that file and the published rules: nothing about what
/// others sent can stand here (charter C5), and of a row with protected text not even its own words (charter C3).
/// </summary>
/// <param name="Refusal">The rule's no, with its stable code.</param>
/// <param name="Column">Header of the column; empty where it is the whole row or file.</param>
/// <param name="Found">What the file says there; empty where it is protected.</param>
/// <param name="Expected">What would be right; headers stay as the file has them.</param>
public sealed record RowError(Refusal Refusal, string Column, string Found, Words Expected)
{
    /// <summary>An error of a whole row, about which there is nothing to point at.</summary>
    public RowError(Refusal refusal) : this(refusal, "", "", Words.None)
    {
    }
}
