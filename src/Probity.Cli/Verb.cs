using System.CommandLine;

namespace Probity.Cli;

/// <summary>One verb of the command: its words, an example, its options, and what it does.</summary>
abstract class Verb : Command
{
    /// <summary>A verb in one language.</summary>
    protected Verb(string name, Words about, string example, Language language) : base(name, about.In(language))
    {
        Example = example;
        SetAction((parsed, ct) => RunAsync(new Call(parsed, language), ct));
    }

    /// <summary>A command line that does something useful; several are divided by line breaks.</summary>
    public string Example { get; }

    /// <summary>Does the work: data to the output, everything else to the error output.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="FailedException">A rule said no, the settings do not fit, the register does not answer.</exception>
    protected abstract Task<int> RunAsync(Call call, CancellationToken ct);
}
