using Probity.Portals;

namespace Probity.Subjects.Counter;

/// <summary>What a clerk typed off a document.</summary>
public sealed record BindingForm(string Number, string Name, string Document)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly BindingForm Empty = new("", "", "");

    /// <summary>What the form sent.</summary>
    public static BindingForm Read(IFormCollection form) => new($"{form["number"]}".Trim(), $"{form["name"]}".Trim(), $"{form["document"]}");

    /// <summary>What it says; what is wrong, field by field.</summary>
    public (SeenIdentity? Seen, IReadOnlyList<FieldError> Errors) Check()
    {
        var (number, name) = (ResidentNumber.Read(Number), PersonName.Read(Name));
        var errors = new List<FieldError>();
        if (number.Refusal is { } wrong) errors.Add(wrong.ToFieldError("number"));
        if (name.Refusal is { } unnamed) errors.Add(unnamed.ToFieldError("name"));
        if (SeenIdentity.Documents.All(one => one.Code != Document)) errors.Add(SeenIdentity.DocumentMissing.ToFieldError("document"));
        return errors.Count > 0 ? (null, errors) : (new SeenIdentity(number.Value, name.Value, Document), errors);
    }

    /// <summary>Name of the document chosen.</summary>
    public Words DocumentName => SeenIdentity.Documents.First(one => one.Code == Document).Name;
}
