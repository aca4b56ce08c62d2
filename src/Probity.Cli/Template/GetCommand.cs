using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Probity.Templates;

namespace Probity.Cli.Template;

/// <summary><c>probity template get</c>: one file of a dataset, made from the catalogue: the same bytes that the register publishes.</summary>
sealed class GetCommand : Verb
{
    readonly Argument<string> dataset;
    readonly Option<string> form;
    readonly Option<string> output;
    readonly EditionOptions edition;

    /// <summary>The verb in one language.</summary>
    public GetCommand(Language language) : base(
        "get", new("生成一个数据项模板的文件，与登记系统公布的逐字节相同", "Make a file of a dataset, byte for byte the one that the register publishes"),
        "probity template get penalty --form xlsx --out .\nprobity template get penalty --form csv > penalties.csv", language)
    {
        dataset = new Argument<string>("DATASET") { Description = new Words("数据项模板，见 template list", "Dataset, as listed by: template list").In(language) };
        form = new Option<string>("--form")
        {
            Description = new Words("文件种类（默认 xlsx）", "Which file (default: xlsx)").In(language), HelpName = string.Join('|', TemplateFile.All.Select(file => file.Form)),
        }.AcceptOnlyFromAmong([.. TemplateFile.All.Select(file => file.Form)]);
        output = new Option<string>("--out") { Description = new Words("写入此文件或文件夹（默认标准输出）", "Write to this file or folder (default: the output)").In(language), HelpName = "PATH" };
        Add(dataset);
        Add(form);
        Add(output);
        edition = new EditionOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (chosen, _) = edition.Read(call);
        var known = EditionOptions.Find(chosen, call.Get(dataset));
        var file = TemplateFile.All.Single(one => one.Form == (call.Get(form) ?? "xlsx"));
        var path = PathOf(call, file.NameOfCopy(chosen, known));
        var content = await file.Make(chosen, known);
        if (path is null)
        {
            await using var stream = Console.OpenStandardOutput();
            await stream.WriteAsync(content, ct);
            return ExitCode.Done;
        }

        await File.WriteAllBytesAsync(path, content, ct);
        call.WriteData(new JsonObject { ["edition"] = chosen.Code, ["dataset"] = known.Code, ["form"] = file.Form, ["file"] = path, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)) });
        return ExitCode.Done;
    }

    // A workbook on a terminal helps nobody, and JSON tells of a file, it is none.
    string? PathOf(Call call, string name)
    {
        if (call.Get(output) is { } given) return Directory.Exists(given) ? Path.Combine(given, name) : given;
        if (call.IsJson || !Console.IsOutputRedirected) throw FailedException.Usage("请用 --out 指定写到哪里，或重定向输出。", "Say with --out where it goes, or redirect the output.");
        return null;
    }
}
