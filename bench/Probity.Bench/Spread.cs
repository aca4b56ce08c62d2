namespace Probity.Bench;

/// <summary>The same thing measured several times: the median, and from where to where.</summary>
sealed class Spread
{
    readonly List<double> values = [];

    public string Rates => Words("N0");

    public void Add(double value) => values.Add(value);

    /// <summary>Round by round: a round's two measurements meet the same machine.</summary>
    public string Over(Spread other)
    {
        var ratios = new Spread();
        for (var i = 0; i < values.Count; i++) ratios.Add(values[i] / other.values[i]);
        return ratios.Words("N2");
    }

    string Words(string format)
    {
        var sorted = values.Order().ToArray();
        var median = sorted[sorted.Length / 2].ToString(format);
        return sorted.Length == 1 ? median : $"{median} ({sorted[0].ToString(format)} to {sorted[^1].ToString(format)})";
    }
}
