using System.Text;

namespace TransparencyLog.Tests.Notes;

public sealed class CheckpointVectorTests
{
    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_checkpoints_are_read_and_written_back_and_others_refused(string culture)
    {
        Cultures.Set(culture);
        var file = Vectors.Read("checkpoints");
        foreach (var vector in file.List("valid"))
        {
            var checkpoint = Checkpoint.Parse(vector.Bytes("text"));
            Assert.Equal(vector.GetProperty("size").GetInt64(), checkpoint.Size);
            Assert.Equal(vector.List("extensions").Select(line => line.GetString()), checkpoint.Extensions);
            Assert.Equal(vector.Text("text"), checkpoint.ToString());
        }

        foreach (var vector in file.List("invalid")) Assert.True(IsRefused(vector.Bytes("text")), vector.Text("what"));
    }

    [Fact]
    public void Sizes_end_at_two_to_the_63()
    {
        Assert.Equal(long.MaxValue, Checkpoint.Parse(Of("9223372036854775807")).Size);
        Assert.True(IsRefused(Of("9223372036854775808")));
        Assert.True(IsRefused(Of("18446744073709551615")));

        static byte[] Of(string size) => Encoding.UTF8.GetBytes($"example.com/log\n{size}\nf+7CoKgXKE/tNys9TTXcr/ad6U/K3xvznmzew9y6SP0=\n");
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_cosignatures_hold_or_do_not_and_are_made_the_same_here(string culture)
    {
        Cultures.Set(culture);
        foreach (var vector in Vectors.Read("cosignatures").List("cosignatures"))
        {
            var (key, text) = (VerifierKey.Parse(vector.Text("key")), vector.Bytes("checkpoint"));
            var lines = vector.Bytes("line");
            var line = Assert.Single(SignatureLine.ParseAll(lines));
            var holds = vector.GetProperty("holds").GetBoolean();
            Assert.True(holds == key.Verify(text, line.Signature), vector.Text("why"));
            if (!holds) continue;

            var time = vector.GetProperty("time").GetInt64();
            Assert.True(Cosignature.TryTime(line.Signature, out var seconds));
            Assert.Equal(time, seconds);
            Assert.Equal(vector.Text("message"), Encoding.UTF8.GetString(Cosignature.Message(time, text)));
            using var signer = SignerKey.FromSeed(key.Name, NoteKeyType.Cosignature, Convert.FromHexString(vector.Text("seed")));
            Assert.Equal(vector.Text("line"), signer.Cosign(text, DateTimeOffset.FromUnixTimeSeconds(time)) + "\n");
        }
    }

    [Fact]
    public void The_time_of_a_published_cosignature_is_found()
    {
        var vector = Vectors.Read("cosignatures").GetProperty("timeOf");
        Assert.True(SignatureLine.TryParse(Encoding.UTF8.GetBytes("— somebody " + vector.Text("signature")), out var line));
        Assert.True(Cosignature.TryTime(line!.Signature, out var seconds));
        Assert.Equal(vector.GetProperty("seconds").GetInt64(), seconds);
    }

    [Fact]
    public void A_cosignature_without_a_time_is_neither_made_nor_believed()
    {
        using var key = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
        Assert.Throws<ArgumentOutOfRangeException>(() => key.Cosign("x\n"u8, DateTimeOffset.UnixEpoch));
        Assert.False(Cosignature.TryTime(new byte[72], out _));
        Assert.False(Cosignature.TryTime([0x80, .. new byte[71]], out _));
    }

    [Fact]
    public void A_checkpoint_signed_under_another_name_than_its_origin_is_not_opened()
    {
        using var key = SignerKey.Generate("example.com/a", NoteKeyType.Ed25519);
        var text = new Checkpoint("example.com/b", 0, Merkle.EmptyRoot).ToBytes();
        var note = Note.Of(text, key.Sign(text));
        Assert.Throws<LogMismatchException>(() => SignedCheckpoint.Open(note.ToBytes(), key.Verifier));
        Assert.Throws<ArgumentException>(() => SignedCheckpoint.Sign(new Checkpoint("example.com/b", 0, Merkle.EmptyRoot), key));
    }

    static bool IsRefused(byte[] text)
    {
        try
        {
            Checkpoint.Parse(text);
            return false;
        }
        catch (LogFormatException)
        {
            return true;
        }
    }
}
