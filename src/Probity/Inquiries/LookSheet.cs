using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Inquiries;

/// <summary>
/// The looks of one <see cref="Work"/>: each with the row that the person reads, its own key, its fact and its leaf. Whatever shows
/// somebody other than the person something that the register brought adds one here, commits, and only then shows it.
/// </summary>
public sealed class LookSheet(Work work, KeyRing ring)
{
    readonly FactSheet facts = new(work);
    readonly List<object?[]> looks = [];
    readonly List<object?[]> keys = [];
    readonly List<object?[]> receipts = [];
    readonly List<object?[]> repeats = [];

    /// <summary>Adds the n-th fact of a person, which is this look, at which no entry was shown. The body is that of whoever looks.</summary>
    public void Add(SubjectRoot root, long n, Look look, Fact fact) =>
        Add(root, n, look, fact, number => throw new InvalidOperationException($"The key of {number} is needed to keep what was shown of it."));

    /// <summary>Adds the n-th fact of a person, which is this look; what was shown of each entry is sealed under that entry's key.</summary>
    public void Add(SubjectRoot root, long n, Look look, Fact fact, Func<string, SecretKey> keyOf)
    {
        var inquiryId = Ids.New(work.Now);
        var (key, wrapped) = root.NewDataKey(inquiryId);
        keys.Add([root.Subject, inquiryId, wrapped]);
        looks.Add([root.Subject, inquiryId, n, work.Now, fact.Actor.Body, LookCodec.Seal(key, inquiryId, look, keyOf)]);
        facts.Add(root, n, fact, inquiryId, key);
        if (look.Receipt.Length > 0) receipts.Add([look.Receipt, root.Subject, inquiryId, fact.Actor.Body]);
    }

    /// <summary>Remembers that a request was answered under this receipt.</summary>
    public void Remember(byte[] key, byte[] request, ReceiptNumber receipt) =>
        repeats.Add([ring.IndexVersion, key, request, receipt.ToString(), work.Now]);

    /// <summary>Writes them all into the work.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await work.InsertAsync(Tables.DataKey, keys, ct);
        await work.InsertAsync(Tables.Inquiry, looks, ct);
        await work.InsertAsync(Tables.ReceiptDirectory, receipts, ct);
        await work.InsertAsync(Tables.Idempotency, repeats, ct);
        await facts.WriteAsync(ct);
    }
}
