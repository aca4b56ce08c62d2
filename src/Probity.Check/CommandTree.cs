using System.CommandLine;

namespace Probity.Cli;

/// <summary>The nouns and verbs of the single file for agencies: what needs no register.</summary>
static class CommandTree
{
    /// <summary>The command with its words in one language.</summary>
    public static RootCommand Make(Language language) => CommandRoot.Make(
        new("公允录：离线校验报送文件，生成模板。", "Probity: check files off line, make templates."), language,
        CommandRoot.Noun("intake", new("报送数据：离线校验", "Files on their way in: check them off line"), language, new Intake.CheckCommand(language)),
        CommandRoot.Noun("template", new("模板：由目录生成的模板、样例与字段说明", "Templates, samples and field references, made from the catalogue"), language,
            new Template.ListCommand(language), new Template.GetCommand(language)),
        CommandRoot.Noun("completion", new("补全：bash、zsh、fish 的补全脚本", "Completion scripts of bash, zsh and fish"), language, Completion.ShellCommand.All(language)));
}
