using Probity.Bodies;
using Probity.Keys;

namespace Probity.Inquiries;

/// <summary>Idempotency keys: scoped to client and operation; what is kept is the digest of the request and the receipt's number, never the answer.</summary>
public static class Repeats
{
    /// <summary>The key was used for another request.</summary>
    public static readonly Refusal KeyReused = Refusal.Invalid("request.key-reused",
        "该幂等键已用于另一请求。请为新的请求使用新的键。", "This idempotency key was used for another request. Use a new key for a new request.");

    /// <summary>A key is 1 to 100 visible ASCII characters.</summary>
    public static readonly Refusal KeyMalformed = Refusal.Invalid("request.key-malformed",
        "幂等键须为1至100个可见ASCII字符。", "An idempotency key is 1 to 100 visible ASCII characters.");

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= 100 && text.All(c => c is > ' ' and <= '~');

    /// <summary>Digest of a key, for one official of one body and one operation.</summary>
    public static byte[] KeyDigest(KeyRing ring, Official asker, string operation, string key) =>
        ring.Digest("idempotency", asker.Body.ToString(), asker.Id, operation, key);

    /// <summary>Digest of what was asked.</summary>
    public static byte[] RequestDigest(KeyRing ring, Question question) =>
        ring.Digest("inquiry-request", question.Purpose, question.Use, question.Case, question.Number.Reveal(), question.Name.Reveal());
}
