using Probity.Portals;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>A person as an official typed one: number and name, read or with what is wrong.</summary>
/// <param name="Number">As typed, or as read.</param>
/// <param name="Name">As typed, or as read.</param>
public sealed record PersonTyped(string Number, string Name)
{
    /// <summary>Nobody yet.</summary>
    public static readonly PersonTyped Nobody = new("", "");

    /// <summary>What the form's fields <c>number</c> and <c>name</c> brought.</summary>
    internal static PersonTyped Of(DeskRequest request) => new(request.Typed("number"), request.Typed("name"));

    /// <summary>What is wrong with what was typed: the asker's own mistakes, found without looking at anybody.</summary>
    public IReadOnlyList<FieldError> Errors()
    {
        var errors = new List<FieldError>();
        if (ResidentNumber.Read(Number).Refusal is { } number) errors.Add(number.ToFieldError("number"));
        if (PersonName.Read(Name).Refusal is { } name) errors.Add(name.ToFieldError("name"));
        return errors;
    }

    /// <summary>The person, where nothing is wrong: eighteen characters, and the name without white space around it.</summary>
    public Party Read() => new(ResidentNumber.Parse(Number), PersonName.Parse(Name));

    /// <summary>The same as it was read: a number of fifteen digits or in full width is shown back as it will be asked.</summary>
    public PersonTyped Settled() => Read() is var party ? new(party.Number.Reveal(), party.Name.Reveal()) : this;
}
