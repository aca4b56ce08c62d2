using System.Text;

namespace Probity.Cli.Completion;

/// <summary>The script of fish, with what each word is for.</summary>
static class FishScript
{
    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<CompletionPlace> places)
    {
        var script = new StringBuilder();
        script.Append("# fish completion of probity, written by: probity completion fish\nfunction __probity_at\n    set -l at ''\n    for word in (commandline -opc)[2..]\n");
        script.Append($"        if contains -- (string trim -- \"$at $word\") {string.Join(' ', places.Where(place => place.Path.Length > 0).Select(place => $"'{place.Path}'"))}\n");
        script.Append("            set at (string trim -- \"$at $word\")\n        end\n    end\n    test \"$at\" = \"$argv[1]\"\nend\ncomplete -c probity -f\n");
        foreach (var place in places)
        {
            var here = $"complete -c probity -n \"__probity_at '{place.Path}'\"";
            foreach (var (name, about) in place.Commands) script.Append($"{here} -a {name} -d {Quoted(about)}\n");
            foreach (var option in place.Options) script.Append($"{here} -l {option.Name[2..]}{ValueOf(option)} -d {Quoted(option.About)}\n");
            if (place.TakesFile) script.Append($"{here} -F\n");
        }

        return script.ToString();
    }

    static string ValueOf(CompletionOption option) =>
        !option.TakesValue ? "" : option.Values.Count > 0 ? $" -x -a '{string.Join(' ', option.Values)}'" : option.TakesFile ? " -r -F" : " -x";

    static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
