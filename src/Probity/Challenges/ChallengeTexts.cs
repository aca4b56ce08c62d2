using Probity.Calendar;
using Probity.Entries;

namespace Probity.Challenges;

/// <summary>Words that pages of challenges share.</summary>
static class ChallengeTexts
{
    public static readonly Words Ask = new("我与该单位没有这件事", "I have no such matter with this body");

    public static readonly Words OwnTitle = new("我质询过的查询", "Looks that you challenged");

    public static readonly Words DeskTitle = new("本人质询", "Challenges");

    public static readonly Words BodyKey = new("哪个单位", "Body");

    public static readonly Words PurposeKey = new("应用事项", "Purpose");

    public static readonly Words CaseKey = new("本单位案件编号", "Your case number");

    public static readonly Words ReceiptKey = new("回执编号", "Receipt");

    public static readonly Words LookedKey = new("查询时间", "Looked at");

    public static readonly Words AskedKey = new("提出时间", "Challenged");

    public static readonly Words DueKey = new("答复期限", "To be answered by");

    public static readonly Words StateKey = new("结果", "Result");

    public static readonly Words DocumentKey = new("文书种类", "Kind of document");

    public static readonly Words NumberKey = new("文书编号", "Number of the document");

    public static readonly Words OnKey = new("文书日期", "Date of the document");

    public static readonly Words DigestKey = new("文件摘要（SHA-256）", "Hash of the document (SHA-256)");

    /// <summary>Where it stands, for the person.</summary>
    public static Words Own(Challenge challenge) => challenge.State switch
    {
        ChallengeState.Open => new("等待单位举证", "The body has not answered yet"),
        ChallengeState.Proven => new($"单位于{At(challenge.SettledAt).Zh}出示了文书", $"The body named a document on {At(challenge.SettledAt).En}"),
        _ => new("单位逾期没有举证", "The body named nothing in time"),
    };

    /// <summary>Where it stands, for the body.</summary>
    public static Words Of(Challenge challenge) => challenge.State switch
    {
        ChallengeState.Open => new("待答复", "Open"),
        ChallengeState.Proven => new("已举证", "Proven"),
        _ => new("没有举证", "Unproven"),
    };

    /// <summary>What a body has still to answer; null where it has nothing.</summary>
    public static Words? Awaited(AwaitedAnswers awaited) => awaited.NextDueOn is not { } day ? null
        : new($"有{awaited.Count}件质询等待答复，最近一件的期限是{Day(day).Zh}（含当日）。", awaited.Count is 1 ? $"One challenge awaits your body's answer, by the end of {Day(day).En}." : $"{awaited.Count} challenges await your body's answer, the first by the end of {Day(day).En}.");

    /// <summary>The last day.</summary>
    public static Words Day(DateOnly day) => EntryTexts.Date(day);

    /// <summary>A moment.</summary>
    public static Words At(Instant? at) => EntryTexts.At(at);
}
