using System.CommandLine;

namespace Probity.Cli.Parts;

/// <summary>Where a register on this machine keeps its files and its keys; the same names and defaults as the register's own options.</summary>
sealed class DataOptions
{
    readonly Option<string> data;
    readonly Option<string> keys;

    /// <summary>Adds the options to a verb.</summary>
    public DataOptions(Command command, Language language)
    {
        data = new Option<string>("--data")
        {
            Description = new Words("登记系统的数据文件夹（默认 PROBITY_DATA，否则 ./data）", "The register's folder (default: PROBITY_DATA, else ./data)").In(language), HelpName = "DIR",
        };
        keys = new Option<string>("--keys")
        {
            Description = new Words("密钥文件夹（默认 PROBITY_KEYS，否则数据文件夹下 keys）", "The key folder (default: PROBITY_KEYS, else keys below the register's folder)").In(language), HelpName = "DIR",
        };
        command.Add(data);
        command.Add(keys);
    }

    /// <summary>The register's folder.</summary>
    public string Data(Call call) => Path.GetFullPath(call.Get(data) ?? Environment.GetEnvironmentVariable("PROBITY_DATA") ?? "data");

    /// <summary>The key folder.</summary>
    public string Keys(Call call) => Path.GetFullPath(call.Get(keys) ?? Environment.GetEnvironmentVariable("PROBITY_KEYS") ?? Path.Combine(Data(call), "keys"));
}
