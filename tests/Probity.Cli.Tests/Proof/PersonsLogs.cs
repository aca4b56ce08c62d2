using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Probity.Calendar;
using Probity.Cli.Tests.Log;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Cli.Tests.Proof;

/// <summary>Both logs of a register with the facts of one invented person among others', and the bundle that the person would be given.</summary>
sealed class PersonsLogs : IDisposable
{
    static readonly byte[] Opening = [.. Enumerable.Range(1, 32).Select(value => (byte)value)];

    public static readonly Fact Look = new(
        FactKind.InquiryAnswered, new Instant(1795363200000001), new Actor("11370100MB0DEM1052", "permits 赵立文", "许可审查", Channel.Api), "permit", ["R-1", "", "审查许可申请", "e1", "not-found", ""]);

    public static readonly Fact Bound = new(FactKind.PersonBound, new Instant(1795399200000000), Actor.Subject(Channel.Page), "", ["document"]);

    readonly SampleLog inquiries, journal;

    PersonsLogs(SampleLog inquiries, SampleLog journal) => (this.inquiries, this.journal) = (inquiries, journal);

    public byte[] InquiriesKey { get; } = [.. Enumerable.Repeat((byte)1, 32)];

    public byte[] JournalKey { get; } = [.. Enumerable.Repeat((byte)2, 32)];

    public string PolicyText => $"log {inquiries.Key}\nlog {journal.Key}\nwitness w {SampleLog.Witness.Verifier}\nquorum w\n";

    public string Policy => inquiries.Write("trusted", PolicyText);

    public string In(string name) => inquiries.In(name);

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(In(name), bytes);
        return In(name);
    }

    public static async Task<PersonsLogs> MakeAsync() => new(await SampleLog.OfAsync(5), await SampleLog.OfAsync(5, origin: "credit.example/log/journal"));

    /// <summary>Logs the person's n-th fact and proves it; the official's name is withheld, or what else is named.</summary>
    public async Task<byte[]> LogAsync(long n, Fact fact, Func<string, bool>? shows = null)
    {
        var leaf = Leaf.Of(fact.Kind.Log, fact.At, TagOf(fact.Kind.Log, n), fact.Parts().Commit(Opening));
        return await ProveAsync(fact.Kind.Log, leaf, LeafOpening.Of(leaf, Opening, fact.Parts(), shows ?? (label => label is not "official")));
    }

    /// <summary>Puts any entry into a log and proves it with any opening.</summary>
    public async Task<byte[]> ProveAsync(LogKind kind, byte[] entry, LeafOpening opening)
    {
        var log = kind is LogKind.Inquiries ? inquiries : journal;
        var signed = await log.AppendAsync([entry]);
        return (await log.ProveAsync(signed.Size - 1, opening.ToBytes())).ToBytes();
    }

    public byte[] TagOf(LogKind log, long n)
    {
        var number = new byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(number, n);
        return HMACSHA256.HashData(log is LogKind.Inquiries ? InquiriesKey : JournalKey, number);
    }

    /// <summary>The files of a bundle of three facts, each log under one checkpoint.</summary>
    public async Task<Dictionary<string, byte[]>> BundleAsync()
    {
        var first = await LogAsync(2, Look);
        var (bound, last) = (await LogAsync(1, Bound), await LogAsync(3, Look, _ => false));
        return new()
        {
            ["policy"] = Encoding.UTF8.GetBytes(PolicyText),
            ["keys"] = Encoding.UTF8.GetBytes($"inquiries {Convert.ToBase64String(InquiriesKey)}\njournal {Convert.ToBase64String(JournalKey)}\n"),
            ["journal/000001.tlog-proof"] = bound,
            ["inquiries/000002.tlog-proof"] = await AgainAsync(LogKind.Inquiries, first),
            ["inquiries/000003.tlog-proof"] = last,
        };
    }

    /// <summary>The same proof under the log's last checkpoint.</summary>
    public async Task<byte[]> AgainAsync(LogKind kind, byte[] proof)
    {
        var earlier = LogProof.Parse(proof);
        return (await (kind is LogKind.Inquiries ? inquiries : journal).ProveAsync(earlier.Index, earlier.Extra.ToArray())).ToBytes();
    }

    /// <summary>A zip of files, in their order.</summary>
    public string Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return Write("bundle.zip", bytes.ToArray());
    }

    public void Dispose()
    {
        inquiries.Dispose();
        journal.Dispose();
    }
}
