namespace Probity.Cli.Tests.Administration;

/// <summary>What administrators do by the command alone, against a real register.</summary>
public sealed class ProposalTests(SharedRegister shared) : IDisposable
{
    const string Ecology = "11370100MB0DEM076N";
    readonly RunningRegister register = shared.Register;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_body_is_renamed_by_two_administrators_and_anybody_reads_its_names()
    {
        var proposed = await register.RunAsync("body", "rename", "--as", "system", "--body", Ecology, "--name", "济南市生态局", "--name-en", "Jinan Ecology Bureau", "--on", "2099-01-01", "--json");
        Assert.Equal(0, proposed.Exit);
        var number = (string)proposed.Json["proposal"]!["number"]!;
        Assert.Contains(number, (await register.RunAsync("proposal", "list", "--as", "security")).Out, StringComparison.Ordinal);

        var own = await register.RunAsync("proposal", "approve", number, "--as", "system");
        Assert.Equal((1, ""), (own.Exit, own.Out));
        var approved = await register.RunAsync("proposal", "approve", number, "--as", "security", "--json");
        Assert.Equal("approved", (string?)approved.Json["proposal"]!["state"]);
        Assert.Equal("approved", (string?)(await register.RunAsync("proposal", "show", number, "--as", "audit", "--json")).Json["state"]);

        var shown = await register.RunAsync("body", "show", Ecology, "--json");
        Assert.Equal(["济南市生态环境局", "济南市生态局"], shown.Json["names"]!.AsArray().Select(name => (string?)name!["name"]!["zh"]));
    }

    [Fact]
    public async Task An_administrator_of_a_body_is_proposed_approved_listed_and_invited_again()
    {
        var proposed = await register.RunAsync("administrator", "propose", "--as", "system", "--role", "body", "--body", Ecology, "--number", "E-001", "--name", "何欣", "--json");
        var approved = await register.RunAsync("proposal", "approve", (string)proposed.Json["proposal"]!["number"]!, "--as", "security", "--json");
        Assert.StartsWith("K-", (string?)approved.Json["code"]!["code"], StringComparison.Ordinal);

        var listed = await register.RunAsync("administrator", "list", "--as", "audit", "--json");
        Assert.False((bool)listed.Json["administrators"]!.AsArray().Single(one => (string?)one!["number"] == "E-001")!["cameIn"]!);
        var again = await register.RunAsync("administrator", "invite", "--as", "security", "--body", Ecology, "--number", "E-001", "--json");
        Assert.NotEqual((string?)approved.Json["code"]!["code"], (string?)again.Json["code"]);
    }

    [Fact]
    public async Task A_proposal_is_declined_with_a_reason_and_another_withdrawn()
    {
        var first = await ProposeAsync("2099-02-01");
        var second = await ProposeAsync("2099-03-01");

        Assert.Equal("declined", (string?)(await register.RunAsync("proposal", "decline", first, "--as", "security", "--reason", "日期不对", "--json")).Json["proposal"]!["state"]);
        Assert.Equal("withdrawn", (string?)(await register.RunAsync("proposal", "withdraw", second, "--as", "system", "--json")).Json["proposal"]!["state"]);
    }

    [Fact]
    public async Task A_file_of_bodies_with_a_wrong_row_proposes_nothing_and_names_the_reason()
    {
        var template = await register.RunAsync("body", "import", "--as", "system", "--template");
        var path = Path.Combine(folder.Path, "bodies.csv");
        await File.WriteAllTextAsync(path, template.Out.TrimEnd() + $"\n{Ecology},,\n");

        var refused = await register.RunAsync("body", "import", "--as", "system", path);

        Assert.Equal((1, ""), (refused.Exit, refused.Out));
        Assert.Contains("bodies.rows-wrong", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Row 2: The register has this body already", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_working_days_of_a_year_are_proposed_from_a_file_shown_with_the_days_that_differ_and_approved()
    {
        var path = Path.Combine(folder.Path, "2031.yaml");
        const string Year = """
            year: 2031
            official: true
            source: { zh: 虚构, en: invented }
            holidays:
              - { name: { zh: 元旦, en: New Year }, from: 2031-01-01, to: 2031-01-02 }
            worked: ["2031-02-05"]
            """;
        await File.WriteAllTextAsync(path, Year); // a worked Wednesday
        var refused = await register.RunAsync("calendar", "propose", "--as", "system", path);
        Assert.Equal((1, ""), (refused.Exit, refused.Out));
        Assert.Contains("calendar/2031.yaml:6", refused.Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, Year.Replace("2031-02-05", "2031-02-08", StringComparison.Ordinal));
        var number = (string)(await register.RunAsync("calendar", "propose", "--as", "system", path, "--json")).Json["proposal"]!["number"]!;
        var shown = (await register.RunAsync("proposal", "show", number, "--as", "security", "--json")).Json;
        Assert.Equal(("nothing", "2031-01-02"), ((string?)shown["changes"]!["replaces"], (string?)shown["changes"]!["off"]![0]));
        Assert.Equal("approved", (string?)(await register.RunAsync("proposal", "approve", number, "--as", "security", "--json")).Json["proposal"]!["state"]);
    }

    async Task<string> ProposeAsync(string on) =>
        (string)(await register.RunAsync("body", "close", "--as", "system", "--body", "11370102MB0DEM121L", "--on", on, "--why", "机构改革", "--json")).Json["proposal"]!["number"]!;
}
