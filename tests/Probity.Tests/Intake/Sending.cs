using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Probity.Tests.Intake;

/// <summary>Files and how they are sent.</summary>
static class Sending
{
    public const string Source = "11370100MB0DEM068U";

    public const string Header =
        "行政相对人名称,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,没收违法所得、没收非法财物的金额（万元）,"
        + "暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,备注";

    public static readonly IReadOnlyDictionary<string, string> Attested = new Dictionary<string, string>
    {
        ["attester-name"] = "周信", ["attester-post"] = "法规科科长", ["served-on-decision-date"] = "yes", ["served-how"] = "in-person",
        ["remedies-told"] = "yes", ["procedure"] = "ordinary", ["minor-remedied"] = "no", ["conduct-ended-on"] = "2026-02-10",
    };

    /// <summary>A good row; others differ in what is given.</summary>
    public static string Row(
        string name, string number, int document, string facts = "经营超过保质期的食品", string note = "",
        string basis = "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", string source = Source) =>
        $"{name},居民身份证,{number},济市监罚〔2026〕{document}号,经营超过保质期的食品,{facts},{basis},罚款,罚款5000元,0.5,,,2026-03-05,,,"
        + $"济南市市场监督管理局,{source},济南市市场监督管理局,{source},{note}";

    public static byte[] File(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header)) + "\r\n");

    public static async Task<HttpResponseMessage> PostFileAsync(
        this HttpClient api, byte[] file, IReadOnlyDictionary<string, string>? attested = null, string dataset = "penalty", string? key = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(dataset), "dataset" } };
        foreach (var (field, value) in attested ?? Attested) form.Add(new StringContent(value), field);
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, "file", "处罚2026.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = form };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await api.SendAsync(request);
    }

    /// <summary>Sends a file and waits until it is decided.</summary>
    public static async Task<JsonNode> SendAsync(
        this HttpClient api, byte[] file, IReadOnlyDictionary<string, string>? attested = null, string dataset = "penalty")
    {
        using var answer = await api.PostFileAsync(file, attested, dataset);
        Assert.True(answer.StatusCode is System.Net.HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await api.DecidedAsync(answer.Headers.Location!.ToString());
    }

    public static async Task<JsonNode> DecidedAsync(this HttpClient api, string address)
    {
        for (var i = 0; i < 600; i++)
        {
            var batch = (await api.GetFromJsonAsync<JsonNode>(address))!;
            if (batch.Text("state") is not ("received" or "deciding")) return batch;
            await Task.Delay(100);
        }

        throw new TimeoutException("The batch was not decided in a minute.");
    }

    public static async Task<JsonNode> ReleaseAsync(this HttpClient checker, JsonNode batch)
    {
        using var answer = await checker.PostAsJsonAsync($"/api/batches/{batch.Text("number")}/release", new { version = batch.Number("version") });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public static Task<string> ResultAsync(this HttpClient api, JsonNode batch) => api.GetStringAsync($"/api/batches/{batch.Text("number")}/result?form=all");

    public static string Text(this JsonNode node, string key) => node[key]!.GetValue<string>();

    public static int Number(this JsonNode node, string key) => node[key]!.GetValue<int>();

    /// <summary>Rows, accepted, unchanged, rejected, held.</summary>
    public static (int Rows, int Accepted, int Unchanged, int Rejected, int Held) Counts(this JsonNode batch) =>
        (batch.Number("rows"), batch.Number("accepted"), batch.Number("unchanged"), batch.Number("rejected"), batch.Number("held"));

    public static async Task<string> CodeAsync(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!.Text("code");
}
