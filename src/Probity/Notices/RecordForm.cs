using Probity.Portals;

namespace Probity.Notices;

/// <summary>The form of a delivery as the clerk typed it.</summary>
public sealed record RecordForm(string Number, string Kind, DateParts On, string PostalNumber, string Document)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly RecordForm Empty = new("", "", DateParts.Empty, "", "");

    static readonly FieldError NumberMissing = new("number", new("请填写告知书上的记录编号。", "Give the number of the entry as the notice prints it."));
    static readonly FieldError KindMissing = new("kind", new("请选择送达方式。", "Say how it was delivered."));
    static readonly FieldError DateMissing = new("on", new("请填写存在的送达日期。", "Give a day of delivery that exists."));

    /// <summary>What the form sent.</summary>
    public static RecordForm Read(IFormCollection form) => new(
        $"{form["number"]}".Trim(), $"{form["kind"]}", DateParts.Read(form, "on"), $"{form["postal"]}".Trim().ToUpperInvariant(), $"{form["document"]}");

    /// <summary>What is missing; the rest is decided by the operation.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (!EntryNumber.TryParse(Number, null, out _)) errors.Add(NumberMissing);
        if (Kind is not (nameof(DeliveryKind.Counter) or nameof(DeliveryKind.SignedPost))) errors.Add(KindMissing);
        if (On.ToDate() is null) errors.Add(DateMissing);
        return errors;
    }

    /// <summary>The number, after <see cref="Check"/>.</summary>
    public EntryNumber ToNumber() => EntryNumber.Parse(Number);

    /// <summary>The delivery, after <see cref="Check"/>.</summary>
    public ClerkDelivery ToDelivery() => Kind is nameof(DeliveryKind.SignedPost)
        ? new(DeliveryKind.SignedPost, On.ToDate()!.Value, PostalNumber)
        : new(DeliveryKind.Counter, On.ToDate()!.Value, Document);

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        _ when refusal == RecordDelivery.PostalNumberWrong => "postal",
        _ when refusal == RecordDelivery.DocumentMissing => "document",
        _ when refusal == DeliverNotice.DateAhead || refusal == DeliverNotice.DateBeforeRelease => "on",
        _ => "number",
    };
}
