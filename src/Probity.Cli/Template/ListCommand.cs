using System.Text.Json.Nodes;
using Probity.Templates;

namespace Probity.Cli.Template;

/// <summary><c>probity template list</c>: which files are made for which dataset.</summary>
sealed class ListCommand : Verb
{
    readonly EditionOptions edition;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base(
        "list", new("列出各数据项模板的文件：模板、样例、补充表、字段说明", "List the files of each dataset: templates, samples, companions, field references"), "probity template list", language) =>
        edition = new EditionOptions(this, language);

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (chosen, all) = edition.Read(call);
        var files = new JsonArray([.. chosen.Datasets.SelectMany(dataset => TemplateFile.All.Select(file => (JsonNode)new JsonObject
        {
            ["edition"] = chosen.Code, ["dataset"] = dataset.Code, ["form"] = file.Form, ["file"] = file.NameOfCopy(chosen, dataset),
            ["about"] = new JsonObject { ["zh"] = file.About.Zh, ["en"] = file.About.En },
        }))]);
        if (call.IsJson) call.WriteData(new JsonObject { ["edition"] = chosen.Code, ["editions"] = new JsonArray([.. all.All.Select(one => (JsonNode)one.Code)]), ["files"] = files });
        else call.WriteData(files);
        return Task.FromResult(ExitCode.Done);
    }
}
