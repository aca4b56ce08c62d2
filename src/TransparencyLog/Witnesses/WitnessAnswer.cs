namespace TransparencyLog;

/// <summary>What a witness answers over HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The type of the body; null without one.</param>
/// <param name="Body">The body; the cosignature lines when the status is 200.</param>
public sealed record WitnessAnswer(int Status, string? ContentType, string Body)
{
    /// <summary>The type of the answer 409, whose body is the size that the witness has.</summary>
    public const string SizeType = "text/x.tlog.size";

    const string TextType = "text/plain; charset=utf-8";

    internal static WitnessAnswer Refused(int status, string why) => new(status, TextType, why + "\n");

    internal static WitnessAnswer Conflict(long size) => new(409, SizeType, Strict.Number(size) + "\n");

    internal static WitnessAnswer Cosigned(SignatureLine line) => new(200, TextType, line + "\n");
}
