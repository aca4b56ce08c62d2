namespace Probity;

/// <summary>What kind of no a <see cref="Refusal"/> is; the door turns it into a status.</summary>
public enum RefusalKind
{
    /// <summary>The input does not say what the rule needs (HTTP 422).</summary>
    Invalid,

    /// <summary>The asker may not (HTTP 403).</summary>
    Forbidden,

    /// <summary>Nothing answers to this name, or nothing that this asker may see (HTTP 404).</summary>
    Unknown,

    /// <summary>It is too late, too early or already done (HTTP 409).</summary>
    Conflict,

    /// <summary>It was there and is gone for good (HTTP 410).</summary>
    Gone,

    /// <summary>Too much in too short a time; the same request may be answered later (HTTP 429).</summary>
    Later,
}

/// <summary>
/// A rule's no, with a stable public code of the form <c>capability.reason</c> that is never reused. Every refusal is a static
/// member of the type that refuses, named after its reason; all of them together are the table in <c>docs/refusals.md</c>.
/// </summary>
/// <param name="Code">Stable and public, for programs.</param>
/// <param name="Kind">What kind of no it is.</param>
/// <param name="Words">The sentence for people, with the remedy where there is one.</param>
public sealed record Refusal(string Code, RefusalKind Kind, Words Words)
{
    /// <summary>A refusal of input.</summary>
    public static Refusal Invalid(string code, string zh, string en) => new(code, RefusalKind.Invalid, new Words(zh, en));

    /// <summary>A refusal of the asker.</summary>
    public static Refusal Forbidden(string code, string zh, string en) => new(code, RefusalKind.Forbidden, new Words(zh, en));

    /// <summary>A refusal because there is nothing of that name.</summary>
    public static Refusal Unknown(string code, string zh, string en) => new(code, RefusalKind.Unknown, new Words(zh, en));

    /// <summary>A refusal because of what has happened before.</summary>
    public static Refusal Conflict(string code, string zh, string en) => new(code, RefusalKind.Conflict, new Words(zh, en));

    /// <summary>A refusal because it is gone for good.</summary>
    public static Refusal Gone(string code, string zh, string en) => new(code, RefusalKind.Gone, new Words(zh, en));

    /// <summary>A refusal because it was asked too often.</summary>
    public static Refusal Later(string code, string zh, string en) => new(code, RefusalKind.Later, new Words(zh, en));
}
