namespace Probity.Facts;

/// <summary>The two logs of the register. The numbers are part of the leaf's bytes and never change.</summary>
public enum LogKind
{
    /// <summary>Every look.</summary>
    Inquiries = 1,

    /// <summary>Every change.</summary>
    Journal = 2,
}
