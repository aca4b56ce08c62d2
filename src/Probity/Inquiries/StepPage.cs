using Microsoft.AspNetCore.Components;
using Probity.Portals;

namespace Probity.Inquiries;

/// <summary>One question of a journey at the desk: it carries the sealed answers of the others.</summary>
public abstract class StepPage : Page
{
    /// <summary>The steps so far, sealed.</summary>
    [Parameter, EditorRequired] public required string Steps { get; set; }

    /// <summary>What is wrong with this step's answer.</summary>
    [Parameter] public IReadOnlyList<FieldError> Errors { get; set; } = [];

    /// <summary>The step as an answer: 422 when it comes back with errors.</summary>
    internal static IResult Show<TStep>(TStep step) where TStep : StepPage =>
        Pages.Render(step, step.Errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
