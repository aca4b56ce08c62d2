using Probity.Portals;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>The form of an appointment as the administrator typed it.</summary>
/// <param name="Number">Number; shown and not typed where the appointment is changed.</param>
/// <param name="Name">Name.</param>
/// <param name="PostZh">Post in Chinese.</param>
/// <param name="PostEn">Post in English.</param>
/// <param name="Roles">Roles ticked.</param>
public sealed record OfficialForm(string Number, string Name, string PostZh, string PostEn, IReadOnlyList<string> Roles)
{
    static readonly FieldError DayMissing = new("from", new("请填写存在的日期。", "Give a day that exists."));

    /// <summary>First day.</summary>
    public DateParts From { get; init; } = DateParts.Empty;

    /// <summary>Last day.</summary>
    public DateParts To { get; init; } = DateParts.Empty;

    /// <summary>The version that the form was made from; 0 for a new appointment.</summary>
    public int Version { get; init; }

    /// <summary>A form for a new appointment, from today for a year.</summary>
    public static OfficialForm New(DateOnly today) => new("", "", "", "", []) { From = DateParts.Of(today), To = DateParts.Of(AppointmentTerm.LastFor(today)) };

    /// <summary>A form that says how the appointment is.</summary>
    public static OfficialForm Of(ShownOfficial official) => new(official.Number, official.Name, official.Post.Zh, official.Post.En, [.. official.Roles.Select(role => role.ToString())])
    {
        From = DateParts.Of(official.Term.From),
        To = DateParts.Of(official.Term.To),
        Version = official.Version,
    };

    /// <summary>What the form sent.</summary>
    public static OfficialForm Read(IFormCollection form, string? number = null)
    {
        var post = $"{form["post"]}".Split('|') is [var zh, var en] ? new Words(zh, en) : new Words($"{form["post-zh"]}".Trim(), $"{form["post-en"]}".Trim());
        return new OfficialForm(number ?? $"{form["number"]}".Trim(), $"{form["name"]}".Trim(), post.Zh, post.En, [.. form["roles"].OfType<string>()])
        {
            From = DateParts.Read(form, "from"),
            To = DateParts.Read(form, "to"),
            Version = int.TryParse(form["version"], out var version) ? version : 0,
        };
    }

    /// <summary>What is missing or wrong; the rest is decided by the operation.</summary>
    public IReadOnlyList<FieldError> Check(bool isNew)
    {
        var errors = new List<FieldError>();
        if (isNew && OfficialNumber.Read(Number).Refusal is { } number) errors.Add(number.ToFieldError("number"));
        if (PersonName.Read(Name).Refusal is { } name) errors.Add(name.ToFieldError("name"));
        if (OfficialPost.Read(PostZh, PostEn).Refusal is { } post) errors.Add(post.ToFieldError(OfficialPost.Read(PostZh, PostZh).IsRefused ? "post-zh" : "post-en"));
        if (isNew && From.ToDate() is null) errors.Add(DayMissing);
        if (To.ToDate() is null) errors.Add(DayMissing with { Field = "to" });
        return errors;
    }

    /// <summary>Who is to be appointed, after <see cref="Check"/>.</summary>
    public NewOfficial ToNew() => new(OfficialNumber.Read(Number).Value, PersonName.Parse(Name), OfficialPost.Read(PostZh, PostEn).Value, ToRoles())
    {
        Term = new AppointmentTerm(From.ToDate()!.Value, To.ToDate()!.Value),
    };

    /// <summary>What is to change, after <see cref="Check"/>.</summary>
    public OfficialChange ToChange() => new(Version)
    {
        Name = PersonName.Parse(Name),
        Post = OfficialPost.Read(PostZh, PostEn).Value,
        To = To.ToDate(),
        Roles = ToRoles(),
    };

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "official.first-day-wrong" => "from",
        "official.last-day-wrong" => "to",
        "official.role-not-held" or "official.administrator-by-proposal" or "role.none" or "role.stands-alone" => "roles",
        "official.number-taken" => "number",
        "official.post-not-listed" => "post-zh",
        _ => "name",
    };

    HashSet<Role> ToRoles() => [.. Roles.Select(code => Enum.TryParse<Role>(code, out var role) && Enum.IsDefined(role) ? role : Role.Subject)];
}
