namespace Probity.Cli;

/// <summary>There is no register in this program, and so nothing of one can fail.</summary>
static class RegisterFailures
{
    /// <summary>Never anything.</summary>
    public static Failure? Find(Exception error) => error is null ? throw new ArgumentNullException(nameof(error)) : null;
}
