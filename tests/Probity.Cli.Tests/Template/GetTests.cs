using System.Text;
using Probity.Catalogue;
using Probity.Templates;
using Probity.Testing;

namespace Probity.Cli.Tests.Template;

public sealed class GetTests : IDisposable
{
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_listed_file_can_be_had_with_the_bytes_of_the_catalogue()
    {
        var edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];
        var list = await Command.RunAsync("template", "list", "--json");
        Assert.Equal(edition.Datasets.Count * TemplateFile.All.Count, list.Json["files"]!.AsArray().Count);

        await Task.WhenAll(TemplateFile.All.Select(async file =>
        {
            var run = await Command.RunAsync("template", "get", "penalty", "--form", file.Form, "--out", folder.Path, "--json");
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Assert.Equal(await file.Make(edition, edition.FindDataset("penalty")!), await File.ReadAllBytesAsync((string)run.Json["file"]!));
        }));
    }

    [Fact]
    public async Task Without_a_place_the_bytes_are_the_output_and_nothing_else_is()
    {
        var run = await Command.RunAsync("template", "get", "penalty", "--form", "csv");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("行政相对人名称,", run.Out.TrimStart((char)0xFEFF), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_an_item_the_template_is_that_of_its_dataset_with_an_example_of_the_item_that_the_check_takes()
    {
        var edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];
        foreach (var item in edition.Items.Where(item => item.Enabled))
        {
            var dataset = edition.FindDataset(item.Dataset)!;
            var csv = Encoding.UTF8.GetString(await TemplateFile.All.Single(file => file.Form is "csv").Make(edition, dataset, item)).TrimStart((char)0xFEFF).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(2, csv.Length);
            if (item.Covers.Count > 0) Assert.Contains(item.Covers.Select(basis => new Citation(edition.FindStatute(basis.Statute)!.Title.Zh, basis.Article, basis.Paragraph, basis.SubItem).ToText()), cited => csv[1].Contains(cited, StringComparison.Ordinal));
            var reference = Encoding.UTF8.GetString(await TemplateFile.All.Single(file => file.Form is "reference").Make(edition, dataset, item));
            if (item.Conducts.Count > 0) Assert.Contains($"示例 Example: {item.Conducts[0].Name.Zh}", reference, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_item_names_its_dataset_by_itself_and_its_example_row_passes_the_off_line_check()
    {
        foreach (var form in (string[])["csv", "sample-companion"])
        {
            var made = await Command.RunAsync("template", "get", "--item", "discipline.legal-practice", "--form", form, "--out", folder[$"{form}.csv"], "--json");
            Assert.Equal((0, "penalty", "discipline.legal-practice"), (made.Exit, (string)made.Json["dataset"]!, (string)made.Json["item"]!));
        }

        var run = await Command.RunAsync(
            "intake", "check", folder["csv.csv"], "--dataset", "penalty", "--companion", folder["sample-companion.csv"], "--body", "11370100MB0DEM199P", "--on", $"{MixedRows.Today:yyyy-MM-dd}", "--attester", "周信", "--attester-post", "科长", "--json");
        Assert.Equal((0, 1), (run.Exit, (int)run.Json["results"]!["accepted"]!));
    }

    [Theory]
    [InlineData("2", "--item", "penalty.all")]
    [InlineData("2", "--item", "honour.good-standing")]
    [InlineData("2", "licence", "--item", "penalty.tax")]
    [InlineData("2")]
    public async Task An_item_that_is_none_or_off_or_of_another_dataset_ends_with_2(string exit, params string[] words)
    {
        var run = await Command.RunAsync(["template", "get", .. words, "--out", folder.Path]);

        Assert.Equal((exit, ""), ($"{run.Exit}", run.Out));
    }

    [Theory]
    [InlineData("passport", "--form", "csv", "penalty, licence|licence, penalty")]
    [InlineData("penalty", "--edition", "sd-1999-1", "sd-2026-1")]
    [InlineData("penalty", "--form", "docx", "xlsx")]
    [InlineData("penalty", "--json", "--lang=en", "--out")]
    public async Task What_there_is_not_ends_with_2_and_names_what_there_is(string dataset, string option, string value, string expected)
    {
        var run = await Command.RunAsync("template", "get", dataset, option, value);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(expected.Split('|'), words => run.Error.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_an_earlier_editions_template_is_told_what_changed_off_line_too()
    {
        using var two = new TwoEditions();
        var old = await Command.RunAsync("template", "get", "penalty", "--form", "csv", "--edition", TwoEditions.Earlier, "--catalogue", two.Folder, "--out", folder["old.csv"]);
        Assert.Equal(0, old.Exit);
        await File.AppendAllTextAsync(folder["old.csv"], "王海燕,居民身份证\r\n", Encoding.UTF8);

        var run = await Command.RunAsync(
            "intake", "check", folder["old.csv"], "--dataset", "penalty", "--body", MixedRows.Source.ToString(), "--on", $"{MixedRows.Today:yyyy-MM-dd}", "--catalogue", two.Folder, "--json");

        Assert.Equal(1, run.Exit);
        Assert.Equal(
            ["file.header-newly-required 数据来源单位", "file.header-no-longer-asked 旧来源", "file.header-no-longer-asked 联系电话", "file.header-renamed 案情经过"],
            run.Json["errors"]!.AsArray().Select(error => $"{error!["code"]} {error["column"]}").Order(StringComparer.Ordinal));
        Assert.Contains("earlier edition's template", run.Error, StringComparison.Ordinal);
    }
}
