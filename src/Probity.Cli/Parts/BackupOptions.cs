using System.CommandLine;
using System.CommandLine.Parsing;
using Probity.Storage.Backups;

namespace Probity.Cli.Parts;

/// <summary>Where a backup goes, and what seals it.</summary>
sealed class BackupOptions
{
    readonly Option<string> to;
    readonly Option<string> keysTo;
    readonly Option<bool>? none;

    /// <summary>Adds the options to a verb; where a backup is not all that the verb does, one may say that none is wanted.</summary>
    public BackupOptions(Command command, Language language, bool isRequired)
    {
        Secrets = new SecretOptions(command, language, isRequired);
        to = Folder("--to", new("数据备份的文件夹", "Folder for the backup of data"));
        keysTo = Folder("--keys-to", new("密钥备份的文件夹，不得与数据备份放在一处；最多保存35天", "Folder for the backup of keys, apart from that of data; kept 35 days at most"));
        if (isRequired) return;

        none = new Option<bool>("--no-backup") { Description = new Words("不作备份", "Make no backup").In(language) };
        command.Add(none);

        Option<string> Folder(string name, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = "DIR", Required = isRequired };
            command.Add(option);
            return option;
        }
    }

    /// <summary>The secrets.</summary>
    public SecretOptions Secrets { get; }

    /// <summary>Whether it was said where to, or that none is wanted.</summary>
    public bool IsChosen(CommandResult result) =>
        (none is not null && result.GetValue(none)) || (result.GetValue(to) is not null && result.GetValue(keysTo) is not null && Secrets.IsNamed(result));

    /// <summary>The backup to make; null where none is wanted.</summary>
    public BackupPlan? Plan(Call call, RegisterPlace from) =>
        none is not null && call.Get(none) ? null : new BackupPlan(from, call.Need(to), call.Need(keysTo));
}
