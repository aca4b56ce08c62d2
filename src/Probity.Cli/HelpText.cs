using System.CommandLine;
using System.CommandLine.Invocation;

namespace Probity.Cli;

/// <summary>Writes the help of a command in one language: what it is for, how it is written, what may stand there, an example.</summary>
static class HelpText
{
    static readonly Words Usage = new("用法：", "Usage:");
    static readonly Words Commands = new("命令：", "Commands:");
    static readonly Words Arguments = new("参数：", "Arguments:");
    static readonly Words Options = new("选项：", "Options:");
    static readonly Words Everywhere = new("通用选项：", "Everywhere:");
    static readonly Words Example = new("示例：", "Example:");
    static readonly Words Exits = new("退出码：", "Exit codes:");
    static readonly Words Required = new("（必填）", " (required)");

    /// <summary>How the command is called from the shell: <c>probity intake check</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "probity";

    /// <summary>Writes the help of one command.</summary>
    public static void Write(Command command, Language language, TextWriter writer)
    {
        writer.WriteLine(command.Description);
        writer.WriteLine();
        writer.WriteLine($"{Usage.In(language)} {UsageOf(command)}");
        Section(writer, Commands.In(language), command.Subcommands.Select(child => (child.Name, child.Description ?? "")));
        Section(writer, Arguments.In(language), command.Arguments.Select(argument => (NameOf(argument), argument.Description ?? "")));
        var own = command is RootCommand ? [] : command.Options.Where(option => !option.Recursive);
        Section(writer, Options.In(language), own.Select(option => (Written(option), option.Description + (option.Required ? Required.In(language) : ""))));
        Section(writer, Everywhere.In(language), RootOf(command).Options.Where(option => option.Recursive || command is RootCommand).Select(option => (Written(option), option.Description ?? "")));
        if (command is RootCommand) Section(writer, Exits.In(language), ExitCode.All.Select(exit => ($"{exit.Code}", exit.About.In(language))));
        if (command is not Verb verb) return;

        writer.WriteLine();
        writer.WriteLine(Example.In(language));
        foreach (var line in verb.Example.Split('\n')) writer.WriteLine($"  {line}");
    }

    static void Section(TextWriter writer, string title, IEnumerable<(string Name, string About)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count is 0) return;

        writer.WriteLine();
        writer.WriteLine(title);
        var width = lines.Max(line => line.Name.Length);
        foreach (var (name, about) in lines) writer.WriteLine($"  {name.PadRight(width)}  {about}".TrimEnd());
    }

    static string UsageOf(Command command)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues is 0 ? $" [{NameOf(argument)}]" : $" {NameOf(argument)}"));
        var required = string.Concat(command.Options.Where(option => option.Required).Select(option => $" {Written(option)}"));
        return PathOf(command) + (command.Subcommands.Count > 0 ? " COMMAND" : "") + arguments + required + " [OPTION...]";
    }

    /// <summary>An argument as the help names it.</summary>
    public static string NameOf(Argument argument) => argument.HelpName ?? argument.Name;

    /// <summary>An option as it is written, with what follows it.</summary>
    public static string Written(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias is "-h").Append(option.Name));
        return option.Arity.MaximumNumberOfValues is 0 || option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName}";
    }

    static Command RootOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? RootOf(parent) : command;
}

/// <summary>What <c>--help</c> does.</summary>
sealed class ShowHelp(Language language) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        HelpText.Write(parseResult.CommandResult.Command, language, Console.Out);
        return ExitCode.Done;
    }
}
