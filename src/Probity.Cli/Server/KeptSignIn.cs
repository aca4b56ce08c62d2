using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Probity.Cli.Server;

/// <summary>
/// The command's own sign-in at one register, kept in a file that only its owner can read: an access token of ten minutes, and a refresh token that is
/// another after each use. The register ends it after 30 minutes without use, after 8 hours, and when account or appointment end.
/// </summary>
sealed class KeptSignIn(Uri server)
{
    const string Client = "probity-command";
    const string TokenPath = "connect/token";
    static readonly TimeSpan Early = TimeSpan.FromSeconds(30);

    static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } config ? config : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"),
        "probity", "sign-in");

    string File => Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(server.AbsoluteUri)))[..16] + ".json");

    /// <summary>Whether there is one, good or not.</summary>
    public bool Exists => System.IO.File.Exists(File);

    /// <summary>A token that is good now; null when nobody signed in to this register. One that ended is forgotten, and whoever calls signs in again.</summary>
    public async Task<string?> FindTokenAsync(RegisterClient client, CancellationToken ct)
    {
        if (!Exists) return null;

        // One command at a time refreshes: a refresh token that is used twice is refused.
        using var turn = await LockAsync(ct);
        var kept = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, ct))!;
        if (DateTimeOffset.FromUnixTimeSeconds((long)kept["good_until"]!) > TimeProvider.System.GetUtcNow() + Early) return (string)kept["access_token"]!;

        try
        {
            return await KeepAsync(client, [("grant_type", "refresh_token"), ("refresh_token", (string)kept["refresh_token"]!)], ct);
        }
        catch (FailedException over) when (over.Failure.Code is "invalid_grant")
        {
            System.IO.File.Delete(File);
            throw FailedException.Usage("登录已结束，请重新运行 probity signin。", "The sign-in is over. Run probity signin again.");
        }
    }

    /// <summary>Asks for tokens and keeps them; gives the access token.</summary>
    public async Task<string> KeepAsync(RegisterClient client, (string Name, string Value)[] fields, CancellationToken ct)
    {
        var body = (await AskAsync(client, TokenPath, fields, ct))!;
        var until = TimeProvider.System.GetUtcNow().AddSeconds((int)body["expires_in"]!).ToUnixTimeSeconds();
        var kept = new JsonObject
        {
            ["server"] = server.AbsoluteUri, ["access_token"] = (string)body["access_token"]!, ["refresh_token"] = (string)body["refresh_token"]!, ["good_until"] = until,
        };
        await WriteAsync(kept.ToJsonString(), ct);
        return (string)body["access_token"]!;
    }

    /// <summary>Ends the sign-in at the register and forgets it here, whether or not the register answers.</summary>
    public async Task EndAsync(RegisterClient client, CancellationToken ct)
    {
        var kept = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, ct))!;
        System.IO.File.Delete(File);
        await AskAsync(client, "connect/revoke", [("token", (string)kept["refresh_token"]!), ("token_type_hint", "refresh_token")], ct);
    }

    /// <summary>Asks the provider something as the command.</summary>
    public static async Task<JsonNode?> AskAsync(RegisterClient client, string path, (string Name, string Value)[] fields, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent([new("client_id", Client), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return (await client.PostAsync(path, form, ct)).Body;
    }

    // Written whole under another name first: a command that is stopped leaves the old tokens or the new ones.
    async Task WriteAsync(string text, CancellationToken ct)
    {
        MakeFolder();
        var draft = $"{File}.{Environment.ProcessId}";
        await using (var stream = new FileStream(draft, Options(FileMode.Create))) await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        System.IO.File.Move(draft, File, overwrite: true);
    }

    async Task<FileStream> LockAsync(CancellationToken ct)
    {
        MakeFolder();
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new FileStream(File + ".lock", Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (waited < 100)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    static void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
