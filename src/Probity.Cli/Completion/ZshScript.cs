using System.Text;

namespace Probity.Cli.Completion;

/// <summary>The script of zsh, with what each word is for.</summary>
static class ZshScript
{
    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<CompletionPlace> places)
    {
        var script = new StringBuilder();
        script.Append("#compdef probity\n# zsh completion of probity, written by: probity completion zsh\n_probity() {\n    local at='' i\n    local -a said\n    for ((i = 2; i < CURRENT; i++)); do\n        case \"$at ${words[i]}\" in\n");
        script.Append($"            {string.Join('|', places.Where(place => place.Path.Length > 0).Select(place => $"' {place.Path}'"))}) at+=\" ${{words[i]}}\" ;;\n");
        script.Append("        esac\n    done\n    case \"$at ${words[CURRENT - 1]}\" in\n");
        foreach (var place in places)
        {
            foreach (var option in place.Options.Where(option => option.TakesValue))
            {
                var then = option.Values.Count > 0 ? $"compadd -- {string.Join(' ', option.Values)}" : option.TakesFile ? "_files" : ":";
                script.Append($"        '{At(place)} {option.Name}') {then}; return ;;\n");
            }
        }

        script.Append("    esac\n    case \"$at\" in\n");
        foreach (var place in places)
        {
            var words = place.Commands.Concat(place.Options.Select(option => (option.Name, option.About))).Select(word => $"{Quoted($"{word.Item1}:{word.Item2}")}");
            script.Append($"        '{At(place)}') said=({string.Join(' ', words)}){(place.TakesFile ? "; [[ ${words[CURRENT]} == -* ]] || _files" : "")} ;;\n");
        }

        script.Append("    esac\n    _describe -t commands probity said\n}\n[[ ${funcstack[1]} == _probity ]] && _probity \"$@\" || compdef _probity probity\n");
        return script.ToString();
    }

    static string At(CompletionPlace place) => place.Path.Length is 0 ? "" : $" {place.Path}";

    static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
