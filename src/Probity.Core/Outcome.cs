namespace Probity;

/// <summary>A value, or the <see cref="Probity.Refusal"/> that stands in its place. A rule that says no is not an exception.</summary>
public readonly record struct Outcome<T>
{
    readonly T? value;

    Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when the rule said no.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>The value. Reading the value of a refusal is a bug and throws.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>A value is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The value's own text, or the refusal's code: printing a refused outcome must not read its value.</summary>
    public override string ToString() => Refusal?.Code ?? value?.ToString() ?? "";
}
