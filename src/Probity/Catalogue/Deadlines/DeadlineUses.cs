using Probity.Calendar;

namespace Probity.Catalogue.Deadlines;

/// <summary>A part of the register that applies a row of the deadline table today.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Words">What it does, for people.</param>
public sealed record DeadlineUse(string Code, Words Words)
{
    /// <summary>The length by which the program reckons, which the lints hold against the row; null where it reckons by the row itself.</summary>
    public Length? Length => AppliedDeadlines.Find(Code)?.Length;
}

/// <summary>Which rows of the deadline table the register applies today. What is not here waits for a part that is still to come, or binds somebody else.</summary>
public static class DeadlineUses
{
    static readonly Words Window = new(
        "记录页和告知书写明最后一日；在此之前，不利记录谁也不能使用", "The page of your entry and the notice name the last day; until then no body may use an adverse entry");

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<DeadlineUse> All { get; } =
    [
        new("D15", new("到期后任何查询都看不到，不需要申请", "After it no inquiry sees the entry, without your asking")),
        new("D17", new("扩大目录的草案，公开征求意见不满这么久，不能批准", "A draft that widens the catalogue cannot be approved before comment was open so long")),
        new("D18", new("记录页和告知书写明最后一日", "The page of your entry and the notice name the last day")),
        new("D18-untold", Window),
        new("D21", Window),
        new("D28", new("谁查过您，至少保存这么久，只有您能看全", "Who looked at you is kept at least so long, and only you see all of it")),
        new("D37", new("您对一次查询提出质询后，到期没有出示凭证的，按没有依据处理", "Of a look that you challenge: where nothing was shown by then, it counts as without a reason")),
        new("D38", new("到期无人处理的，按退回处理，内容的密钥随即销毁", "A row that nobody decided counts as rejected, and the key of what it said is destroyed")),
    ];

    /// <summary>What applies a row; null where nothing does yet.</summary>
    public static DeadlineUse? Find(string code) => All.FirstOrDefault(use => use.Code == code);
}
