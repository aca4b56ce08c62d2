using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Templates;
using Probity.Testing;
using Probity.Tests.Intake;

namespace Probity.Tests.Catalogue;

/// <summary>Templates, samples and references are there for anybody, of every edition; a file of last year's template is told what changed.</summary>
public sealed partial class FilesTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Every_file_that_the_list_names_is_there_for_anybody_with_the_bytes_of_the_catalogue(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var anybody = registry.CreateClient();
        var edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];

        var list = (await anybody.GetFromJsonAsync<JsonNode>("/api/datasets"))!;
        Assert.Equal(edition.Datasets.Select(dataset => dataset.Code), list["datasets"]!.AsArray().Select(dataset => dataset!.Text("code")));
        foreach (var dataset in edition.Datasets)
        {
            var published = list["datasets"]!.AsArray().Single(one => one!.Text("code") == dataset.Code)!;
            Assert.Equal(TemplateFile.All.Select(file => file.Name), published["files"]!.AsArray().Select(file => file!.Text("name")));
            foreach (var (file, entry) in TemplateFile.All.Zip(published["files"]!.AsArray()))
            {
                using var answer = await anybody.GetAsync(entry!.Text("address"));
                Assert.Equal((HttpStatusCode.OK, file.MediaType), (answer.StatusCode, $"{answer.Content.Headers.ContentType}"));
                Assert.Equal(await file.Make(edition, dataset), await answer.Content.ReadAsByteArrayAsync());
                Assert.Equal(file.NameOfCopy(edition, dataset), answer.Content.Headers.ContentDisposition!.FileName);
            }

            var fields = (await anybody.GetFromJsonAsync<JsonNode>(published.Text("fields")))!;
            Assert.Equal(dataset.Columns.Select(column => column.Key), fields["columns"]!.AsArray().Select(column => column!.Text("key")));
        }
    }

    [Fact]
    public async Task A_copy_that_is_still_the_same_is_not_sent_again()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        using var first = await anybody.GetAsync("/api/datasets/penalty/template.xlsx");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/datasets/penalty/template.xlsx");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await anybody.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/api/datasets/passport/template.xlsx", "catalogue.dataset-unknown")]
    [InlineData("/api/datasets/passport/fields.json", "catalogue.dataset-unknown")]
    [InlineData("/api/datasets/penalty/template.csv?edition=sd-1999-1", "catalogue.edition-unknown")]
    [InlineData("/api/datasets?edition=sd-1999-1", "catalogue.edition-unknown")]
    public async Task What_is_not_in_the_catalogue_is_unknown(string address, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var answer = await registry.CreateClient().GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.StatusCode, await answer.CodeAsync()));
        if (address.Contains("fields", StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.NotFound, (await registry.CreateClient().GetAsync("/en/files/passport")).StatusCode);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_demo_takes_the_published_sample_with_its_companion(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var api = await registry.ApiAsync("maker");

        using var form = new MultipartFormDataContent { { new StringContent("penalty"), "dataset" } };
        foreach (var field in (string[])["attester-name", "attester-post"]) form.Add(new StringContent(Sending.Attested[field]), field);
        form.Add(new ByteArrayContent(await api.GetByteArrayAsync("/api/datasets/penalty/sample-companion.csv")), "companion", "sample-companion.csv");
        form.Add(new ByteArrayContent(await api.GetByteArrayAsync("/api/datasets/penalty/sample.csv")), "file", "sample.csv");
        using var sent = await api.PostAsync("/api/batches", form);
        var batch = await api.DecidedAsync(sent.Headers.Location!.ToString());

        Assert.Equal("decided", batch.Text("state"));
        Assert.True(batch.Number("rows") > 0);
        Assert.Equal(batch.Number("rows"), batch.Number("accepted"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_file_of_an_earlier_editions_template_is_told_what_changed_by_api_and_by_page(string engine)
    {
        using var two = new TwoEditions();
        await using var registry = await Registry.StartAsync(engine, catalogue: two.Folder);
        using var api = await registry.ApiAsync("maker");
        var old = await api.GetByteArrayAsync($"/api/datasets/penalty/template.csv?edition={TwoEditions.Earlier}");
        Assert.NotEqual(await api.GetByteArrayAsync("/api/datasets/penalty/template.csv"), old);

        var batch = await api.SendAsync([.. old, .. Encoding.UTF8.GetBytes("王海燕,居民身份证\r\n")]);

        Assert.Equal("refused", batch.Text("state"));
        Assert.Equal(
            ["file.header-newly-required 数据来源单位", "file.header-no-longer-asked 旧来源", "file.header-no-longer-asked 联系电话", "file.header-renamed 案情经过"],
            batch["fileErrors"]!.AsArray().Select(error => $"{error!.Text("code")} {error!.Text("column")}").Order(StringComparer.Ordinal));

        using var maker = await registry.SignInAsync("maker");
        await maker.OpenAsync($"/zh/agency/batches/{batch.Text("number")}");
        Assert.Contains("文件使用的是以前目录版本的模板：缺少新增的必填列", maker.Text, StringComparison.Ordinal);
        Assert.Contains("/zh/files", maker.Text, StringComparison.Ordinal);
        await maker.OpenAsync($"/en/files?edition={TwoEditions.Earlier}");
        Assert.Contains($"/api/datasets/penalty/template.xlsx?edition={TwoEditions.Earlier}", maker.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "每一列怎么填", "行政处罚决定书文号")]
    [InlineData("en", "how each column is filled in", "Number of the decision")]
    public async Task The_pages_lead_from_the_console_to_the_files_and_to_every_column(string language, string link, string column)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var maker = await registry.SignInAsync("maker");
        await maker.OpenAsync($"/{language}/agency/upload");
        Assert.Contains($"href=\"/{language}/files\"", maker.Text, StringComparison.Ordinal);

        await maker.OpenAsync($"/{language}/files");
        Assert.Contains(link, maker.Text, StringComparison.Ordinal);
        foreach (var address in Saved().Matches(maker.Text).Select(match => match.Groups[1].Value).ToArray())
        {
            using var file = await registry.CreateClient().GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        await maker.OpenAsync($"/{language}/files/penalty");
        Assert.Contains(column, maker.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"field-decision-number\"", maker.Text, StringComparison.Ordinal);
        Assert.Contains("id=\"companion-served-on\"", maker.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"([^\"]+)\" download")]
    private static partial Regex Saved();
}
