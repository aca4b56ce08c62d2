using System.Net.Sockets;

namespace Probity.Cli;

/// <summary>Why a command ends without having done its work.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Code">The refusal's stable code; empty where no rule spoke.</param>
/// <param name="Words">The sentence.</param>
sealed record Failure(int Exit, string Code, Words Words);

/// <summary>Ends the command with a failure; thrown where no return value can carry it to the end.</summary>
sealed class FailedException(Failure failure) : Exception(failure.Words.En)
{
    /// <summary>What is said, and how the command ends.</summary>
    public Failure Failure => failure;

    /// <summary>A rule said no.</summary>
    public static FailedException Refused(string code, Words words) => new(new Failure(ExitCode.Refused, code, words));

    /// <summary>A rule said no.</summary>
    public static FailedException Refused(Refusal refusal) => Refused(refusal.Code, refusal.Words);

    /// <summary>Options or settings are not as the command needs them.</summary>
    public static FailedException Usage(string zh, string en) => new(new Failure(ExitCode.Usage, "", new Words(zh, en)));

    /// <summary>The register does not answer.</summary>
    public static FailedException Unreachable(string zh, string en) => new(new Failure(ExitCode.Unreachable, "", new Words(zh, en)));
}

/// <summary>Turns what was thrown into a sentence and an exit code.</summary>
static class Failures
{
    /// <summary>Null for a bug, which is not to be hidden.</summary>
    public static Failure? Find(Exception error) => error switch
    {
        FailedException failed => failed.Failure,
        OperationCanceledException => new Failure(ExitCode.Unreachable, "", new("已中止。", "Cancelled.")),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => Said(ExitCode.Usage, error),
        HttpRequestException or SocketException => Said(ExitCode.Unreachable, error),
        IOException => Said(ExitCode.Usage, error),
        _ => RegisterFailures.Find(error),
    };

    /// <summary>Writes the failure to the error output and gives its exit code.</summary>
    public static int Write(Failure failure, Language language)
    {
        Console.Error.WriteLine(failure.Code.Length is 0 ? failure.Words.In(language) : $"{failure.Code}: {failure.Words.In(language)}");
        return failure.Exit;
    }

    /// <summary>A failure in the words of what was thrown.</summary>
    internal static Failure Said(int exit, Exception error) => new(exit, "", Words.Same(error.Message));
}
