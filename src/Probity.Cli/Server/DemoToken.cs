using Probity.SignIn.Demo;

namespace Probity.Cli.Server;

/// <summary>Tokens of the demo's people, by the secret that lies with the demo's keys.</summary>
static class DemoToken
{
    const string TokenPath = "connect/token";

    /// <summary>A token of one person, good for ten minutes at most.</summary>
    public static async Task<string> GetAsync(RegisterClient client, string who, string keyFolder, CancellationToken ct)
    {
        if (DemoPeople.Find(who) is null) throw Nobody(who);

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = Keys(keyFolder).Secret,
        });
        var reply = await client.PostAsync(TokenPath, form, ct);
        return (string?)reply.Body?["access_token"] ?? throw FailedException.Unreachable("登记系统未签发令牌。", "The register gave no token.");
    }

    /// <summary>The keys of the demo whose key folder this is. Never makes any.</summary>
    public static DemoKeys Keys(string keyFolder)
    {
        if (!File.Exists(Path.Combine(keyFolder, "sign-in", "demo.secret")))
        {
            throw FailedException.Usage(
                $"{keyFolder} 中没有演示系统的密钥。请用 --data 指定演示系统的数据文件夹。", $"There are no keys of a demo in {keyFolder}. Name the demo's folder with --data.");
        }

        return DemoKeys.Open(keyFolder);
    }

    /// <summary>The demo knows nobody of that name.</summary>
    public static FailedException Nobody(string who) => FailedException.Usage(
        $"演示系统中没有“{who}”。可用：{string.Join("、", DemoPeople.All.Select(person => person.Who))}", $"Nobody of the demo is called '{who}'. There are: {string.Join(", ", DemoPeople.All.Select(person => person.Who))}");
}
