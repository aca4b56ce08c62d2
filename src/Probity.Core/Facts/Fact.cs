using System.Globalization;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>What happened, past tense: who, why, when and what. Evidence of a change or a look, appended with it.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Why">Basis or purpose code; empty where the kind itself says why.</param>
/// <param name="What">A value for each of the kind's keys, in their order; empty where there is none.</param>
public sealed record Fact(FactKind Kind, Instant At, Actor Actor, string Why, IReadOnlyList<string> What)
{
    /// <summary>Labels of the parts that every fact has, in their order; the keys of its kind follow.</summary>
    public static readonly IReadOnlyList<string> Head = ["kind", "at", "body", "official", "post", "channel", "why"];

    /// <summary>The fact as the log commits to it. The instant is in microseconds since 1970, the channel its number.</summary>
    public FactParts Parts()
    {
        if (What.Count != Kind.Keys.Count) throw new InvalidOperationException($"{Kind.Code} says {Kind.Keys.Count} things, not {What.Count}.");

        string[] head = [Kind.Code, Number(At.Microseconds), Actor.Body, Actor.Official, Actor.Post, Number((long)Actor.Channel), Why];
        return new FactParts([.. Head.Zip(head, (label, value) => new FactPart(label, value)), .. Kind.Keys.Zip(What, (key, value) => new FactPart(key, value))]);
    }

    /// <summary>
    /// Reads a fact back from its parts; null where they are not those of a kind that this version knows. A kind may say more by now than it did: keys are only ever added behind the
    /// others, and what an earlier program did not say is empty.
    /// </summary>
    public static Fact? Of(FactParts parts)
    {
        var all = parts.All;
        if (all.Count < Head.Count || !all.Take(Head.Count).Select(part => part.Label).SequenceEqual(Head)) return null;
        if (FactKind.All.FirstOrDefault(kind => kind.Code == all[0].Value) is not { } kind || !all.Skip(Head.Count).Select(part => part.Label).SequenceEqual(kind.Keys.Take(all.Count - Head.Count))) return null;
        if (!TryNumber(all[1].Value, out var at) || !TryNumber(all[5].Value, out var channel)) return null;

        var actor = new Actor(all[2].Value, all[3].Value, all[4].Value, (Channel)channel);
        return new Fact(kind, new Instant(at), actor, all[6].Value, [.. all.Skip(Head.Count).Select(part => part.Value), .. Enumerable.Repeat("", kind.Keys.Count + Head.Count - all.Count)]);
    }

    internal static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && Number(number) == text;

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
