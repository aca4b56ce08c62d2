using System.Text;

namespace TransparencyLog.Tests;

/// <summary>The README's examples, run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task A_log_is_written_witnessed_proved_and_audited_as_the_README_says()
    {
        using var scratch = new Scratch();
        var (folder, elsewhere, entry) = (scratch.In("log"), scratch.In("elsewhere", "anchor"), Encoding.UTF8.GetBytes("the first entry"));
        using var store = WitnessStore.Open(scratch.In("witness"));
        using var witnessKey = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);

        using var key = SignerKey.Generate("example.com/log", NoteKeyType.Ed25519);
        var anchor = new FileAnchor(elsewhere);
        await LogWriter.CreateAsync(folder, anchor, key);

        using var writer = await LogWriter.OpenAsync(folder, anchor, key);
        var signed = await writer.AppendAsync([entry]);

        var witness = new Witness(witnessKey, store, TimeProvider.System, [key.Verifier]);
        var answer = witness.AddCheckpoint(new AddCheckpointRequest(0, [], signed.Note).ToBytes());
        signed = signed.With(SignatureLine.ParseAll(Encoding.UTF8.GetBytes(answer.Body)));

        await writer.PublishAsync(signed);

        var proof = await LogProof.MakeAsync(await writer.ReadTreeAsync(), index: 0, signed);
        File.WriteAllBytes(Path.Combine(folder, "first.tlog-proof"), proof.ToBytes());

        var policy = Policy.Parse($"""
            log {key.Verifier}
            witness w {witnessKey.Verifier}
            quorum w

            """);
        LogProof.Parse(proof.ToBytes()).Verify(entry, policy);

        var report = await new Auditor(LogFiles.InFolder(folder), policy).RunAsync();
        File.WriteAllBytes(Path.Combine(folder, "audited"), report.State.ToBytes());

        Assert.Equal(1, report.Entries);
    }
}
