namespace Probity.Catalogue;

/// <summary>In which way entries of an item reach anybody but the person (披露方式, Shandong regulation Art. 20 para 1).</summary>
public enum DisclosureMode
{
    /// <summary>授权查询: only where the person authorised the question.</summary>
    AuthorisedInquiry,

    /// <summary>政务共享: to a public body under a published purpose.</summary>
    GovernmentSharing,

    /// <summary>公开公示: never for a natural person without a national basis (Art. 20 para 3).</summary>
    Public,
}

/// <summary>How far entries of an item are shared between bodies (共享范围).</summary>
public enum SharingScope
{
    /// <summary>不予共享: no body sees it.</summary>
    None,

    /// <summary>有条件共享: a body that holds a published purpose which sees the item, about one named person.</summary>
    Conditional,

    /// <summary>无条件共享: refused by the charter (C5); it is here so that the refusal can say why.</summary>
    Unconditional,
}

/// <summary>How often a source sends what is new (更新频率).</summary>
public enum UpdateFrequency
{
    /// <summary>Within seven working days of the decision (dual publicity, 双公示).</summary>
    SevenWorkingDays,

    /// <summary>Once a month.</summary>
    Monthly,
}
