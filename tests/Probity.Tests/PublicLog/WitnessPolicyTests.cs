using Probity.Facts;
using Probity.PublicLog;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

/// <summary>A register of real people does not start before two others watch it.</summary>
public sealed class WitnessPolicyTests : IDisposable
{
    static readonly string[] Keys = [.. new[] { "a", "b", "c" }.Select(name =>
    {
        using var key = SignerKey.Generate($"{name}.example", NoteKeyType.Cosignature);
        return key.Verifier.ToString();
    })];

    static readonly string A = $"witness a {Keys[0]} https://a.example/\n", B = $"witness b {Keys[1]} https://b.example/\n", C = $"witness c {Keys[2]} https://c.example/\n";
    readonly string file = Path.GetTempFileName();

    public static TheoryData<string, string> Refused => new()
    {
        { A + "quorum a\n", "needs 2 witnesses" },
        { A + B + "group g any a b\nquorum g\n", "needs 2 witnesses" },
        { A + B + C + "group g all b c\ngroup h any a g\nquorum h\n", "needs 2 witnesses" },
        { A + B + "quorum none\n", "needs 2 witnesses" },
        { A + $"witness b {Keys[1]}\n" + "group g all a b\nquorum g\n", "the witness b has no address" },
        { A + $"witness b {Keys[1]} https://register.example/w\n" + "group g all a b\nquorum g\n", "stands on the register's own address" },
        { A + "group g 2 a nobody\nquorum g\n", "is no list of witnesses" },
        { "hello\n", "is no list of witnesses" },
    };

    public void Dispose() => File.Delete(file);

    [Theory, MemberData(nameof(Refused))]
    public void Too_few_or_ones_own_are_refused_with_the_reason(string lines, string why) =>
        Assert.Contains(why, Assert.Throws<SettingsException>(() => Read(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_others_are_enough_and_nobody_must_be_said()
    {
        Assert.True(Read(A + B + "group g all a b\nquorum g\n").HasWitnesses);
        Assert.True(Read(A + B + C + "group g 2 a b c\nquorum g\n").HasWitnesses);
        Assert.False(Read(null, Settings.NoWitnesses).HasWitnesses);
        Assert.Contains("--witnesses FILE", Assert.Throws<SettingsException>(() => Read(null, null)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Throws<SettingsException>(() => Read(null, file + "/no")).Message, StringComparison.Ordinal);
        Assert.True(Read(A + "quorum a\n", file, RegisterMode.Demo).HasWitnesses);
    }

    WitnessPolicy Read(string lines) => Read(lines, file);

    WitnessPolicy Read(string? lines, string? witnesses, RegisterMode mode = RegisterMode.Real)
    {
        if (lines is not null) File.WriteAllText(file, lines);
        using var key = SignerKey.Generate("register.example/log/inquiries", NoteKeyType.Ed25519);
        return WitnessPolicy.Read(new Settings { Data = "/nowhere/data", Keys = "/nowhere/keys", Mode = mode, Witnesses = witnesses }, [new LogHome(LogKind.Inquiries, key, "/nowhere/log", "/nowhere/anchor")]);
    }
}
