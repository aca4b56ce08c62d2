using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>A public body (信源单位, 查询单位, 牵头部门), known by its unified social credit code.</summary>
/// <param name="Code">GB 32100 code, check character verified.</param>
/// <param name="Name">Official name, and what it is in English.</param>
/// <param name="Region">GB/T 2260 region, six digits.</param>
/// <param name="Level">Level of government.</param>
public sealed record Body(CreditCode Code, Words Name, string Region, BodyLevel Level);

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
