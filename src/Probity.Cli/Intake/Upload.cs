using System.Security.Cryptography;
using System.Text;
using Probity.Cli.Server;

namespace Probity.Cli.Intake;

/// <summary>A file on its way to the register, streamed, with the fields that go before it.</summary>
sealed class Upload(FileInfo file, FileInfo? companion, IEnumerable<(string Name, string Value)> fields)
{
    readonly List<(string Name, string Value)> said = [.. fields];

    /// <summary>Sends it. Its key is made of everything that is sent, so that a repetition is known as one.</summary>
    public async Task<Reply> SendAsync(RegisterClient client, CancellationToken ct)
    {
        var key = await KeyAsync(ct);
        await using var stream = file.OpenRead();
        await using var beside = companion?.OpenRead();
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in said) form.Add(new StringContent(value), name);
        if (beside is not null) form.Add(new StreamContent(beside), "companion", companion!.Name);
        form.Add(new StreamContent(stream), "file", file.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/batches") { Content = form };
        request.Headers.Add("Idempotency-Key", key);
        return await ProgressBar.RunAsync(file.Name, stream, () => client.SendAsync(request, ct));
    }

    async Task<string> KeyAsync(CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { file, companion })
        {
            if (part is null) continue;
            await using var stream = part.OpenRead();
            hash.AppendData(await SHA256.HashDataAsync(stream, ct));
        }

        foreach (var (name, value) in said) hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}={value}")));
        return $"probity-{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
