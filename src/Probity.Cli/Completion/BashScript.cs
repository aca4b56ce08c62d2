using System.Text;

namespace Probity.Cli.Completion;

/// <summary>The script of bash (4.4 or later).</summary>
static class BashScript
{
    /// <summary>Writes it.</summary>
    public static string Write(IReadOnlyList<CompletionPlace> places)
    {
        var script = new StringBuilder();
        script.Append("# bash completion of probity, written by: probity completion bash\n_probity() {\n    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD - 1]}\" at='' said='' files='' i\n    COMPREPLY=()\n    for ((i = 1; i < COMP_CWORD; i++)); do\n        case \"$at ${COMP_WORDS[i]}\" in\n");
        script.Append($"            {string.Join(" | ", places.Where(place => place.Path.Length > 0).Select(place => $"' {place.Path}'"))}) at+=\" ${{COMP_WORDS[i]}}\" ;;\n");
        script.Append("        esac\n    done\n    case \"$at $before\" in\n");
        foreach (var place in places)
        {
            foreach (var option in place.Options.Where(option => option.TakesValue))
            {
                var then = option.Values.Count > 0 ? $"said='{string.Join(' ', option.Values)}'" : option.TakesFile ? "files=yes" : "return";
                script.Append($"        '{At(place)} {option.Name}') {then} ;;\n");
            }
        }

        script.Append("        *)\n            case \"$at\" in\n");
        foreach (var place in places)
        {
            var words = string.Join(' ', place.Commands.Select(command => command.Name).Concat(place.Options.Select(option => option.Name)));
            script.Append($"                '{At(place)}') said='{words}'{(place.TakesFile ? " files=yes" : "")} ;;\n");
        }

        script.Append("            esac\n            ;;\n    esac\n    mapfile -t COMPREPLY < <(compgen -W \"$said\" -- \"$word\"; [[ -z $files || $word == -* ]] || compgen -f -- \"$word\")\n    [[ -z $files ]] || compopt -o filenames 2>/dev/null\n}\ncomplete -F _probity probity\n");
        return script.ToString();
    }

    static string At(CompletionPlace place) => place.Path.Length is 0 ? "" : $" {place.Path}";
}
