namespace Probity.Telemetry;

/// <summary>Words of a part of the program that knows no person, for the log as they are: sizes, hashes and times would read like a number of a person.</summary>
/// <param name="Text">The words.</param>
public readonly record struct Told(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
