using Probity.Cli.Tests.Operations;

namespace Probity.Cli.Tests.FirstHour;

/// <summary>What the README tells of a register of real people, line by line in a terminal; pages only for the account and for saying yes.</summary>
public sealed class FirstHourTests
{
    const string Operator = "12370000MB0DEM05XK";
    const string Permits = "11370100MB0DEM1052";
    const string Somebody = "379999198803120022\n王海燕";
    static readonly string[] Question = ["inquiry", "ask", "--purpose", "permit", "--use", "examine-application", "--case", "JNSP-XK-2026-000123"];

    public static TheoryData<string> Engines => OperatedRegister.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task From_init_to_the_first_answered_inquiry_by_commands(string engine)
    {
        await using var register = await RealRegister.StartAsync(engine);
        using var system = await register.ComeInAsync("system", register.FirstCode);
        var appointed = await system.DoneAsync("administrator", "propose", "--role", "security", "--body", Operator, "--number", "A002", "--name", "许衡");
        using var security = await register.ComeInAsync("security", (string)appointed["code"]!["code"]!);
        await AgreeAsync(system, security, "administrator", "propose", "--role", "audit", "--body", Operator, "--number", "A003", "--name", "方仲");
        await AgreeAsync(system, security, "body", "open", "--body", Permits);
        await AgreeAsync(system, security, "purpose", "grant", "--body", Permits, "--purpose", "permit");
        var code = await AgreeAsync(system, security, "administrator", "propose", "--role", "body", "--body", Permits, "--number", "P001", "--name", "罗静");
        using var admin = await register.ComeInAsync("admin", code!);

        await admin.DoneAsync("official", "appoint", "0417", "--name", "赵立文", "--post", "许可审查", "--post-en", "permit examiner", "--role", "inquirer");
        using var examiner = await register.ComeInAsync("examiner", (string)(await admin.DoneAsync("official", "invite", "0417"))["code"]!);
        var opened = await examiner.RunAsync(Somebody.Replace('\n', ','), "case", "open", "--purpose", "permit", "--case", "JNSP-XK-2026-000123", "--parties", "-");
        Assert.Equal((0, ""), (opened.Exit, opened.Error));
        var answer = await examiner.RunAsync(Somebody, Question);
        Assert.Equal((0, "Nothing to disclose."), (answer.Exit, answer.Error.TrimEnd()));
        await AskAsProgramAsync(register, admin, security);

        Assert.Equal(2, (int)(await register.DoneAsync("facts", "check", "--json")).Json["inquiries"]!);
    }

    static async Task AskAsProgramAsync(RealRegister register, Person admin, Person security)
    {
        var made = await register.DoneAsync("key", "make", "--out", register.File("client.pem"));
        await File.WriteAllTextAsync(register.File("client.json"), made.Out);
        var program = await admin.DoneAsync("machine", "register", "--label", "审批系统", "--role", "inquirer", "--key", register.File("client.json"));
        Assert.Equal(0, (await security.RunAsync("", "machine", "approve", (string)program["machine"]!, "--thumbprint", (string)program["key"]!)).Exit);
        using var nobody = new Person(register.Address, register.File("nobody"));
        string[] asProgram = [.. Question, "--client-id", (string)program["machine"]!, "--client-key", register.File("client.pem")];

        Assert.Equal(0, (await nobody.RunAsync(Somebody, [.. asProgram, "--on-behalf-of", "0417"])).Exit);
        Assert.StartsWith("inquiry.official-missing", (await nobody.RunAsync(Somebody, asProgram)).Error, StringComparison.Ordinal);
    }

    /// <summary>One proposes and the other approves; the one-time code where that gives one.</summary>
    static async Task<string?> AgreeAsync(Person proposer, Person approver, params string[] proposal)
    {
        var proposed = await proposer.DoneAsync(proposal);
        var approved = await approver.DoneAsync("proposal", "approve", (string)proposed["proposal"]!["number"]!);
        return (string?)approved["code"]?["code"];
    }
}
