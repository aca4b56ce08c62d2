using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Probity.Cli.Tests.FirstHour;

/// <summary>Somebody at a real register: a browser of their own, in which they come in and say yes, and a shell in which they are signed in.</summary>
sealed partial class Person(Uri register, string folder) : IDisposable
{
    const string Password = "正确 马 电池 订书钉 correct";
    readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() });
    Uri? at;
    string page = "";

    /// <summary>Makes an account with an authenticator app, types the code, accepts the terms, and signs the command in.</summary>
    public static async Task<Person> ComeInAsync(Uri register, string folder, string code)
    {
        var person = new Person(register, folder);
        await person.OpenAsync(new Uri(register, "en/account/new?returnUrl=" + Uri.EscapeDataString("/en/sign-in?returnUrl=%2Fen%2Fsign-in%2Fcode")));
        await person.PressAsync("Make the account", ("password", Password));
        await person.FollowAsync("Next: one-time codes");
        await person.PressAsync("Continue", ("code", CodeOf(SharedKey().Match(person.page).Groups[1].Value)));
        await person.FollowAsync("I have them: continue");
        await person.PressAsync("Make the account mine", ("code", code));
        if (person.page.Contains("I have read and accept them", StringComparison.Ordinal)) await person.PressAsync("I have read and accept them");
        await person.SignInAsync();
        return person;
    }

    /// <summary>A line in this person's shell.</summary>
    public Task<Run> RunAsync(string input, params string[] args) => Command.RunAsync(Shell, input, args);

    /// <summary>A line that must do what it says; its data.</summary>
    public async Task<System.Text.Json.Nodes.JsonNode> DoneAsync(params string[] args)
    {
        var run = await RunAsync("", [.. args, "--json"]);
        Assert.True(run.Exit is 0, $"{string.Join(' ', args)}: {run.Error}");
        return run.Json;
    }

    public void Dispose() => http.Dispose();

    Dictionary<string, string> Shell => new() { ["PROBITY_SERVER"] = register.AbsoluteUri, ["XDG_CONFIG_HOME"] = folder };

    async Task SignInAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "probity-cli.dll"), "signin", "--lang", "en"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Shell) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        Uri? asks = null;
        while (asks is null && await process.StandardError.ReadLineAsync() is { } line)
            if (line.Contains("/connect/verify", StringComparison.Ordinal)) asks = new Uri(line.Trim());

        await OpenAsync(asks!);
        await PressAsync("Yes, let it");
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    async Task OpenAsync(Uri address) => await ReadAsync(await http.GetAsync(address));

    Task FollowAsync(string link) => OpenAsync(new Uri(at!, Links().Matches(page).First(found => Squashed(found.Groups[2].Value) == link).Groups[1].Value));

    async Task PressAsync(string button, params (string Field, string Value)[] typed)
    {
        var form = Forms().Matches(page).FirstOrDefault(found => Buttons().Matches(found.Value).Any(one => Squashed(one.Groups[2].Value) == button))
            ?? throw new InvalidOperationException($"No button '{button}' at {at}: {Squashed(page)}");
        var pressed = Buttons().Matches(form.Value).First(one => Squashed(one.Groups[2].Value) == button);
        var fields = Inputs().Matches(form.Value).Select(input => (Part(input.Value, "name"), Part(input.Value, "value"))).Where(field => typed.All(one => one.Field != field.Item1))
            .Concat(typed).Append((Part(pressed.Groups[1].Value, "name"), Part(pressed.Groups[1].Value, "value"))).Where(field => field.Item1.Length > 0);
        using var sent = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var action = Part(form.Value[..form.Value.IndexOf('>', StringComparison.Ordinal)], "action");
        await ReadAsync(await http.PostAsync(action.Length is 0 ? at : new Uri(at!, action), sent));
    }

    async Task ReadAsync(HttpResponseMessage answer)
    {
        using (answer) (at, page) = (answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
    }

    static string Part(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    static string Squashed(string html) => string.Join(' ', WebUtility.HtmlDecode(Tags().Replace(html, " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // RFC 6238 as an authenticator app does it.
    static string CodeOf(string shown)
    {
        var bits = string.Concat(shown.Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. bits.Chunk(8).Where(eight => eight.Length is 8).Select(eight => Convert.ToByte(new string(eight), 2))];
#pragma warning disable CA5350 // What apps compute.
        var hash = HMACSHA1.HashData(key, (byte[])[.. BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30).Reverse()]);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<dd.*?app-code\">([^<]*)<", RegexOptions.Singleline)]
    private static partial Regex SharedKey();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<button([^>]*)>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Buttons();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
