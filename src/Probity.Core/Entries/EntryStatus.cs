using Probity.Calendar;

namespace Probity.Entries;

/// <summary>Where an entry stands in its life.</summary>
public enum EntryState
{
    /// <summary>No purpose may see it, and no date is known from which one may.</summary>
    NotUsed,

    /// <summary>No purpose may see it yet; the date from which one may is known.</summary>
    Waiting,

    /// <summary>The purposes that the catalogue names may see it.</summary>
    InUse,

    /// <summary>Its use has ended.</summary>
    Ended,
}

/// <summary>Where an entry stands at an instant: derived when it is read, never a stored flag (charter C8).</summary>
/// <param name="State">Where.</param>
/// <param name="Rule">The rule that makes it so: of the beginning of use while it has not begun, else of its end.</param>
/// <param name="Changes">The instant at which use begins (<see cref="EntryState.Waiting"/>) or ends; null for <see cref="EntryState.NotUsed"/>.</param>
public sealed record EntryStatus(EntryState State, UseRule Rule, Instant? Changes)
{
    /// <summary>Where an entry with this life stands.</summary>
    public static EntryStatus Of(UseInterval life, Instant now)
    {
        // What is told no longer is over for every body, whatever of its use is left.
        var end = life.AnswerableTo.At < life.UsableTo.At ? life.AnswerableTo : life.UsableTo;
        if (end.At <= now) return new EntryStatus(EntryState.Ended, end.Rule, end.At);
        if (life.UsableFrom.At is not { } from) return new EntryStatus(EntryState.NotUsed, life.UsableFrom.Rule, null);

        return now < from
            ? new EntryStatus(EntryState.Waiting, life.UsableFrom.Rule, from)
            : new EntryStatus(EntryState.InUse, end.Rule, end.At);
    }
}
