namespace Probity.Cli.Tests.Log;

public sealed class CopyTests
{
    [Fact]
    public async Task A_copy_holds_every_file_even_when_the_log_was_audited_before_and_is_a_log_by_itself()
    {
        using var log = await SampleLog.OfAsync(3000);
        using var server = new FileServer(log.Path);
        Assert.Equal(0, (await log.VerifyAsync(server.Address)).Exit);

        Assert.Equal(0, (await log.VerifyAsync(server.Address, "--copy", log.In("copy"))).Exit);
        await log.GrowAsync(1000, 3000);
        var more = await log.VerifyAsync(server.Address, "--copy", log.In("copy"), "--json");
        Assert.Equal((0, "1184"), (more.Exit, (string?)more.Json["audited"]));

        var copied = await Command.RunAsync("log", "verify", log.In("copy"), "--policy", log.Policy, "--state", log.In("other-state"), "--json");
        Assert.Equal((0, "4000"), (copied.Exit, (string?)copied.Json["audited"]));
    }

    [Fact]
    public async Task A_damaged_log_leaves_no_checkpoint_in_the_copy()
    {
        using var log = await SampleLog.OfAsync(3000);
        File.Delete(Path.Combine(log.Path, "tile/entries/003"));

        Assert.Equal(1, (await log.VerifyAsync(null, "--copy", log.In("copy"))).Exit);
        Assert.False(File.Exists(Path.Combine(log.In("copy"), "checkpoint")));
    }
}
