namespace Probity.Cli.Tests.Inquiry;

public sealed class AskTests(SharedRegister shared)
{
    readonly RunningRegister register = shared.Register;


    [Fact]
    public async Task An_inquiry_from_case_to_receipt_is_one_look_that_the_person_reads()
    {
        const string person = "379999199307213048\n李𡈽生";
        var opened = await OpenAsync("JNSP-XK-2026-000101", person);
        Assert.Equal((0, ""), (opened.Exit, opened.Error));
        var asked = await AskAsync("JNSP-XK-2026-000101", person, "--json");
        Assert.Equal(0, asked.Exit);
        Assert.Empty(asked.Json["answer"]!["entries"]!.AsArray());
        var receipt = (string)asked.Json["receipt"]!;

        var shown = await register.RunAsync("inquiry", "show", receipt, "--as", "permits", "--json");
        Assert.Equal(asked.Json["answer"]!.ToJsonString(), shown.Json.ToJsonString());
        var looks = await register.RunAsync("me", "looks", "--as", "citizen-3", "--json");
        var look = Assert.Single(looks.Json["looks"]!.AsArray());
        Assert.Equal((receipt, "nothing"), ((string?)look!["receipt"], (string?)look["result"]));
    }

    [Fact]
    public async Task A_refused_inquiry_ends_with_1_its_code_and_no_data()
    {
        var run = await AskAsync("JNSP-XK-2026-000102", "379999200906152078\n赵一鸣", "--lang", "zh");

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith("inquiry.case-unknown: 该案件", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("379999200906152078", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_makes_one_inquiry_of_two_sendings()
    {
        const string person = "379999200102280058\n阿依努尔·麦合木提";
        await OpenAsync("JNSP-XK-2026-000103", person);

        var first = await AskAsync("JNSP-XK-2026-000103", person, "--idempotency-key", "k1", "--json");
        var again = await AskAsync("JNSP-XK-2026-000103", person, "--idempotency-key", "k1", "--json");

        Assert.Equal((string)first.Json["receipt"]!, (string?)again.Json["receipt"]);
        var looks = await register.RunAsync("me", "looks", "--as", "citizen-4", "--json");
        Assert.Single(looks.Json["looks"]!.AsArray());
    }

    Task<Run> OpenAsync(string number, string person) => register.FeedAsync(
        person.Replace('\n', ','), "case", "open", "--as", "permits", "--purpose", "permit", "--case", number, "--parties", "-");

    Task<Run> AskAsync(string number, string person, params string[] more) => register.FeedAsync(
        person, ["inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", "examine-application", "--case", number, .. more]);
}
