using System.CommandLine;

namespace Probity.Cli;

/// <summary>What is said of a command line that was not understood.</summary>
static class UsageErrors
{
    static readonly Words SeeHelp = new("用法见：", "See: ");

    /// <summary>Writes what is wrong and where the help is; gives the exit code.</summary>
    public static int Write(ParseResult parsed, Language language)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Tokens.Count is 0)
        {
            HelpText.Write(command, language, Console.Error);
            return ExitCode.Usage;
        }

        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct()) Console.Error.WriteLine(error.Replace("。.", "。", StringComparison.Ordinal));
        Console.Error.WriteLine($"{SeeHelp.In(language)}{HelpText.PathOf(command)} --help");
        return ExitCode.Usage;
    }
}
