using System.Reflection;
using Probity.Csv;

namespace Probity.Intake;

/// <summary>The words of a refusal by its code, for rows of which nothing but the code is left.</summary>
static class Refusals
{
    static readonly Dictionary<string, Refusal> ByCode = Read(typeof(Refusal), typeof(SheetRow), typeof(Refusals));

    /// <summary>The refusal; one without words of its own where the code is of an older program.</summary>
    public static Refusal Find(string code) => ByCode.GetValueOrDefault(code) ?? new Refusal(code, RefusalKind.Invalid, Words.Same(code));

    static Dictionary<string, Refusal> Read(params Type[] ofAssemblies)
    {
        var found = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var fields = ofAssemblies.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Refusal));
        foreach (var field in fields)
            if (field.GetValue(null) is Refusal refusal) found[refusal.Code] = refusal;
        return found;
    }
}
