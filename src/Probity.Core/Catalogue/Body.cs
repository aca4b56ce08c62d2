using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>A public body (信源单位, 查询单位, 牵头部门), known by its unified social credit code.</summary>
/// <param name="Code">GB 32100 code, check character verified.</param>
/// <param name="Name">Official name, and what it is in English.</param>
/// <param name="Region">GB/T 2260 region, six digits.</param>
/// <param name="Level">Level of government.</param>
public sealed record Body(CreditCode Code, Words Name, string Region, BodyLevel Level)
{
    /// <summary>What it is by law: Article 22 of the Shandong regulation lets each kind ask for something else.</summary>
    public BodyKind Kind { get; init; }
}

/// <summary>Kind of public body, as Article 22 of the Shandong regulation tells them apart.</summary>
public enum BodyKind
{
    /// <summary>政府部门 and their dispatched offices: paragraph 1.</summary>
    Department,

    /// <summary>其他国家机关: courts, procuratorates and others that are no department: paragraph 2.</summary>
    Organ,

    /// <summary>法律、法规授权的具有管理公共事务职能的组织: public institutions and others: paragraph 2.</summary>
    Institution,
}

/// <summary>Level of government of a body.</summary>
public enum BodyLevel
{
    /// <summary>省.</summary>
    Province,

    /// <summary>设区的市.</summary>
    City,

    /// <summary>县（市、区）.</summary>
    County,
}
