using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Probity.Facts;

namespace Probity.Cli.Proof;

/// <summary>
/// A person's own bundle: <c>policy</c>, <c>keys</c>, and a proof for each number of the person's order in <c>inquiries/</c> or <c>journal/</c>. It may come from
/// anybody, so what is read of it is bounded: how many entries, how long each and all, and how they are named.
/// </summary>
sealed partial class ProofBundle
{
    const long MaxFile = 64 << 20, MaxAll = 512 << 20;
    const int MaxEntries = 50_000, MaxPolicy = 1 << 20, MaxKeys = 1024;

    readonly SortedDictionary<long, (LogKind Log, byte[] Proof)> proofs = [];

    ProofBundle(byte[] policy, byte[] keys) => (Policy, Keys) = (policy, BundleKeys.Parse(keys));

    /// <summary>The policy that the bundle brings, which is as trusted as whoever gave the bundle.</summary>
    public byte[] Policy { get; }

    /// <summary>The person's tag keys.</summary>
    public BundleKeys Keys { get; }

    /// <summary>The proofs by number.</summary>
    public IReadOnlyDictionary<long, (LogKind Log, byte[] Proof)> Proofs => proofs;

    /// <summary>Whether a file begins as a zip does.</summary>
    public static bool IsOne(string path)
    {
        Span<byte> head = stackalloc byte[4];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, 4, throwOnEndOfStream: false) is 4 && (head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8));
    }

    /// <summary>Reads a bundle; what is none ends the command.</summary>
    public static ProofBundle Read(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaxFile) throw Malformed("文件太大", "the file is too large");
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (InvalidDataException wrong)
        {
            throw Malformed(wrong.Message, wrong.Message);
        }
    }

    static ProofBundle Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MaxEntries) throw Malformed("文件数太多", "there are too many files in it");
        if (zip.Entries.GroupBy(entry => entry.FullName, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Malformed($"{Safe(twice.Key)} 出现两次", $"{Safe(twice.Key)} is in it twice");

        var left = MaxAll;
        var bundle = new ProofBundle(Need("policy", MaxPolicy), Need("keys", MaxKeys));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName is not ("policy" or "keys") && !Readme().IsMatch(entry.FullName)))
        {
            var name = ProofName().Match(entry.FullName);
            if (!name.Success || !long.TryParse(name.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1 || n.ToString("D6", CultureInfo.InvariantCulture) != name.Groups[2].Value)
                throw Malformed($"含有不应有的文件 {Safe(entry.FullName)}", $"{Safe(entry.FullName)} does not belong into it");
            if (!bundle.proofs.TryAdd(n, (name.Groups[1].Value is "inquiries" ? LogKind.Inquiries : LogKind.Journal, Unpack(entry, CheckedProof.MaxLength, ref left)))) throw Malformed($"序号 {n} 出现两次", $"the number {n} is in it twice");
        }

        return bundle.proofs.Count > 0 ? bundle : throw Malformed("其中没有证明", "there is no proof in it");

        byte[] Need(string name, int most) => zip.GetEntry(name) is { } entry ? Unpack(entry, most, ref left) : throw Malformed($"缺少 {name}", $"{name} is missing");
    }

    // The length that an entry says of itself is anybody's word: what counts is what comes out.
    static byte[] Unpack(ZipArchiveEntry entry, int most, ref long left)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            left -= read;
            if (bytes.Length + read > most || left < 0) throw Malformed($"{Safe(entry.FullName)} 太大", $"{Safe(entry.FullName)} is too large");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    static FailedException Malformed(string zh, string en) => FailedException.Refused("bundle.malformed", new($"这不是本人的证明包：{zh}。", $"This is no bundle of a person's proofs: {en}."));

    static string Safe(string name) => string.Concat(name.Take(80).Select(c => char.IsControl(c) ? '?' : c));

    [GeneratedRegex(@"\A(inquiries|journal)/([0-9]{6,18})\.tlog-proof\z")]
    private static partial Regex ProofName();

    // Words for whoever unpacks it; not read here.
    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,60}\.(txt|md|html)\z")]
    private static partial Regex Readme();
}
