using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Facts;
using Probity.PublicLog;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>One inquiry from a door to its durable answer: what is malformed is refused before it is a look, the rest waits for the shared commit.</summary>
public sealed class Ask(SharedCommit commit, FindDisclosure find, AnswerInquiries answers, Store store)
{
    /// <summary>The register cannot write its log, and so discloses nothing (charter C6).</summary>
    public static readonly Refusal LogUnavailable = Refusal.Conflict("inquiry.log-unavailable",
        "查询日志暂时无法写入，因此不能答复。请稍后再试。", "The log of inquiries cannot be written just now, so nothing is answered. Try again later.");

    /// <summary>Nobody outside has seen the log of inquiries for a day, so that nothing is disclosed (charter C6).</summary>
    public static readonly Refusal Unwatched = Refusal.Conflict("inquiry.unwatched",
        "公开日志已超过二十四小时没有外部见证，因此不能答复。请通知运行单位。", "No witness outside has seen the public log for 24 hours, so nothing is answered. Tell whoever runs the register.");

    /// <summary>The answer. Refusals: a malformed number, name or key; an answer that cannot be repeated. A refusal of <see cref="Standing"/> stands inside it.</summary>
    public async Task<Outcome<Answered>> RunAsync(Official asker, Channel channel, InquiryBody body, string? key, CancellationToken ct)
    {
        if (key is not null && !Repeats.IsKey(key)) return Repeats.KeyMalformed;

        var (number, name) = (ResidentNumber.Read(body.Number), PersonName.Read(body.Name));
        if ((number.Refusal ?? name.Refusal) is { } malformed) return malformed;

        var question = new Question(Code(body.Purpose), Code(body.Use), Code(body.Case), number.Value, name.Value);
        var inquiry = new Inquiry(asker, channel, question, NewReceipt(), key);
        var answered = await AskAsync(inquiry, ct);
        if (answered.Refusal is not null || !answered.Value.IsRepeat || answered.Value.Outcome.IsRefused) return answered;

        var shown = await find.RunAsync(answered.Value.Receipt, asker, ct);
        return shown.Refusal is { } gone ? gone : answered.Value.With(shown.Value.Look);
    }

    async Task<Outcome<Answered>> AskAsync(Inquiry inquiry, CancellationToken ct)
    {
        try
        {
            return await AskOnceAsync(inquiry, ct);
        }
        catch (Exception error) when (store.Engine.IsDiskFull(error) || store.Engine.IsForbidden(error) || store.Engine.IsLost(error) || error is UnknownCommitException)
        {
            return LogUnavailable;
        }
        catch (UnwatchedException)
        {
            return Unwatched;
        }
    }

    async Task<Answered> AskOnceAsync(Inquiry inquiry, CancellationToken ct)
    {
        try
        {
            return await commit.AskAsync(inquiry, ct);
        }
        catch (UnknownCommitException)
        {
            // Looked up by the receipt before anything is written again: it is durable, or it never was.
            var shown = await find.RunAsync(inquiry.Receipt, inquiry.Asker, ct);
            if (shown.Refusal == FindDisclosure.ReceiptUnknown) return (await answers.RunAsync([inquiry], ct))[0];

            var answered = new Answered(inquiry.Receipt, "", inquiry.Question.Purpose, Disclosure.Nothing);
            return shown.Refusal is { } gone ? answered with { Outcome = gone } : answered.With(shown.Value.Look);
        }
    }

    static ReceiptNumber NewReceipt() => ReceiptNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));

    /// <summary>Codes and case numbers are short; what is longer is no code, and is not kept.</summary>
    static string Code(string? text) => text?.Trim() is { Length: <= 64 } code ? code : "";
}
