namespace Probity.Cli.Facts;

/// <summary>One place where tables and facts do not say the same.</summary>
/// <param name="Code">What kind of difference; stable, for programs.</param>
/// <param name="Subject">Id of the subject in the database; empty where it is nobody's.</param>
/// <param name="N">Number in the subject's order; 0 where there is none.</param>
/// <param name="Words">The sentence.</param>
sealed record Difference(string Code, Guid? Subject, long N, Words Words);
