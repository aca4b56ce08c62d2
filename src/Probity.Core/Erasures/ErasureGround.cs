namespace Probity.Erasures;

/// <summary>What is erased: made unreadable for good, by destroying the key of its own under which it stands.</summary>
public enum ErasureTarget
{
    /// <summary>One entry, with its notice, its deliveries and its facts.</summary>
    Entry,

    /// <summary>Looks, with their facts.</summary>
    Looks,
}

/// <summary>Why something is erased: a closed list (PIPL Art. 47; misuse H5, H6).</summary>
public enum ErasureGround
{
    /// <summary>Its last term ended. The register does it by itself.</summary>
    TermOver,

    /// <summary>The law seals records of its kind, for instance Public Security Administration Punishments Law (2025) Art. 136.</summary>
    Sealed,

    /// <summary>The decision behind it was annulled or revoked.</summary>
    Annulled,

    /// <summary>A court ordered it.</summary>
    CourtOrder,

    /// <summary>The person asked for it, for looks at the person.</summary>
    OwnRequest,
}

/// <summary>How targets and grounds are written.</summary>
public static class ErasureCodes
{
    /// <summary>Stable code, for instance <c>court-order</c>.</summary>
    public static string Code(this ErasureGround ground) => ground switch
    {
        ErasureGround.TermOver => "term-over",
        ErasureGround.Sealed => "sealed",
        ErasureGround.Annulled => "annulled",
        ErasureGround.CourtOrder => "court-order",
        _ => "own-request",
    };

    /// <summary>Stable code: <c>entry</c> or <c>looks</c>.</summary>
    public static string Code(this ErasureTarget target) => target is ErasureTarget.Entry ? "entry" : "looks";

    /// <summary>The ground of a code; null for none.</summary>
    public static ErasureGround? FindGround(string? code) => Find<ErasureGround>(code, Code);

    /// <summary>The target of a code; null for none.</summary>
    public static ErasureTarget? FindTarget(string? code) => Find<ErasureTarget>(code, Code);

    static T? Find<T>(string? code, Func<T, string> codeOf) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => codeOf(value!.Value) == code);
}
