using Probity.Calendar;

namespace Probity.Entries;

/// <summary>The last columns of <c>entry</c>: the ends that stand after its content, and the rule of each.</summary>
public static class EntryColumns
{
    /// <summary>In the order of the table.</summary>
    public static object?[] Of(UseInterval life) => [life.PublishableTo.At, life.PublishableTo.Rule.Code, life.UsableTo.Rule.Code, life.AnswerableTo.At, life.AnswerableTo.Rule.Code, life.ArchivedTo.Rule.Code];
}

/// <summary>What is stored of an entry's life.</summary>
/// <param name="UsableFrom">When its use begins.</param>
/// <param name="Usable">When its use ends.</param>
/// <param name="Answerable">When inquiries stop being answered with it.</param>
/// <param name="Publishable">Until when the law would admit a publication.</param>
sealed record StoredLife(Instant? UsableFrom, StoredEnd Usable, StoredEnd Answerable, StoredEnd Publishable)
{
    /// <summary>When it is destroyed.</summary>
    public required StoredEnd Archived { get; init; }

    /// <summary>Whether all four ends and their rules are those of a life.</summary>
    public bool HasEndsOf(UseInterval life) => (Usable, Answerable, Publishable, Archived) == (StoredEnd.Of(life.UsableTo), StoredEnd.Of(life.AnswerableTo), StoredEnd.Of(life.PublishableTo), StoredEnd.Of(life.ArchivedTo));
}

/// <summary>A stored end.</summary>
/// <param name="At">The instant; null where there is none.</param>
/// <param name="Rule">Code of the rule.</param>
readonly record struct StoredEnd(Instant? At, string Rule)
{
    public static StoredEnd Of(UseBound bound) => new(bound.At, bound.Rule.Code);
}
