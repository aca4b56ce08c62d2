using Probity.Cli.Tests.Operations;
using Probity.Testing;

namespace Probity.Cli.Tests.Log;

/// <summary>Both logs of a register that runs, seen by people who trust nobody: with programs that are not ours, and with ours where a bit of a file has flipped.</summary>
public sealed class LiveLogTests : IDisposable
{
    readonly Folder folder = new();

    public static TheoryData<string> Engines => OperatedRegister.Engines;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public async Task Go_and_Node_audit_both_logs_while_they_grow(string engine)
    {
        await using var register = await Outsider.RegisterAsync(engine);
        await using var outsider = new Outsider(register);
        await AskAsync(register, 5);
        await SubmitAsync(register, 20, 9_100);
        await outsider.UntilAsync("inquiries", 5);
        var first = new Dictionary<string, long> { ["inquiries"] = await AuditAsync(outsider, register, "inquiries", null), ["journal"] = await AuditAsync(outsider, register, "journal", null) };

        // Past a full tile of 256, and with it a level more.
        await AskAsync(register, 260);
        await SubmitAsync(register, 60, 9_200);
        await outsider.UntilAsync("inquiries", 261);
        await outsider.UntilAsync("journal", first["journal"] + 10);

        foreach (var log in first.Keys) Assert.True(await AuditAsync(outsider, register, log, first[log]) > first[log]);
        await outsider.FindsAllRightAsync(register);
    }

    [Fact]
    public async Task A_bit_that_flipped_in_any_file_of_a_live_log_is_told_by_the_file()
    {
        await using var register = await Outsider.RegisterAsync("sqlite");
        await using (var outsider = new Outsider(register))
        {
            await AskAsync(register, 260);
            await outsider.UntilAsync("inquiries", 260);
            await outsider.FindsAllRightAsync(register);
            folder.Write("policy", await Bytes(register, "log/policy"));
        }

        await register.KillAsync();
        var log = Path.Combine(register.Data, "log", "inquiries");
        Assert.Equal(0, (await VerifyAsync(log, "right")).Exit);
        var needed = await NeededAsync(log);
        Assert.True(needed.Count >= 6, string.Join(' ', needed));
        foreach (var file in needed)
        {
            var path = Path.Combine(log, file);
            var right = await File.ReadAllBytesAsync(path);
            var wrong = (byte[])right.Clone();
            wrong[Random.Shared.Next(wrong.Length)] ^= (byte)(1 << Random.Shared.Next(7));
            await File.WriteAllBytesAsync(path, wrong);
            var run = await VerifyAsync(log, "wrong");
            await File.WriteAllBytesAsync(path, right);

            Assert.True(run.Exit is not 0, $"{file} has a flipped bit, and nobody saw it.");
            // Entries and the tile of their hashes contradict each other: it is the entries' file that is named.
            if (file is not "checkpoint") Assert.Matches($"{file}|{file.Replace("tile/0/", "tile/entries/", StringComparison.Ordinal)}", run.Error);
        }

        Assert.Equal(0, (await VerifyAsync(log, "right")).Exit);
    }

    /// <summary>The public files that the last checkpoint needs; older partial tiles are nobody's any more.</summary>
    static async Task<List<string>> NeededAsync(string log)
    {
        var size = long.Parse((await File.ReadAllLinesAsync(Path.Combine(log, "checkpoint")))[1], System.Globalization.CultureInfo.InvariantCulture);
        var files = Directory.GetFiles(log, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(log, file)).Where(file => !file.StartsWith(".writer", StringComparison.Ordinal));
        var widths = new[] { size % 256, size / 256 % 256 }.Select(width => $".p/{width}").ToArray();
        return [.. files.Where(file => !file.Contains(".p/", StringComparison.Ordinal) || widths.Any(width => file.EndsWith(width, StringComparison.Ordinal)))];
    }

    async Task<long> AuditAsync(Outsider outsider, OperatedRegister register, string log, long? after)
    {
        var (url, key) = ($"{register.Address}log/{log}", (await outsider.PolicyAsync()).Logs.Single(one => one.Key.Name.EndsWith(log, StringComparison.Ordinal)).Key.ToString());
        var (status, words) = await OthersPrograms.GoAsync(url, key, folder[log + ".go"]);
        Assert.True(status is 0, words);
        Assert.Matches(after is null ? "^ok [0-9]+$" : $"^ok [0-9]+ after {after}$", words);
        var node = await OthersPrograms.NodeAsync(url, key);
        Assert.True(node.Status is 0, node.Words);
        return long.Parse(words.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    Task<Run> VerifyAsync(string log, string state) => Command.RunAsync("log", "verify", log, "--policy", folder["policy"], "--state", folder[$"{state}-{Guid.NewGuid():n}"]);

    static async Task<byte[]> Bytes(OperatedRegister register, string path)
    {
        using var http = new HttpClient { BaseAddress = register.Address };
        return await http.GetByteArrayAsync(path);
    }

    internal static async Task AskAsync(OperatedRegister register, int inquiries)
    {
        await using var asking = await Asking.StartAsync(register, 2);
        await asking.UntilAsync(inquiries);
    }

    /// <summary>A batch of the penalty office, released.</summary>
    internal static async Task SubmitAsync(OperatedRegister register, int rows, int firstPerson)
    {
        using var folder = new Folder();
        var file = folder.Write("rows.csv", MixedRows.Make(rows, firstPerson: firstPerson).Bytes);
        var sent = await register.RunAsync(["intake", "submit", file, "--dataset", "penalty", "--as", "maker", "--json", .. WholeStory.Attested]);
        // Some of these rows are refused, which the command says with its status.
        Assert.True(sent.Exit is 0 or 1, sent.Error);
        var number = (string)sent.Json["number"]!;
        await register.RunAsync("intake", "result", number, "--as", "maker");
        var released = await register.RunAsync("intake", "release", number, "--as", "checker");
        Assert.True(released.Exit is 0, released.Error);
    }
}
