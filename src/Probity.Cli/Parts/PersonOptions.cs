using System.CommandLine;

namespace Probity.Cli.Parts;

/// <summary>
/// The person asked about, by number and name. What the options do not say is asked for, or read from the input line by line, so that it stays
/// in no shell history and in no list of processes.
/// </summary>
sealed class PersonOptions
{
    readonly Option<string> number;
    readonly Option<string> name;

    /// <summary>Adds the options to a verb.</summary>
    public PersonOptions(Command command, Language language)
    {
        number = new Option<string>("--number")
        {
            Description = new Words("身份证件号码；不填则从输入读取，不留在命令历史中", "Identity number; without it, read from the input, so that no shell history keeps it").In(language), HelpName = "NUMBER",
        };
        name = new Option<string>("--name")
        {
            Description = new Words("姓名；不填则从输入读取", "Name; without it, read from the input").In(language), HelpName = "NAME",
        };
        command.Add(number);
        command.Add(name);
    }

    /// <summary>Number and name, as typed.</summary>
    public (string Number, string Name) Read(Call call) =>
        (call.Get(number) ?? ReadLine(call, "身份证件号码：", "Identity number: "), call.Get(name) ?? ReadLine(call, "姓名：", "Name: "));

    static string ReadLine(Call call, string zh, string en)
    {
        if (!Console.IsInputRedirected) Console.Error.Write(new Words(zh, en).In(call.Language));
        return Console.In.ReadLine()?.Trim() ?? throw FailedException.Usage(
            "缺少号码或姓名：请用选项给出，或在输入中各占一行。", "Number or name is missing: name them by options, or on a line each of the input.");
    }
}
