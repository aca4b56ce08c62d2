using System.CommandLine;
using Probity.Storage.Backups;

namespace Probity.Cli.Parts;

/// <summary>The files that hold what seals a backup. A secret is never an argument: those stand in the list of processes.</summary>
sealed class SecretOptions
{
    readonly Option<string> secret;
    readonly Option<string> keysSecret;

    /// <summary>Adds the options to a verb.</summary>
    public SecretOptions(Command command, Language language, bool isRequired = true)
    {
        secret = new Option<string>("--secret")
        {
            Description = new Words("封存备份所用的口令文件，仅所有者可读，至少20个字符", "File with the secret that seals the backup: its owner's alone, at least 20 characters").In(language), HelpName = "FILE", Required = isRequired,
        };
        keysSecret = new Option<string>("--keys-secret")
        {
            Description = new Words("密钥备份另用的口令文件（默认与 --secret 相同）", "Another file for the backup of keys (default: that of --secret)").In(language), HelpName = "FILE",
        };
        command.Add(secret);
        command.Add(keysSecret);
    }

    /// <summary>Whether a secret was named.</summary>
    public bool IsNamed(System.CommandLine.Parsing.CommandResult result) => result.GetValue(secret) is not null;

    /// <summary>The secret of data.</summary>
    public BackupSecret Data(Call call) => BackupSecret.Read(call.Need(secret));

    /// <summary>The secret of keys.</summary>
    public BackupSecret Keys(Call call) => BackupSecret.Read(call.Get(keysSecret) ?? call.Need(secret));
}
