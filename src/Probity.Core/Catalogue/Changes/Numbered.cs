namespace Probity.Catalogue;

/// <summary>Things of a list by their code and, where one code stands more than once, by which of them it is: nothing of a list is left out of a comparison.</summary>
static class Numbered
{
    /// <summary>Each thing of the list, the first of its code under number 0.</summary>
    public static Dictionary<(string Code, int Number), T> By<T>(IEnumerable<T> list, Func<T, string> codeOf) where T : class
    {
        var (all, counts) = (new Dictionary<(string, int), T>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var one in list)
        {
            var code = codeOf(one);
            var number = counts.GetValueOrDefault(code);
            counts[code] = number + 1;
            all.Add((code, number), one);
        }

        return all;
    }
}
