namespace Probity.Cli;

/// <summary>The language in which the command speaks.</summary>
static class LanguageChoice
{
    /// <summary>The option that chooses it.</summary>
    public const string Option = "--lang";

    /// <summary>
    /// What <c>--lang</c> says; without it Chinese where the first of LC_ALL, LC_MESSAGES and LANG that is set says so, else English. Read before the
    /// options are parsed, because help and errors are written in it too.
    /// </summary>
    public static Language Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Option && i + 1 < args.Count) return Named(args[i + 1]);
            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal)) return Named(args[i][(Option.Length + 1)..]);
        }

        var variables = new[] { "LC_ALL", "LC_MESSAGES", "LANG" };
        return Named(variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is { Length: > 0 }) ?? "");
    }

    static Language Named(string name) => name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Zh : Language.En;
}
