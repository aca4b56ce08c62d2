using Probity.Calendar;

namespace Probity.Catalogue.Deadlines;

/// <summary>One part of the page of deadlines: those in which the same happens when the time is over.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">Heading.</param>
/// <param name="About">What it means for the person.</param>
/// <param name="Holds">Whether a row belongs to it.</param>
sealed record DeadlinePart(string Id, Words Title, Words About, Func<DeadlineRule, bool> Holds);

/// <summary>What pages say of deadlines.</summary>
static class DeadlineTexts
{
    public static readonly Words Title = new("时限", "Deadlines");

    /// <summary>Every row is of exactly one part.</summary>
    public static IReadOnlyList<DeadlinePart> Parts { get; } =
    [
        new("yours", new("属于您的时间", "Your time"), new("在这些期限内您可以争取自己的权利，或者公众可以提出意见。期限越短，对您越不利；缩短它要按扩大来办。", "In these periods you can contest a decision, or the public can be heard. A shorter one takes something from you, and counts as a change that widens."), rule => rule.Keeper is DeadlineKeeper.Person),
        new("offices", new("单位和登记系统必须办完的", "What bodies and the register must have done"), new("超过时限就是逾期。", "Whoever takes longer is late."), rule => rule.Keeper is not DeadlineKeeper.Person && rule.Effect is DeadlineEffect.Overdue),
        new("ends", new("到期自动停止的", "What stops by itself"), new("到期当日24时停止，遇节假日也不推迟；您不需要申请。", "It stops at the end of that day, holiday or not; you need not ask."), rule => rule.Keeper is not DeadlineKeeper.Person && rule.Effect is DeadlineEffect.Ends),
        new("kept", new("至少要保存多久的", "What must be kept at least so long"), new("为了事后能查清是谁做了什么，下列内容在期满前不得销毁。", "So that it can be found out later who did what, these may not be destroyed earlier."), rule => rule.Keeper is not DeadlineKeeper.Person && rule.Effect is DeadlineEffect.NotBefore),
    ];

    /// <summary>A length, with what counts: working days, or all days.</summary>
    public static Words Of(Length length) => length.Unit switch
    {
        LengthUnit.Days => new($"{length.Words.Zh}（节假日计算在内）", $"{length.Words.En}, holidays counted"),
        LengthUnit.WorkingDays => new($"{length.Words.Zh}（只算工作日）", $"{length.Words.En} (only working days count)"),
        _ => length.Words,
    };

    /// <summary>By when, at the earliest and at the latest.</summary>
    public static Words Length(DeadlineRule rule) => (rule.Least, rule.Effect) switch
    {
        ({ } least, _) => new($"最短{least.Words.Zh}，最长{Of(rule.Length).Zh}", $"at least {least.Words.En}, at most {Of(rule.Length).En}"),
        (_, DeadlineEffect.NotBefore) => new($"至少{Of(rule.Length).Zh}", $"at least {Of(rule.Length).En}"),
        _ => Of(rule.Length),
    };

    /// <summary>What makes it longer, or makes it stand still.</summary>
    public static IReadOnlyList<Words> Longer(DeadlineRule rule)
    {
        List<Words> said = [];
        if (rule.Extension is { } extension) said.Add(new($"可延长一次，最长{extension.To.Words.Zh}：{string.Join("、", extension.Reasons.Select(reason => reason.Name.Zh))}", $"can be extended once, to {extension.To.Words.En}: {string.Join("; ", extension.Reasons.Select(reason => reason.Name.En))}"));
        if (rule.WaitsForPerson) said.Add(new("等待本人补正材料的时间不计算", "stands still while the person is asked for something"));
        if (rule.Effect is DeadlineEffect.Overdue && said.Count is 0) said.Add(new("不得延长，也不中止", "never extended, never stands still"));
        return said;
    }

    /// <summary>Who has to keep it.</summary>
    public static Words Of(DeadlineKeeper keeper) => keeper switch
    {
        DeadlineKeeper.Body => new("有关单位", "The body concerned"),
        DeadlineKeeper.Register => new("登记系统", "The register"),
        _ => new("您和公众", "You and the public"),
    };

    /// <summary>The articles or, where the catalogue lists none, the source in words.</summary>
    public static IReadOnlyList<Words> Source(Edition edition, DeadlineRule rule) => rule.Basis.Count > 0 ? BasisWords.ByStatute(edition, rule.Basis) : rule.Source is { } source ? [source] : [];
}
