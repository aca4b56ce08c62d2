using System.CommandLine;
using System.CommandLine.Help;

namespace Probity.Cli;

/// <summary>The beginning of the command: options that hold everywhere, and help in one language with examples.</summary>
static class CommandRoot
{
    /// <summary>Name of the option that asks for JSON.</summary>
    public const string JsonOption = "--json";

    /// <summary>The command with its nouns, and with verbs that have none.</summary>
    public static RootCommand Make(Words about, Language language, params Command[] commands)
    {
        var root = new RootCommand(about.In(language));
        foreach (var command in commands) root.Add(command);
        root.Add(new Option<string>(LanguageChoice.Option)
        {
            Description = new Words("提示语言：zh 或 en（默认依 LANG）", "Language of messages: zh or en (default: from LANG)").In(language), Recursive = true, HelpName = "zh|en",
        }.AcceptOnlyFromAmong("zh", "en"));
        root.Add(new Option<bool>(JsonOption) { Description = new Words("以 JSON 输出数据", "Data as JSON").In(language), Recursive = true });
        Replace(root, language);
        return root;
    }

    /// <summary>A noun with its verbs.</summary>
    public static Command Noun(string name, Words about, Language language, params Verb[] verbs)
    {
        var noun = new Command(name, about.In(language));
        foreach (var verb in verbs) noun.Add(verb);
        return noun;
    }

    // The library's help knows no examples and one language.
    static void Replace(RootCommand root, Language language)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ShowHelp(language);
        help.Description = new Words("显示帮助", "Show help").In(language);
        root.Options.OfType<VersionOption>().Single().Description = new Words("显示版本", "Show the version").In(language);
    }
}
