using Probity.Bodies;
using Probity.Facts;

namespace Probity.Inquiries;

/// <summary>One question on its way: who asks, by which way, under which receipt number.</summary>
/// <param name="Asker">The named official who asks.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Receipt">Number of the receipt that the answer will have.</param>
/// <param name="IdempotencyKey">The asker's own key for this request; null when it gave none.</param>
public sealed record Inquiry(Official Asker, Channel Channel, Question Question, ReceiptNumber Receipt, string? IdempotencyKey)
{
    /// <summary>Who, as facts say it.</summary>
    public Actor Actor => new(Asker.Body.ToString(), Asker.Said, Asker.Post, Asker.By(Channel));
}

/// <summary>What came of an inquiry: durable before anybody sees it.</summary>
/// <param name="Receipt">Number of its receipt; that of the first request when it is a repeat.</param>
/// <param name="Edition">Edition of the catalogue under which it was decided.</param>
/// <param name="Purpose">Purpose code.</param>
/// <param name="Outcome">What the purpose may see, or why nothing was asked.</param>
/// <param name="IsRepeat">The same request had been answered before; the answer is in the sealed disclosure, and this was no second look.</param>
public sealed record Answered(ReceiptNumber Receipt, string Edition, string Purpose, Outcome<Disclosure> Outcome, bool IsRepeat = false)
{
    /// <summary>The answer as the sealed look has it.</summary>
    internal Answered With(Look look) => this with
    {
        Edition = look.Edition,
        Outcome = Standing.Find(look.Refusal) is { } refusal ? refusal : new Disclosure(look.Entries),
    };
}
