using System.CommandLine;

namespace Probity.Cli.Parts;

/// <summary>A file of an agency, its dataset, and the companion that may come with it.</summary>
sealed class SheetOptions
{
    readonly Argument<FileInfo> file;
    readonly Option<string> dataset;
    readonly Option<FileInfo> companion;

    /// <summary>Adds argument and options to a verb.</summary>
    public SheetOptions(Command command, Language language)
    {
        file = new Argument<FileInfo>("FILE") { Description = new Words("xlsx 工作簿、CSV（UTF-8、GB18030）或每行一个 JSON 对象的文件", "xlsx workbook, CSV (UTF-8, GB18030) or JSON with one object a line").In(language) }.AcceptExistingOnly();
        dataset = new Option<string>("--dataset")
        {
            Description = new Words("数据项模板：penalty 行政处罚，licence 行政许可", "Dataset: penalty or licence").In(language), Required = true, HelpName = "penalty|licence",
        };
        companion = new Option<FileInfo>("--companion")
        {
            Description = new Words("补充表，按文号补充送达等事项", "Companion sheet with facts by document number").In(language), HelpName = "FILE",
        }.AcceptExistingOnly();
        command.Add(file);
        command.Add(dataset);
        command.Add(companion);
    }

    /// <summary>The data file.</summary>
    public FileInfo File(Call call) => call.Get(file);

    /// <summary>Code of the dataset.</summary>
    public string Dataset(Call call) => call.Need(dataset);

    /// <summary>The companion; null where there is none.</summary>
    public FileInfo? Companion(Call call) => call.Get(companion);
}
