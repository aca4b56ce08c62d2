using System.Text;

namespace TransparencyLog.Tests.Notes;

public sealed class NoteVectorTests
{
    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_notes_hold_or_do_not(string culture)
    {
        Cultures.Set(culture);
        var file = Vectors.Read("notes");
        foreach (var note in file.List("notes")) Assert.True(note.GetProperty("holds").GetBoolean() == Holds(note.Bytes("note"), note.Keys("keys")), note.Text("name"));
        foreach (var note in file.List("bytes")) Assert.False(Holds(Convert.FromBase64String(note.Text("base64")), note.Keys("keys")), note.Text("name"));
    }

    [Fact]
    public void A_note_that_was_read_is_written_as_it_came()
    {
        foreach (var note in Vectors.Read("notes").List("notes").Where(note => note.GetProperty("holds").GetBoolean()))
            Assert.Equal(note.Text("note"), Note.Parse(note.Bytes("note")).ToString());
    }

    [Fact]
    public void One_bit_flipped_anywhere_in_a_note_spoils_it()
    {
        var vector = Vectors.Read("notes").List("notes").First();
        var keys = vector.Keys("keys");
        var bytes = vector.Bytes("note");
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var flipped = bytes.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Holds(flipped, keys), $"bit {bit}");
        }
    }

    [Fact]
    public void A_repeated_line_of_one_key_is_one_signer()
    {
        var vector = Vectors.Read("notes").List("notes").Single(note => note.Text("name") == "repeated-signature");
        Assert.Single(Note.Parse(vector.Bytes("note")).Verify(vector.Keys("keys")));
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_keys_are_read_and_written_back(string culture)
    {
        Cultures.Set(culture);
        var file = Vectors.Read("keys");
        foreach (var vector in file.List("valid"))
        {
            var key = VerifierKey.Parse(vector.Text("key"));
            Assert.Equal(vector.Text("key"), key.ToString());
            Assert.Equal((vector.GetProperty("type").GetInt32(), vector.Text("id")), ((int)key.Type, $"{key.Id:x8}"));
        }

        foreach (var vector in file.List("invalid")) Assert.Throws<LogFormatException>(() => VerifierKey.Parse(vector.Text("key")));
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Published_private_keys_give_their_public_ones_as_logs_and_as_witnesses(string culture)
    {
        Cultures.Set(culture);
        foreach (var pair in Vectors.Read("keys").List("pairs"))
        {
            using var log = SignerKey.Parse(pair.Text("private"));
            Assert.Equal(pair.Text("public"), log.Verifier.ToString());
            Assert.Equal(pair.Text("private"), log.Export());

            var seed = Convert.FromBase64String(pair.Text("private").Split('+', 5)[4])[1..];
            using var witness = SignerKey.FromSeed(log.Verifier.Name, NoteKeyType.Cosignature, seed);
            Assert.Equal(pair.Text("cosigner"), witness.Verifier.ToString());
            using var again = SignerKey.Parse(witness.Export());
            Assert.Equal(witness.Verifier, again.Verifier);
        }
    }

    [Fact]
    public void A_text_signed_here_is_the_note_that_Go_makes()
    {
        var vector = Vectors.Read("notes").List("notes").Single(note => note.Text("name") == "go-peter");
        using var key = SignerKey.Parse(Vectors.Read("keys").List("pairs").First().Text("private"));
        var text = Note.Parse(vector.Bytes("note")).Text;
        Assert.Equal(vector.Text("note"), Note.Of(text, key.Sign(text)).ToString());
    }

    [Fact]
    public void A_new_key_is_another_each_time_and_signs_what_its_public_half_verifies()
    {
        using var key = SignerKey.Generate("example.com/new", NoteKeyType.Ed25519);
        using var other = SignerKey.Generate("example.com/new", NoteKeyType.Ed25519);
        Assert.NotEqual(key.Verifier, other.Verifier);
        var note = Note.Of("hello\n"u8, key.Sign("hello\n"u8));
        Assert.Equal([key.Verifier], note.Verify(key.Verifier, other.Verifier));
        Assert.Throws<LogMismatchException>(() => note.Verify(other.Verifier));
        Assert.Throws<InvalidOperationException>(() => key.Cosign("hello\n"u8, DateTimeOffset.UnixEpoch.AddDays(1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a+b")]
    [InlineData("no\u00a0break")]
    [InlineData("line\nfeed")]
    [InlineData("ideographic\u3000space")]
    public void A_name_with_white_space_or_a_plus_sign_names_no_key(string name) =>
        Assert.Throws<LogFormatException>(() => SignerKey.Generate(name, NoteKeyType.Ed25519));

    [Fact]
    public void A_note_beyond_the_limits_is_not_read()
    {
        using var key = SignerKey.Generate("example.com/long", NoteKeyType.Ed25519);
        var text = Encoding.UTF8.GetBytes(new string('x', Note.MaxLength) + "\n");
        Assert.Throws<LogFormatException>(() => Note.Parse(Note.Of(text, key.Sign(text)).ToBytes()));
        Assert.Throws<LogFormatException>(() => Note.Of("x\n"u8, Enumerable.Repeat(key.Sign("x\n"u8), Note.MaxSignatures + 1)));
    }

    static bool Holds(byte[] note, VerifierKey[] keys)
    {
        try
        {
            Note.Parse(note).Verify(keys);
            return true;
        }
        catch (Exception refused) when (refused is LogFormatException or LogMismatchException)
        {
            return false;
        }
    }
}
