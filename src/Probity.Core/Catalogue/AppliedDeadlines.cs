using Probity.Calendar;
using Probity.Catalogue.Drafts;
using Probity.Entries;
using Probity.Intake;

namespace Probity.Catalogue;

/// <summary>A row of the deadline table by which the program reckons with a length of its own.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Length">The length that the program applies.</param>
/// <param name="IsMost">Whether the program follows a row that is shorter.</param>
public sealed record AppliedDeadline(string Code, Length Length, bool IsMost = false)
{
    /// <summary>Whether a row says what the program does.</summary>
    public bool Agrees(DeadlineRule rule) => rule.Length == Length || (IsMost && rule.Length.IsWithin(Length));
}

/// <summary>
/// The rows of the deadline table of which the program itself knows the length. They bind whoever drafts: an edition whose row says something else would publish what is not done, and is refused. A row that
/// is not here drives nothing yet, or is reckoned by the row of the edition in force.
/// </summary>
public static class AppliedDeadlines
{
    /// <summary>How long looks stay readable to the person at least: D28.</summary>
    public const int LookYears = 10;

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<AppliedDeadline> All { get; } =
    [
        new("D15", new(TermLadder.MostMonths / 12, LengthUnit.Years)),
        new("D17", new(DraftRules.CommentDays, LengthUnit.Days)),
        new("D18", Contest.Reconsideration),
        new("D18-untold", Contest.Untold),
        new("D21", Contest.Suit),
        new("D28", new(LookYears, LengthUnit.Years)),
        new(HoldTime.Code, HoldTime.Most, IsMost: true),
    ];

    /// <summary>What the program applies of a row; null where it knows none.</summary>
    public static AppliedDeadline? Find(string code) => All.FirstOrDefault(one => one.Code == code);
}
