using System.Net.Http.Headers;

namespace Probity.Tests.Intake;

/// <summary>One dataset in four forms, as agencies have it: what a register keeps of each is the same to the last character.</summary>
public sealed class SameFileTests
{
    static readonly string[] Forms = ["60-same.csv", "61-same-gb18030.csv", "62-same.xlsx", "63-same.ndjson"];

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T30")]
    public async Task A_dataset_gives_identical_entries_held_rows_and_facts_whatever_file_it_comes_in(string engine)
    {
        var kept = new Dictionary<string, string>();
        foreach (var form in Forms) kept[form] = await KeptOfAsync(engine, form);

        var plain = kept[Forms[0]];
        Assert.Contains("name 龴小满", plain, StringComparison.Ordinal);
        Assert.Equal(7, plain.Split('\n').Count(line => line.Contains(" entry ", StringComparison.Ordinal)));
        Assert.Contains("\nheld ", plain, StringComparison.Ordinal);
        Assert.All(Forms, form => Assert.Equal(plain, kept[form]));
    }

    static async Task<string> KeptOfAsync(string engine, string form)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        using var body = new MultipartFormDataContent { { new StringContent("penalty"), "dataset" } };
        foreach (var (field, value) in Sending.Attested) body.Add(new StringContent(value), field);
        var file = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Sources.Root, "tests/Probity.Core.Tests/corpus", form)));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", "数据");
        using var sent = await maker.PostAsync("/api/batches", body);
        await checker.ReleaseAsync(await maker.DecidedAsync(sent.Headers.Location!.ToString()));
        return await Kept.ReadAsync(registry);
    }
}
