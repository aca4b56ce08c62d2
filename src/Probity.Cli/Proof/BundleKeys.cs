using System.Text;
using Probity.Facts;

namespace Probity.Cli.Proof;

/// <summary>The keys by which a person recognises their own leaves, one a log.</summary>
sealed class BundleKeys
{
    readonly byte[] inquiries;
    readonly byte[] journal;

    BundleKeys(byte[] inquiries, byte[] journal) => (this.inquiries, this.journal) = (inquiries, journal);

    /// <summary>Reads the two lines <c>inquiries KEY</c> and <c>journal KEY</c>, in base64 that has one spelling.</summary>
    public static BundleKeys Parse(byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n') is [var first, var second, ""] && Key(first, "inquiries ") is { } inquiries && Key(second, "journal ") is { } journal
            ? new BundleKeys(inquiries, journal)
            : throw FailedException.Refused("bundle.malformed", new("证明包中的 keys 不是两行密钥。", "The file keys of the bundle does not hold the two lines of keys."));

    /// <summary>The tag that the person's fact of this number bears in a log: HMAC-SHA256 of the number as 64-bit big-endian.</summary>
    public byte[] Tag(LogKind log, long n) => LeafTag.Of(log is LogKind.Inquiries ? inquiries : journal, n);

    static byte[]? Key(string line, string name)
    {
        var key = new byte[LeafTag.Length];
        return line.StartsWith(name, StringComparison.Ordinal) && Convert.TryFromBase64String(line[name.Length..], key, out var written) && written is LeafTag.Length && Convert.ToBase64String(key) == line[name.Length..] ? key : null;
    }
}
