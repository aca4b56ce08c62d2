namespace Probity.Portals;

/// <summary>What is wrong with one field of a form. The summary above and the field itself say it in the same words.</summary>
/// <param name="Field">Id of the field (and its name in the form).</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record FieldError(string Field, Words Message);

/// <summary>One choice of radios, checkboxes or a select.</summary>
public sealed record Option(string Value, Words Text, Words? Hint = null)
{
    /// <summary>Whether the text is somebody's name, which an English page marks as Chinese (WCAG 3.1.2).</summary>
    public bool IsName { get; init; }

    /// <summary>The language of the text where it is not the page's; null where it is.</summary>
    public string? Lang(Language page) => IsName && page is Language.En ? LanguageRoute.Tag(Language.Zh) : null;
}

/// <summary>A date as the person typed it, part by part, so that a wrong one comes back unchanged.</summary>
public sealed record DateParts(string Year, string Month, string Day)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly DateParts Empty = new("", "", "");

    /// <summary>The parts of a date.</summary>
    public static DateParts Of(DateOnly date) => new($"{date.Year}", $"{date.Month}", $"{date.Day}");

    /// <summary>What a form sent for the date field <paramref name="id"/> (<c>id-year</c>, <c>id-month</c>, <c>id-day</c>).</summary>
    public static DateParts Read(IFormCollection form, string id) =>
        new($"{form[$"{id}-year"]}".Trim(), $"{form[$"{id}-month"]}".Trim(), $"{form[$"{id}-day"]}".Trim());

    /// <summary>The date; null when the parts name none. Fullwidth digits count as digits.</summary>
    public DateOnly? ToDate() =>
        Part(Year) is >= 1 and <= 9999 and var year && Part(Month) is >= 1 and <= 12 and var month
        && Part(Day) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    static int Part(string text) =>
        int.TryParse(NormalForm.Nfkc(text), System.Globalization.NumberStyles.None, null, out var part) ? part : 0;
}
