namespace Probity.Witnessing;

/// <summary>Why a witness does not start: its folder is not as it needs it, or a log shows other keys than the pinned ones.</summary>
/// <param name="code">A stable code where a rule said no; empty where the settings are wrong.</param>
/// <param name="words">The sentence, with the remedy.</param>
public sealed class WitnessException(string code, Words words) : Exception(words.En)
{
    /// <summary>The code; empty where no rule spoke.</summary>
    public string Code => code;

    /// <summary>The sentence.</summary>
    public Words Words => words;

    /// <summary>Whether a rule said no.</summary>
    public bool IsRefusal => code.Length > 0;

    internal static WitnessException Settings(string zh, string en) => new("", new Words(zh, en));
}
