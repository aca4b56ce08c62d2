namespace Probity.Tests.Charter;

/// <summary>A kind of thing that a person or a program can meet, all of which a charter test goes through.</summary>
public enum Part
{
    /// <summary>Every address of the route table.</summary>
    Doors,

    /// <summary>Every answer and request of the API, with all fields, and every exported type.</summary>
    Answers,

    /// <summary>Every table with all columns, and every view.</summary>
    Tables,

    /// <summary>Every page with its parameters and words.</summary>
    Pages,

    /// <summary>Every kind of fact with its parts.</summary>
    Facts,

    /// <summary>Everything that can be taken away: files, sheets, feeds, logs, backups, output of commands.</summary>
    Exports,

    /// <summary>Every item, purpose, dataset and deadline of every edition.</summary>
    Rules,
}

/// <summary>A test of a class <c>CNN_*</c> that goes through all things of these kinds, so that one that appears tomorrow is tested tomorrow. <c>docs/charter-tests.md</c> is made from it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EnumeratesAttribute(params Part[] parts) : Attribute
{
    /// <summary>Of which kinds.</summary>
    public IReadOnlyList<Part> Parts => parts;
}

/// <summary>The same of a test that stands elsewhere, for the promise of that number.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CharterAttribute(int promise, params Part[] parts) : Attribute
{
    /// <summary>Of the charter.</summary>
    public int Promise => promise;

    /// <summary>Of which kinds.</summary>
    public IReadOnlyList<Part> Parts => parts;
}
