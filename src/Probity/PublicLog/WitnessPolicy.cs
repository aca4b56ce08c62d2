using System.Text;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// Who must have seen a checkpoint before it is published (C2SP tlog-policy): the keys of both logs, and what the operator's file says of witnesses and quorum. It is public as it stands.
/// </summary>
/// <param name="Text">The file, as <c>/log/policy</c> gives it.</param>
/// <param name="Policy">What it says.</param>
public sealed record WitnessPolicy(string Text, Policy Policy)
{
    /// <summary>How many witnesses outside of the operating body a register of real people has at least (charter C12).</summary>
    public const int Least = 2;

    /// <summary>Whether anybody watches.</summary>
    public bool HasWitnesses => Policy.Quorum != Policy.NoQuorum;

    /// <summary>What is trusted and nothing else: keys and quorum, in one spelling.</summary>
    public string Normal { get; } = PolicyForm.Normal(Policy);

    /// <summary>Whether an announcement trusts the same.</summary>
    public bool IsSameAs(AnnouncedPolicy announced) => PolicyForm.Normal(Policy.Parse(announced.Lines)) == Normal;

    /// <summary>The keys of the logs, as a policy names them.</summary>
    internal static string LogLines(IReadOnlyList<LogHome> homes) => string.Concat(homes.Select(home => $"log {home.Key.Verifier}\n"));

    /// <summary>Reads the operator's files, of which there are two while a change is on its way.</summary>
    /// <exception cref="SettingsException">As <see cref="Read"/>.</exception>
    internal static IReadOnlyList<WitnessPolicy> ReadAll(Settings settings, IReadOnlyList<LogHome> homes) =>
        settings.Witnesses is { } files ? [.. files.Split(',').Select(file => Read(settings with { Witnesses = file }, homes))] : [Read(settings, homes)];

    /// <summary>Reads the operator's file.</summary>
    /// <exception cref="SettingsException">It cannot be read, a real register names none, or its quorum needs fewer than two.</exception>
    internal static WitnessPolicy Read(Settings settings, IReadOnlyList<LogHome> homes)
    {
        var logs = LogLines(homes);
        if (settings is { Mode: RegisterMode.Real, Witnesses: null })
            throw new SettingsException("A register of real people names its witnesses. Remedy: --witnesses FILE with two witnesses outside of the operating body at least, or --witnesses none for a trial, which /log/policy then tells everybody.");
        if (settings.Witnesses is not { } file || file == Settings.NoWitnesses) return Parse(logs + "quorum none\n", "");

        string lines;
        try
        {
            lines = File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The witnesses in {file} cannot be read: {missing.Message}");
        }

        var read = Parse(logs + lines, file);
        if (settings.Mode is RegisterMode.Real && Shortfall(read.Policy, homes[0]) is { } wrong) throw new SettingsException($"{file}: {wrong}");
        return read;
    }

    static WitnessPolicy Parse(string text, string file)
    {
        try
        {
            return new WitnessPolicy(text, Policy.Parse(text));
        }
        catch (LogFormatException wrong)
        {
            throw new SettingsException($"{file} is no list of witnesses as C2SP tlog-policy has them. {wrong.Message} Its lines are: witness NAME VKEY URL, group NAME 2 MEMBER..., quorum NAME.");
        }
    }

    static string? Shortfall(Policy policy, LogHome log)
    {
        if (policy.Witnesses.FirstOrDefault(witness => !Uri.TryCreate(witness.Url, UriKind.Absolute, out _)) is { } mute) return $"the witness {mute.Name} has no address.";
        var host = log.Origin[..log.Origin.IndexOf('/', StringComparison.Ordinal)];
        if (policy.Witnesses.FirstOrDefault(witness => new Uri(witness.Url!).Authority == host) is { } own) return $"the witness {own.Name} stands on the register's own address. A witness is somebody else's.";
        return policy.Witnesses.Any(witness => policy.HasQuorum(new HashSet<string>([witness.Name], StringComparer.Ordinal))) || !policy.HasQuorum(policy.Witnesses.Select(witness => witness.Name).ToHashSet(StringComparer.Ordinal))
            ? $"the quorum of a register of real people needs {Least} witnesses outside of the operating body; one alone is not enough."
            : null;
    }
}
