namespace Probity.Portals;

/// <summary>One task of a task list.</summary>
/// <param name="Name">What is to be done.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Href">Where it is done; null while it cannot be.</param>
/// <param name="Hint">One sentence that helps.</param>
public sealed record TaskItem(Words Name, Words Status, string? Href, Words? Hint = null);
