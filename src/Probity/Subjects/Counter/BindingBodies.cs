namespace Probity.Subjects.Counter;

/// <summary>What a clerk read off a document.</summary>
/// <param name="Number">The identity number on it.</param>
/// <param name="Name">The name on it.</param>
/// <param name="Document"><c>resident-id</c>, <c>temporary-id</c>, <c>residence-permit</c> or <c>foreign-permanent</c>.</param>
public sealed record SeenBody(string? Number, string? Name, string? Document);

/// <summary>A binding that waits for a second clerk.</summary>
/// <param name="Binding">Its number.</param>
/// <param name="LapsesAt">Until when it waits: ISO 8601, UTC.</param>
public sealed record OpenedBindingBody(string Binding, string LapsesAt);

/// <summary>A one-time code, shown this once.</summary>
/// <param name="Code">What the person types.</param>
/// <param name="ExpiresAt">Until when it is good: ISO 8601, UTC.</param>
/// <param name="Link">The page that takes it; the code stands behind #.</param>
public sealed record CodeBody(string Code, string ExpiresAt, string Link);

/// <summary>One line of those that wait.</summary>
/// <param name="Binding">Its number.</param>
/// <param name="OpenedAt">When the first clerk saw the document: ISO 8601, UTC.</param>
/// <param name="LapsesAt">Until when it waits.</param>
/// <param name="IsOwn">Whether you opened it: then another clerk confirms.</param>
public sealed record WaitingBindingBody(string Binding, string OpenedAt, string LapsesAt, bool IsOwn)
{
    internal static WaitingBindingBody Of(WaitingBinding one) => new(one.Number.ToString(), one.OpenedAt.ToString(), one.LapsesAt.ToString(), one.IsOwn);
}

/// <summary>Those that wait.</summary>
/// <param name="Bindings">The oldest first.</param>
public sealed record BindingsBody(IReadOnlyList<WaitingBindingBody> Bindings);

/// <summary>One binding as the person reads it.</summary>
/// <param name="Binding">Its number.</param>
/// <param name="Body">Name of the body, in Chinese.</param>
/// <param name="Posts">The posts of the clerks who saw the document.</param>
/// <param name="OpenedAt">When the first saw it: ISO 8601, UTC.</param>
/// <param name="ConfirmedAt">When the second saw it; null when none did.</param>
/// <param name="EndedAt">When it ended; null while it waits.</param>
/// <param name="EndedAs"><c>bound</c>, <c>cancelled</c>, <c>differs</c> or <c>lapsed</c>; null while it waits.</param>
public sealed record OwnBindingBody(string Binding, string Body, IReadOnlyList<string> Posts, string OpenedAt, string? ConfirmedAt, string? EndedAt, string? EndedAs)
{
    internal static OwnBindingBody Of(OwnBinding one) =>
        new(one.Number.ToString(), one.Body.Zh, one.Posts, one.OpenedAt.ToString(), one.ConfirmedAt?.ToString(), one.EndedAt?.ToString(), one.EndedAs);
}

/// <summary>A person's own bindings.</summary>
/// <param name="Bindings">The newest first.</param>
public sealed record OwnBindingsBody(IReadOnlyList<OwnBindingBody> Bindings);
