using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>A clock that runs (时限): its rule, what started it, and all that has changed it since. <see cref="Deadline.Of"/> reads it.</summary>
/// <param name="Rule">The row of the table.</param>
/// <param name="Started">The event; its day in China does not count.</param>
public sealed record Clock(DeadlineRule Rule, Instant Started)
{
    /// <summary>The rule admits no extension.</summary>
    public static readonly Refusal NoExtension =
        Refusal.Invalid("deadline.no-extension", "该时限不得延长。", "This deadline cannot be extended.");

    /// <summary>It was extended before.</summary>
    public static readonly Refusal ExtendedAlready =
        Refusal.Conflict("deadline.extended-already", "该时限已延长过一次，不得再次延长。", "This deadline was extended once already; it cannot be extended again.");

    /// <summary>The reason is none of the rule's.</summary>
    public static readonly Refusal ReasonUnknown =
        Refusal.Invalid("deadline.reason-unknown", "延长时限须写明规则列出的理由。", "An extension needs one of the reasons that the rule lists.");

    /// <summary>The rule's clock never stands still.</summary>
    public static readonly Refusal DoesNotWait =
        Refusal.Invalid("deadline.does-not-wait", "该时限不因等待本人补正而中止。", "This deadline does not stand still while the person is asked for something.");

    /// <summary>Days that do not count.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; private init; } = [];

    /// <summary>Why it was extended; null while it was not.</summary>
    public ExtensionReason? Extended { get; private init; }

    /// <summary>The clock, extended. Refuses a rule without extension, a second one, and a reason that is not the rule's.</summary>
    public Outcome<Clock> Extend(string reason)
    {
        if (Rule.Extension is not { } extension) return NoExtension;
        if (Extended is not null) return ExtendedAlready;
        if (extension.Reasons.FirstOrDefault(one => one.Code == reason) is not { } found) return ReasonUnknown;

        return this with { Extended = found };
    }

    /// <summary>The clock, standing still on some more days. Refuses a rule that does not wait for the person.</summary>
    public Outcome<Clock> Wait(params IEnumerable<Suspension> days) =>
        Rule.WaitsForPerson ? this with { Suspensions = [.. Suspensions, .. days] } : DoesNotWait;

    /// <summary>The length that holds.</summary>
    public Length Length => Extended is null ? Rule.Length : Rule.Extension!.To;
}
