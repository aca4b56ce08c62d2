using System.Text.RegularExpressions;
using Probity.Bodies;
using Probity.Entries;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>What a clerk says of a delivery.</summary>
/// <param name="Kind"><see cref="DeliveryKind.SignedPost"/> or <see cref="DeliveryKind.Counter"/>.</param>
/// <param name="On">Day on which the person signed for it or received it.</param>
/// <param name="Evidence">Postal number; or code of the document seen, from <see cref="RecordDelivery.Documents"/>.</param>
public sealed record ClerkDelivery(DeliveryKind Kind, DateOnly On, string Evidence);

/// <summary>A clerk of the source or of the credit centre records that a notice was signed for in the post or handed over at a counter.</summary>
public sealed partial class RecordDelivery(Store store, DeliverNotice deliver)
{
    /// <summary>Another kind of delivery than a clerk can see happen.</summary>
    public static readonly Refusal KindWrong = Refusal.Invalid("notice.kind-wrong",
        "窗口只能登记签收邮寄或者当面交付。短信和电子邮件不算送达。",
        "A clerk records signed post or hand-over at a counter. Text messages and mail are no delivery.");

    /// <summary>Signed post without its number.</summary>
    public static readonly Refusal PostalNumberWrong = Refusal.Invalid("notice.postal-number-wrong",
        "请填写邮件号码：8至20位字母或数字。", "Give the postal number: 8 to 20 letters or digits.");

    /// <summary>A hand-over without a document.</summary>
    public static readonly Refusal DocumentMissing = Refusal.Invalid("notice.document-missing",
        "请选择核对过的身份证件。", "Say which identity document you saw.");

    /// <summary>Documents that a clerk can have seen: a closed list, so that nobody's number is typed here.</summary>
    public static IReadOnlyList<(string Code, Words Name)> Documents { get; } =
    [
        ("resident-id", new("居民身份证", "Resident identity card")),
        ("residence-permit", new("港澳台居民居住证", "Residence permit for Hong Kong, Macao and Taiwan residents")),
        ("foreign-permanent", new("外国人永久居留身份证", "Foreign permanent resident identity card")),
        ("passport", new("护照", "Passport")),
    ];

    /// <summary>Records it. Refusals: all of this type's and of <see cref="DeliverNotice"/>.</summary>
    public async Task<Outcome<Delivered>> RunAsync(Official clerk, EntryNumber number, ClerkDelivery delivery, Channel channel, CancellationToken ct)
    {
        if (WrongEvidence(delivery) is { } refusal) return refusal;
        if (await OwnerAsync(number, ct) is not { } where) return DeliverNotice.EntryUnknown;

        var made = new NewDelivery(delivery.Kind, clerk.ActsBy(channel), delivery.On, delivery.Evidence);
        return await deliver.RunAsync(where.Subject, where.EntryId, made, ct);
    }

    static Refusal? WrongEvidence(ClerkDelivery delivery) => delivery.Kind switch
    {
        DeliveryKind.SignedPost => PostalNumber().IsMatch(delivery.Evidence) ? null : PostalNumberWrong,
        DeliveryKind.Counter => Documents.Any(document => document.Code == delivery.Evidence) ? null : DocumentMissing,
        _ => KindWrong,
    };

    async Task<(Guid Subject, Guid EntryId)?> OwnerAsync(EntryNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindOwnerAsync(number, ct);
    }

    [GeneratedRegex("^[A-Z0-9]{8,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex PostalNumber();
}
