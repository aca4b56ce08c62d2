namespace Probity.Cli;

/// <summary>What a script can tell from how the command ended.</summary>
static class ExitCode
{
    /// <summary>Done, and nothing was refused.</summary>
    public const int Done = 0;

    /// <summary>A rule said no; its code and words stand on the error output.</summary>
    public const int Refused = 1;

    /// <summary>The command was not understood, or its files and settings are not as it needs them.</summary>
    public const int Usage = 2;

    /// <summary>The register cannot be reached.</summary>
    public const int Unreachable = 3;
}
