using System.Globalization;
using System.Text.RegularExpressions;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Challenges;

/// <summary>
/// Reads the document that a body names. All of it reaches the person, so nothing of it can be free text: a kind of the catalogue's list, a number in the form of document numbers, a day, a hash (misuse H38).
/// </summary>
public static partial class ReadDocument
{
    /// <summary>No such kind.</summary>
    public static readonly Refusal KindUnknown = Refusal.Invalid("challenge.document-unknown",
        "请从目录公布的文书种类中选择。", "Choose a kind of document from the published list.");

    /// <summary>Not a document number.</summary>
    public static readonly Refusal NumberMalformed = Refusal.Invalid("challenge.number-malformed",
        "请按文书编号的格式填写，例如 济审批受〔2026〕17号、(2026)鲁0102执12号、XK-2026/17；本人会看到，不能写其他文字。",
        "Give the number of the document in the form of such numbers, for instance 济审批受〔2026〕17号, (2026)鲁0102执12号 or XK-2026/17. The person reads it; nothing else may be written.");

    /// <summary>Not a day, or one to come.</summary>
    public static readonly Refusal DateMalformed = Refusal.Invalid("challenge.date-malformed",
        "请填写文书日期，例如 2026-01-31。", "Give the date of the document, for instance 2026-01-31.");

    /// <summary>A document made after the look does not show that there was a matter then.</summary>
    public static readonly Refusal DateLater = Refusal.Invalid("challenge.document-later",
        "文书日期晚于查询之日，不能证明查询时已有该事项。", "The document is later than the look, and does not show that there was a matter then.");

    /// <summary>Not a SHA-256.</summary>
    public static readonly Refusal DigestMalformed = Refusal.Invalid("challenge.digest-malformed",
        "文件摘要须为64位十六进制的SHA-256，没有的不填。", "The hash is a SHA-256 of 64 hexadecimal digits; leave it empty if there is none.");

    /// <summary>The document as it was typed.</summary>
    public static Outcome<MatterDocument> Of(ChallengeRule rule, ChallengedLook look, DocumentTyped typed)
    {
        if (rule.FindDocument(typed.Kind?.Trim()) is not { } kind) return KindUnknown;

        var number = HalfWidth.Of(typed.Number ?? "").Trim();
        if (!IsNumber(number)) return NumberMalformed;
        if (!DateOnly.TryParseExact(HalfWidth.Of(typed.On ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateMalformed;
        if (day > ShanghaiTime.DayOf(look.LookedAt)) return DateLater;

        var digest = (typed.Digest ?? "").Trim().ToLowerInvariant();
        return digest.Length is 0 || DigestForm().IsMatch(digest) ? new MatterDocument(kind.Code, number, day, digest) : DigestMalformed;
    }

    // A Chinese sentence needs no blank: only these forms are admitted, each with few characters that are free. In one of letters the digits are at least as many.
    static bool IsNumber(string text) =>
        OfficialForm().IsMatch(text) || CourtForm().IsMatch(text) || SeriesForm().IsMatch(text)
        || (CodeForm().IsMatch(text) && text.Count(char.IsAsciiDigit) >= Math.Max(1, text.Count(char.IsAsciiLetter)));

    // 济审批受〔2026〕17号
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,10}[〔\[(【]\d{4}[〕\])】]第?\d{1,8}(-\d{1,4})?号?\z")]
    private static partial Regex OfficialForm();

    // (2026)鲁0102执恢12号之一
    [GeneratedRegex(@"^[〔\[(【]\d{4}[〕\])】]\p{IsCJKUnifiedIdeographs}{1,3}\d{0,4}\p{IsCJKUnifiedIdeographs}{1,3}\d{1,8}号(之[一二三四五六七八九十]{1,2})?\z")]
    private static partial Regex CourtForm();

    // 济高合字第17号, 17号
    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{1,8}字)?第?\d{1,8}号\z")]
    private static partial Regex SeriesForm();

    // JNSP-XK-2026-000117
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9/._-]{0,39}\z")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex DigestForm();
}

/// <summary>A document as an official typed it.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date: YYYY-MM-DD.</param>
/// <param name="Digest">SHA-256 in hexadecimal; optional.</param>
public sealed record DocumentTyped(string? Kind, string? Number, string? On, string? Digest);
