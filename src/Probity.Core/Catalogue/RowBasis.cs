using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>What the catalogue needs of a row to find its item.</summary>
/// <param name="Dataset"><see cref="Dataset.Code"/>.</param>
/// <param name="Provider">The body that sends it (数据来源单位).</param>
/// <param name="Basis">处罚依据 as written; empty where the dataset has none.</param>
public sealed record RowBasis(string Dataset, CreditCode Provider, string Basis)
{
    /// <summary>许可证书名称 and 行政许可决定文书名称, whichever are filled.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    /// <summary>Every other free text of the row (违法行为类型, 违法事实, 处罚内容, 许可内容, 备注): scanned, never stored here.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}
