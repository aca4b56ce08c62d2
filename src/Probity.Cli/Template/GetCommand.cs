using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Probity.Catalogue;
using Probity.Templates;

namespace Probity.Cli.Template;

/// <summary><c>probity template get</c>: one file of a dataset, made from the catalogue: the same bytes that the register publishes.</summary>
sealed class GetCommand : Verb
{
    readonly Argument<string?> dataset;
    readonly Option<string> item;
    readonly Option<string> form;
    readonly Option<string> output;
    readonly EditionOptions edition;

    /// <summary>The verb in one language.</summary>
    public GetCommand(Language language) : base(
        "get", new("生成一个数据项模板的文件，与登记系统公布的逐字节相同", "Make a file of a dataset, byte for byte the one that the register publishes"),
        "probity template get penalty --form xlsx --out .\nprobity template get penalty --form csv > penalties.csv\nprobity template get --item penalty.food-safety --out .", language)
    {
        dataset = new Argument<string?>("DATASET") { Description = new Words("数据项模板，见 template list；有 --item 时可省略", "Dataset, as listed by: template list; not needed with --item").In(language), Arity = ArgumentArity.ZeroOrOne };
        item = new Option<string>("--item") { Description = new Words("只要报送这一信用事项的模板：示例（含处罚依据）都按该事项填写，CSV 模板带一行虚构的示例", "The template for one item: every example, the legal basis too, is of that item, and the CSV template has one filled-in row of an invented person").In(language), HelpName = "CODE" };
        form = new Option<string>("--form")
        {
            Description = new Words("文件种类（默认 xlsx）", "Which file (default: xlsx)").In(language), HelpName = string.Join('|', TemplateFile.All.Select(file => file.Form)),
        }.AcceptOnlyFromAmong([.. TemplateFile.All.Select(file => file.Form)]);
        output = new Option<string>("--out") { Description = new Words("写入此文件或文件夹（默认标准输出）", "Write to this file or folder (default: the output)").In(language), HelpName = "PATH" };
        Add(dataset);
        Add(item);
        Add(form);
        Add(output);
        edition = new EditionOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var (chosen, _) = edition.Read(call);
        var of = call.Get(item) is { } code ? FindItem(chosen, code) : null;
        var known = EditionOptions.Find(chosen, Dataset(call, of));
        var file = TemplateFile.All.Single(one => one.Form == (call.Get(form) ?? "xlsx"));
        var path = PathOf(call, file.NameOfCopy(chosen, known, of));
        var content = await file.Make(chosen, known, of);
        if (path is null)
        {
            await using var stream = Console.OpenStandardOutput();
            await stream.WriteAsync(content, ct);
            return ExitCode.Done;
        }

        await File.WriteAllBytesAsync(path, content, ct);
        call.WriteData(new JsonObject { ["edition"] = chosen.Code, ["dataset"] = known.Code, ["item"] = of?.Code, ["form"] = file.Form, ["file"] = path, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)) });
        return ExitCode.Done;
    }

    static Item FindItem(Edition edition, string code)
    {
        var found = edition.FindItem(code) ?? throw FailedException.Usage($"没有信用事项“{code}”。运行 probity catalogue show 可列出全部代码。", $"There is no item '{code}'. Run probity catalogue show for all codes.");
        return found.Enabled ? found : throw FailedException.Usage($"信用事项“{code}”没有启用，不接收报送。", $"The item '{code}' is not in use: nothing of it is taken.");
    }

    // The item says by which dataset it is fed; naming another one as well is a mistake.
    string Dataset(Call call, Item? of) => (call.Find(dataset), of) switch
    {
        (null, null) => throw FailedException.Usage("请写明数据项模板，或用 --item 指定信用事项。", "Name a dataset, or an item with --item."),
        (null, { } one) => one.Dataset,
        ({ } named, { } one) when named != one.Dataset => throw FailedException.Usage($"信用事项“{one.Code}”用模板“{one.Dataset}”报送，不是“{named}”。", $"The item '{one.Code}' comes by the dataset '{one.Dataset}', not by '{named}'."),
        ({ } named, _) => named,
    };

    // A workbook on a terminal helps nobody, and JSON tells of a file, it is none.
    string? PathOf(Call call, string name)
    {
        if (call.Get(output) is { } given) return Directory.Exists(given) ? Path.Combine(given, name) : given;
        if (call.IsJson || !Console.IsOutputRedirected) throw FailedException.Usage("请用 --out 指定写到哪里，或重定向输出。", "Say with --out where it goes, or redirect the output.");
        return null;
    }
}
