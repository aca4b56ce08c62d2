using System.CommandLine;

namespace Probity.Cli.Witness;

/// <summary>What both verbs of a witness ask for.</summary>
static class WitnessOptions
{
    /// <summary>The witness's folder.</summary>
    public static Option<string> Data(Command command, Language language)
    {
        var data = new Option<string>("--data")
        {
            Description = new Words("见证人的文件夹：密钥、所见的检查点、证据；其中 seen 不得从备份恢复", "The witness's folder: key, checkpoints seen, evidence; its seen/ must never be restored from a backup").In(language),
            HelpName = "DIR", Required = true,
        };
        command.Add(data);
        return data;
    }
}
