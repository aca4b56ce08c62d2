using Probity.Bodies;
using Probity.Keys;

namespace Probity.Inquiries;

/// <summary>Keyed digests by which a body's cases and their parties are found and cannot be listed.</summary>
static class CaseDigests
{
    public static byte[] CaseDigest(this KeyRing ring, CreditCode body, string purpose, string number) =>
        ring.Digest("case", body.ToString(), purpose, number);

    public static byte[] PartyDigest(this KeyRing ring, CreditCode body, Question question) =>
        ring.Digest("party", body.ToString(), question.Purpose, question.Case, question.Number.Reveal(), question.Name.Normal);
}
