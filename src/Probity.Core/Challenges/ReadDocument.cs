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
        "请填写文书编号，不超过40个字，须有数字；本人会看到，不要写其他文字。", "Give the number of the document: 40 characters at most, with a digit in it. The person reads it; write nothing else.");

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
        if (!NumberForm().IsMatch(number) || !number.Any(char.IsAsciiDigit)) return NumberMalformed;
        if (!DateOnly.TryParseExact(HalfWidth.Of(typed.On ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return DateMalformed;
        if (day > ShanghaiTime.DayOf(look.LookedAt)) return DateLater;

        var digest = (typed.Digest ?? "").Trim().ToLowerInvariant();
        return digest.Length is 0 || DigestForm().IsMatch(digest) ? new MatterDocument(kind.Code, number, day, digest) : DigestMalformed;
    }

    // What document numbers are made of: characters of a series, a year in brackets, digits. No white space, so no sentence.
    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z0-9〔〕\[\]()（）【】_/.·-]{1,40}\z")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex DigestForm();
}

/// <summary>A document as an official typed it.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date: YYYY-MM-DD.</param>
/// <param name="Digest">SHA-256 in hexadecimal; optional.</param>
public sealed record DocumentTyped(string? Kind, string? Number, string? On, string? Digest);
