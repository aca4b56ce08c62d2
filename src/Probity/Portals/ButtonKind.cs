namespace Probity.Portals;

/// <summary>How much a button asks for attention.</summary>
public enum ButtonKind
{
    /// <summary>The way on; one a page.</summary>
    Primary,

    /// <summary>Another way.</summary>
    Secondary,

    /// <summary>Something that cannot be undone.</summary>
    Warning,
}
