namespace Probity.Catalogue;

/// <summary>
/// Finds the item and the conduct that cover a row (charter C2), after the refuse-list (C3). No item covers "a penalty" in general, and
/// what the row calls its conduct decides nothing: only statute and article do, or the name of the certificate.
/// </summary>
public static class BasisMatcher
{
    /// <summary>The row concerns what is never recorded.</summary>
    public static readonly Refusal ProtectedConduct = Refusal.Forbidden(
        "intake.protected-conduct",
        "该行涉及不予记录的事项（如治安、信访、集会、宗教、言论或家庭关系），不予收录，其内容不予保存。请勿再次报送。",
        "The row concerns what is never recorded (public order, petitions, assembly, religion, speech or family matters). It is not taken and its text is not kept. Do not send it again.");

    /// <summary>The basis is read, and no item of the dataset covers it.</summary>
    public static readonly Refusal BasisUnlisted = Refusal.Invalid(
        "intake.basis-unlisted",
        "处罚依据不在目录中，不予收录。可在公开目录中查看每一目录项所列的法规和条款。",
        "No item of the catalogue covers this legal basis. The public catalogue shows the statutes and articles of each item.");

    /// <summary>No item of the dataset goes by this certificate or document.</summary>
    public static readonly Refusal CertificateUnlisted = Refusal.Invalid(
        "intake.certificate-unlisted",
        "许可证书名称或决定文书名称不在目录中，不予收录。请按目录中的名称填写。",
        "No item of the catalogue goes by this certificate or document. Write its name as the catalogue does.");

    /// <summary>The item exists, and the body that sends the row is not among its providers.</summary>
    public static readonly Refusal ItemNotYours = Refusal.Forbidden(
        "intake.item-not-yours",
        "贵单位不是该目录项的信源单位。请由目录中列明的单位报送。",
        "Your body does not provide this item. The bodies that do are listed in the catalogue.");

    /// <summary>The basis cannot be read with certainty; a person decides.</summary>
    public static readonly Refusal BasisUnparsed = Refusal.Invalid(
        "intake.basis-unparsed",
        "处罚依据无法准确识别，已暂存待补充。请写明法规全称和条、款、项，例如“《中华人民共和国食品安全法》第一百二十四条第一款第（五）项”，并且只写目录所列的法规。",
        "The legal basis cannot be read with certainty; the row is held. Write the statute's full title with article, paragraph and sub-item, and only statutes that the catalogue lists.");

    /// <summary>The item that covers a row, or why there is none. The refuse-list comes first, whatever else the row cites.</summary>
    public static BasisMatch Match(Edition edition, RowBasis row)
    {
        List<string> texts = [.. row.Texts, .. row.Certificates];
        if (RefuseScan.Find(edition, row.Basis, texts) is { } refused) return new BasisMatch.Refused(ProtectedConduct, refused.Reason);

        var index = ItemIndex.Of(edition);
        var match = index.IsByBasis(row.Dataset) ? ByBasis(index, row) : ByCertificate(index, row);
        if (match is not BasisMatch.Matched { Item: var found }) return match;

        if (RefuseScan.FindFor(edition, found, row.Basis, texts) is { } barred) return new BasisMatch.Refused(ProtectedConduct, barred.Reason);
        return found.Providers.Contains(row.Provider) ? match : new BasisMatch.Refused(ItemNotYours);
    }

    static BasisMatch ByCertificate(ItemIndex index, RowBasis row)
    {
        List<Item> found = [.. row.Certificates.Where(name => name.Length > 0).SelectMany(name => index.Called(row.Dataset, Squashed.Of(name))).Distinct()];
        return found is [var item] ? new BasisMatch.Matched(item, null, null) : new BasisMatch.Refused(CertificateUnlisted);
    }

    static BasisMatch ByBasis(ItemIndex index, RowBasis row)
    {
        if (BasisText.Parse(row.Basis) is not { } citations) return new BasisMatch.Held(BasisUnparsed);

        var grounds = Grounds.Of(index, row.Dataset, citations);
        if (grounds.Covered is not [var first, ..]) return grounds.Imprecise ? new BasisMatch.Held(BasisUnparsed) : new BasisMatch.Refused(BasisUnlisted);
        if (grounds.Foreign || grounds.Covered.Any(ground => ground.Item != first.Item)) return new BasisMatch.Held(BasisUnparsed);

        var conduct = first.Item.Conducts.Single(conduct => conduct.Basis.Contains(first.Basis));
        return new BasisMatch.Matched(first.Item, conduct, first.Basis);
    }
}
