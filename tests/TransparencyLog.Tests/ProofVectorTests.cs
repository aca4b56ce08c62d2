using System.Text;

namespace TransparencyLog.Tests;

public sealed class ProofVectorTests
{
    static readonly Policy Policy = Policy.Parse($"log {Vectors.Read("small-log").Text("key")}\nquorum none\n");

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_proofs_hold_or_do_not(string culture)
    {
        Cultures.Set(culture);
        var file = Vectors.Read("proofs");
        foreach (var vector in file.List("valid"))
        {
            var proof = LogProof.Parse(vector.Bytes("proof"));
            proof.Verify(vector.Bytes("entry"), Policy);
            Assert.Equal(vector.Text("proof"), proof.ToString());
        }

        foreach (var vector in file.List("invalid")) Assert.True(IsRefused(vector.Bytes("proof"), vector.Bytes("entry")), vector.Text("what"));
    }

    [Fact]
    public void One_bit_flipped_anywhere_in_a_proof_spoils_it_but_for_the_extra_line()
    {
        var vector = Vectors.Read("proofs").List("valid").ElementAt(1);
        var (bytes, extra) = (vector.Bytes("proof"), vector.Text("proof").Split('\n')[1]);
        var unauthenticated = vector.Text("proof").IndexOf(extra, StringComparison.Ordinal) + "extra ".Length;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            if (bit / 8 >= unauthenticated && bit / 8 < unauthenticated + extra.Length - "extra ".Length) continue;
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(IsRefused(flipped, vector.Bytes("entry")), $"bit {bit}");
        }
    }

    [Fact]
    public async Task A_proof_made_here_carries_its_opening_and_reads_back()
    {
        var small = Vectors.Read("small-log");
        var tree = new MemoryTree();
        foreach (var entry in small.List("entries")) tree.Append(Encoding.UTF8.GetBytes(entry.GetString()!));
        var checkpoint = SignedCheckpoint.Open(Encoding.UTF8.GetBytes(small.List("checkpoints").Last().GetString()!), VerifierKey.Parse(small.Text("key")));

        var made = await LogProof.MakeAsync(tree, 7, checkpoint, "extra information"u8.ToArray());

        Assert.Equal(Vectors.Read("proofs").List("valid").ElementAt(1).Text("proof"), made.ToString());
        var read = LogProof.Parse(made.ToBytes());
        Assert.Equal("extra information", Encoding.UTF8.GetString(read.Extra));
        Assert.Equal(15, read.Verify("eit"u8, Policy).Checkpoint.Size);
    }

    [Fact]
    public void A_proof_of_more_than_63_hashes_is_not_read() =>
        Assert.Throws<LogFormatException>(() => LogProof.Parse(Encoding.UTF8.GetBytes(
            "c2sp.org/tlog-proof@v1\nindex 0\n" + string.Concat(Enumerable.Repeat(Merkle.EmptyRoot + "\n", 64)) + "\n" + Vectors.Read("small-log").List("checkpoints").Last().GetString())));

    static bool IsRefused(byte[] proof, byte[] entry)
    {
        try
        {
            LogProof.Parse(proof).Verify(entry, Policy);
            return false;
        }
        catch (Exception refused) when (refused is LogFormatException or LogMismatchException)
        {
            return true;
        }
    }
}
