using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Probity.Cli.Server;

/// <summary>What the register answered.</summary>
/// <param name="Body">The JSON; null where there was none.</param>
/// <param name="Headers">The headers.</param>
sealed record Reply(JsonNode? Body, HttpResponseHeaders Headers)
{
    /// <summary>The first value of a header; null where it is missing.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <summary>Speaks to a register's API. A refusal, and silence, end the command with what was said and the right exit code.</summary>
sealed class RegisterClient(Uri address) : IDisposable
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(30) };

    /// <summary>The register's address.</summary>
    public Uri Address => address;

    /// <summary>As whom it speaks.</summary>
    public AuthenticationHeaderValue? Bearer
    {
        set => http.DefaultRequestHeaders.Authorization = value;
    }

    /// <summary>The official for whom a program asks; null where somebody asks in person.</summary>
    public string? OnBehalfOf
    {
        set
        {
            http.DefaultRequestHeaders.Remove(Parts.ClientOptions.OfficialHeader);
            if (value is not null && !http.DefaultRequestHeaders.TryAddWithoutValidation(Parts.ClientOptions.OfficialHeader, value))
                throw FailedException.Usage("--on-behalf-of 不是工号。", "--on-behalf-of is no number of an official.");
        }
    }

    /// <summary>JSON as the body of a request.</summary>
    public static HttpContent Json(JsonNode body) => new StringContent(body.ToJsonString(Plain), Encoding.UTF8, "application/json");

    /// <summary>Asks.</summary>
    public Task<Reply> GetAsync(string path, CancellationToken ct) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), ct);

    /// <summary>Changes something.</summary>
    public Task<Reply> PostAsync(string path, HttpContent? body, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = body }, ct);

    /// <summary>Sends any request and reads the answer as JSON.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var response = await AskAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return new Reply(text.Length is 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    /// <summary>Copies what the register answers, as it comes.</summary>
    public async Task CopyAsync(string path, Stream target, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await AskAsync(request, ct);
        await response.Content.CopyToAsync(target, ct);
    }

    async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, CancellationToken ct)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException error)
        {
            throw FailedException.Unreachable($"无法连接 {address}：{error.Message}", $"{address} cannot be reached: {error.Message}");
        }

        if (response.IsSuccessStatusCode) return response;
        using (response) throw Problem.ToFailure(response, await response.Content.ReadAsStringAsync(ct));
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
