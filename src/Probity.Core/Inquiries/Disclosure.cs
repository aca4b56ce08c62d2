using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Inquiries;

/// <summary>What a purpose may see of one entry.</summary>
/// <param name="Entry">The entry's public number: for the person's own log, never for the asker.</param>
/// <param name="Item">Item code.</param>
/// <param name="Fields">Field key to value, in the purpose's order.</param>
public sealed record DisclosedEntry(string Entry, string Item, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>An entry as an inquiry meets it: released, usable at this instant, opened.</summary>
/// <param name="Number">Public number.</param>
/// <param name="UsableTo">The instant at which its use ends.</param>
/// <param name="Content">What it says.</param>
public sealed record UsableEntry(string Number, Instant UsableTo, EntryContent Content);

/// <summary>
/// The answer to a question that may be asked. Empty for a wrong name, an unknown number, and entries that are sealed, ended or not yet
/// usable alike (charter C5): nobody can tell which, and nothing follows from it.
/// </summary>
/// <param name="Entries">Oldest decision first: in the order of dates and not of gravity; nothing is counted.</param>
public sealed record Disclosure(IReadOnlyList<DisclosedEntry> Entries)
{
    /// <summary>Nothing that this purpose may see.</summary>
    public static readonly Disclosure Nothing = new([]);

    /// <summary>
    /// The entries that the purpose may see, reduced to its fields; where one condition is enough, to that condition, and not at all where it is not met.
    /// </summary>
    public static Disclosure Of(Purpose purpose, IEnumerable<UsableEntry> entries) => new(
    [
        .. from entry in entries
           let sight = purpose.Sees.FirstOrDefault(sight => sight.Item == entry.Content.Item)
           where sight is not null && sight.Condition?.IsMetBy(entry.Content.Fields) is not false
           orderby entry.Content.DecisionDate, entry.Number
           select new DisclosedEntry(entry.Number, entry.Content.Item, FieldsOf(sight, entry)),
    ]);

    static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(Sight sight, UsableEntry entry) =>
        [.. sight.Fields.Select(field => KeyValuePair.Create(field, Value(field, sight, entry))).Where(field => field.Value.Length > 0)];

    static string Value(string field, Sight sight, UsableEntry entry) => field switch
    {
        FieldNames.Condition => sight.Condition?.Code ?? "",
        FieldNames.UsableTo => ShanghaiTime.DayOf(new Instant(entry.UsableTo.Microseconds - 1)).ToString("yyyy-MM-dd"),
        _ => entry.Content.Fields.GetValueOrDefault(field, ""),
    };
}
