using System.Globalization;
using Probity.Cli.Tests.FirstHour;
using Probity.Cli.Tests.Operations;
using TransparencyLog;

namespace Probity.Cli.Tests.Witness;

public sealed class AnnounceTests
{
    [Theory, MemberData(nameof(OperatedRegister.Engines), MemberType = typeof(OperatedRegister))]
    public async Task An_operator_announces_witnesses_and_a_start_with_them_waits_for_the_day(string engine)
    {
        await using var register = await RealRegister.StartAsync(engine);
        var file = register.File("witnesses");
        await File.WriteAllTextAsync(file, $"# ours\n{Line("court")}{Line("bar")}group both all court bar\nquorum both\n");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

        var strange = await register.StartWithAsync(file);
        var soon = await register.RunAsync("witness", "announce", file, "--from", Text(today.AddDays(20)));
        var malformed = await register.RunAsync("witness", "announce", register.File("missing"));
        var done = await register.DoneAsync("witness", "announce", file, "--from", Text(today.AddDays(40)), "--json");
        var early = await register.StartWithAsync(file);
        var list = (await register.DoneAsync("witness", "policies", "--json")).Json.AsArray();

        Assert.Equal(2, strange.Exit);
        Assert.Contains("witnesses.not-announced: ", strange.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (soon.Exit, soon.Out));
        Assert.Contains("witnesses.too-soon: ", soon.Error, StringComparison.Ordinal);
        Assert.Equal(2, malformed.Exit);
        Assert.Equal((2, Text(today.AddDays(40))), ((int)done.Json["number"]!, (string?)done.Json["from"]));
        Assert.DoesNotContain("ours", (string?)done.Json["policy"]!, StringComparison.Ordinal);
        Assert.Contains("--witnesses", done.Error, StringComparison.Ordinal);
        Assert.Contains("witnesses.not-yet: ", early.Error, StringComparison.Ordinal);
        Assert.Equal([("in-force", "quorum none\n"), ("coming", (string?)done.Json["policy"])], list.Select(one => ((string?)one!["state"], (string?)one["policy"])));
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Line(string witness)
    {
        using var key = SignerKey.Generate($"{witness}.example", NoteKeyType.Cosignature);
        return $"witness {witness} {key.Verifier} https://{witness}.example/\n";
    }
}
