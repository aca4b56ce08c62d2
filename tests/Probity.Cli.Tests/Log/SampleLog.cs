using System.Text;
using TransparencyLog;

namespace Probity.Cli.Tests.Log;

/// <summary>A log as an outsider finds it: a folder of files that our writer made, a policy with two witnesses of whom one is enough, and a witness that cosigned.</summary>
sealed class SampleLog : IDisposable
{
    readonly Folder folder = new();
    readonly SignerKey key;

    SampleLog(string origin) => key = SignerKey.FromSeed(origin, NoteKeyType.Ed25519, System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    public static SignerKey Witness { get; } = SignerKey.FromSeed("witness.example", NoteKeyType.Cosignature, [.. Enumerable.Repeat((byte)9, 32)]);

    public static SignerKey OtherWitness { get; } = SignerKey.FromSeed("other.example", NoteKeyType.Cosignature, [.. Enumerable.Repeat((byte)10, 32)]);

    /// <summary>The log's files.</summary>
    public string Path => folder["log"];

    /// <summary>The log's origin.</summary>
    public string Origin => key.Verifier.Name;

    public VerifierKey Key => key.Verifier;

    /// <summary>A file with the policy.</summary>
    public string Policy => Write("policy", $"log {key.Verifier}\nwitness w {Witness.Verifier}\nwitness o {OtherWitness.Verifier}\ngroup any 1 w o\nquorum any\n");

    /// <summary>Where the auditor of this test remembers.</summary>
    public string State => folder["state"];

    public string In(string name) => folder[name];

    public string Write(string name, string text) => folder.Write(name, Encoding.UTF8.GetBytes(text));

    public static byte[] Entry(long index) => Encoding.ASCII.GetBytes(FormattableString.Invariant($"leaf {index}"));

    /// <summary>A published log of so many entries; the entry at one place may be another.</summary>
    public static async Task<SampleLog> OfAsync(int size, int? changed = null, string origin = "credit.example/log/inquiries")
    {
        var log = new SampleLog(origin);
        await LogWriter.CreateAsync(log.Path, log.Anchor, log.key);
        await log.AppendAsync([.. Enumerable.Range(0, size).Select(i => (ReadOnlyMemory<byte>)Entry(i == changed ? i + 1_000_000 : i))]);
        return log;
    }

    public Task GrowAsync(int count, long from) => AppendAsync([.. Enumerable.Range(0, count).Select(i => (ReadOnlyMemory<byte>)Entry(from + i))]);

    /// <summary>Appends, has the witness cosign, and publishes; without the witness where one wants to see what is missing.</summary>
    public async Task<SignedCheckpoint> AppendAsync(IReadOnlyList<ReadOnlyMemory<byte>> entries, bool cosigned = true)
    {
        using var writer = await LogWriter.OpenAsync(Path, Anchor, key);
        if (entries.Count > 0) await writer.AppendAsync(entries);
        var signed = cosigned ? writer.Signed.With(Witness.Cosign(writer.Signed.Note.Text, DateTimeOffset.UnixEpoch.AddYears(56))) : writer.Signed;
        await writer.PublishAsync(signed);
        return signed;
    }

    /// <summary>A proof of an entry under the log's last checkpoint.</summary>
    public async Task<LogProof> ProveAsync(long index, ReadOnlyMemory<byte> extra = default)
    {
        using var writer = await LogWriter.OpenAsync(Path, Anchor, key);
        return await LogProof.MakeAsync(await writer.ReadTreeAsync(), index, writer.Published!, extra);
    }

    public Task<Run> VerifyAsync(string? place = null, params string[] more) => Command.RunAsync(["log", "verify", place ?? Path, "--policy", Policy, "--state", State, .. more]);

    public void Dispose()
    {
        key.Dispose();
        folder.Dispose();
    }

    FileAnchor Anchor => new(folder["anchor"]);
}
