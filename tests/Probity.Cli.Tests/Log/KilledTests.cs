using Probity.Cli.Tests.Operations;

namespace Probity.Cli.Tests.Log;

/// <summary>A power cut at any moment: neither log forks, and no leaf is lost or twice.</summary>
public sealed class KilledTests
{
    const int Kills = 10;

    public static TheoryData<string> Engines => OperatedRegister.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_register_that_is_killed_again_and_again_while_it_is_asked_goes_on_with_both_logs(string engine)
    {
        using var folder = new Folder();
        await using var register = await Outsider.RegisterAsync(engine);
        await using var outsider = new Outsider(register);
        await using var asking = await Asking.StartAsync(register, 3);
        await LiveLogTests.SubmitAsync(register, 300, 9_300);
        for (var kill = 0; kill < Kills; kill++)
        {
            // Mostly at work; some already while it starts.
            if (kill % 3 is not 2)
            {
                await asking.UntilAsync(asking.Receipts.Count + 5);
                await outsider.UntilSeenAsync(outsider.Seen + 1);
            }

            await Task.Delay(Random.Shared.Next(900));
            await register.KillAsync();
            register.Launch();
        }

        await asking.UntilAsync(asking.Receipts.Count + 5);
        await asking.EndAsync();
        await outsider.UntilSeenAsync(Kills);
        await outsider.FindsAllRightAsync(register);
        await HostsTests.VerifiedAsync(register, folder);
        var facts = await register.RunAsync("facts", "check", "--json");
        Assert.Empty(facts.Json["differences"]!.AsArray());
        Assert.Equal(0, (int)facts.Json["unreadable"]!);
    }
}
