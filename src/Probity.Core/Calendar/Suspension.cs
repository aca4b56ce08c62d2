namespace Probity.Calendar;

/// <summary>Days on which a clock stands still because the person was asked for something (等待补正). Both ends belong to it.</summary>
/// <param name="From">First day that does not count.</param>
/// <param name="To">Last day that does not count; null while the person's answer is awaited.</param>
public sealed record Suspension(DateOnly From, DateOnly? To)
{
    /// <summary>The same days as few spans that do not touch, the earliest first; one that ends before it begins holds none.</summary>
    public static IReadOnlyList<Suspension> Merged(IEnumerable<Suspension> suspensions)
    {
        var merged = new List<Suspension>();
        foreach (var next in suspensions.Where(one => one.To is null || one.To >= one.From).OrderBy(one => one.From))
        {
            if (merged.Count > 0 && merged[^1] is var last && (last.To is null || next.From.DayNumber <= last.To.Value.DayNumber + 1))
                merged[^1] = last with { To = last.To is null || next.To is null ? null : last.To > next.To ? last.To : next.To };
            else merged.Add(next);
        }

        return merged;
    }
}
