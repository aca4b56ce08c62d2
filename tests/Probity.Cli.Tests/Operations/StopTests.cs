using System.Net;

namespace Probity.Cli.Tests.Operations;

/// <summary>SIGTERM to a real process under load.</summary>
public sealed class StopTests : IDisposable
{
    readonly Folder folder = new();

    public static TheoryData<string> Engines => OperatedRegister.Engines;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public async Task A_stop_is_announced_first_cuts_no_request_and_loses_nothing_that_was_answered(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine, "--drain", "10");
        await using var asking = await Asking.StartAsync(register);
        await asking.UntilAsync(40);
        var sheet = folder.Write("rows.csv", Testing.MixedRows.Make(3_000, firstPerson: 20_000).Bytes);
        var submitting = register.RunAsync("intake", "submit", sheet, "--dataset", "penalty", "--as", "maker");

        await register.SignalAsync();
        await NotReadyAsync(register);
        var announced = asking.Receipts.Count;
        // A balancer sees it, and takes the host out; until then every door serves.
        await asking.UntilAsync(announced + 20);
        await asking.EndAsync();
        await register.Process.WaitForExitAsync();
        await submitting;

        Assert.Empty(asking.Broken);
        Assert.Equal(0, register.Process.ExitCode);
        await register.StartAsync();
        await WholeAsync(register, asking);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_stop_without_a_balancer_finishes_the_shared_commit_whose_answers_it_gave(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine, "--drain", "0");
        await using var asking = await Asking.StartAsync(register, 16);
        asking.MayEnd = true;
        await asking.UntilAsync(80);

        Assert.Equal(0, await register.StopAsync());
        await asking.EndAsync();

        Assert.DoesNotContain(asking.Broken, broken => broken.StartsWith("500", StringComparison.Ordinal));
        await register.StartAsync();
        await WholeAsync(register, asking);
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "install ICU")]
    [InlineData("PROBITY_TRUST_PROXY", "somewhere", "--trust-proxy")]
    [InlineData("PROBITY_DRAIN", "soon", "--drain")]
    [InlineData("PROBITY_TLS_CERTIFICATE", "/nowhere.pem", "--tls-certificate")]
    [InlineData("PROBITY_LOG", "loud", "--log")]
    public async Task What_the_machine_lacks_or_the_operator_cannot_mean_is_said_with_its_remedy_at_the_start(string name, string value, string words)
    {
        var run = await Program.RunAsync(new() { [name] = value }, "--demo", "--data", folder["data"], "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, run.Exit);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    static async Task NotReadyAsync(OperatedRegister register)
    {
        using var client = new HttpClient { BaseAddress = register.Address };
        for (var i = 0; i < 100; i++)
        {
            using var answer = await client.GetAsync("readyz");
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                Assert.Contains("stopping", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("It never said that it was stopping.");
    }

    static async Task WholeAsync(OperatedRegister register, Asking asking)
    {
        var looks = await register.RunAsync("me", "looks", "--as", "citizen-1", "--json");
        Assert.Empty(asking.Receipts.Except(looks.Json["looks"]!.AsArray().Select(look => (string)look!["receipt"]!)));
        var facts = await register.RunAsync("facts", "check", "--json");
        Assert.Empty(facts.Json["differences"]!.AsArray());
    }
}
