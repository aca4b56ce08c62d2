using Microsoft.AspNetCore.Components;

namespace Probity.Portals;

/// <summary>What the pieces of a form have in common: an id (also the name), a label or legend, a hint, and the errors of the form.</summary>
public abstract class Field : Piece
{
    /// <summary>Id in the page and name in the form.</summary>
    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>Label or legend.</summary>
    [Parameter, EditorRequired] public required Words Label { get; set; }

    /// <summary>One sentence that helps; null for none.</summary>
    [Parameter] public Words? Hint { get; set; }

    /// <summary>All errors of the form: the field finds its own.</summary>
    [Parameter] public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>Whether the label is the page's heading (one question a page).</summary>
    [Parameter] public bool IsHeading { get; set; }

    /// <summary>What is wrong with this field, in its language; null when nothing is.</summary>
    protected string? Error => Errors.FirstOrDefault(error => error.Field == Id) is { } error ? Say(error.Message) : null;

    /// <summary>Class of the group, marked when in error.</summary>
    protected string GroupClass => Error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error";

    /// <summary>Ids of hint and error for <c>aria-describedby</c>; null when there are none.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        ({ }, null) => $"{Id}-hint",
        (null, { }) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
