namespace Probity.Catalogue;

/// <summary>What a purpose rests on and how far it reaches: law that asks for the check, that was read, about few persons, and of nothing that nobody may lose.</summary>
static class PurposeGroundLints
{
    /// <summary>The Shandong regulation on social credit.</summary>
    public const string Regulation = "sd-credit-regulation";

    /// <summary>Misuse H15: so many persons at most in one case; where there is no case, the one who is asked about.</summary>
    const int MostParties = 200;

    /// <summary>Statutes that say how information is handled at all, and of no work that a check is part of it.</summary>
    static readonly string[] General = ["personal-information-law"];

    /// <summary>Checks a purpose.</summary>
    public static void Check(Drafted<Purpose> purpose, Draft draft)
    {
        var (value, block) = purpose;
        StatuteLints.CheckBases(block, "basis", draft);
        foreach (var basis in BasisReader.Read(block, "basis").Where(basis => draft.Index.FindStatute(basis.Value.Statute) is { Verified: false }))
            block.Report(basis.Place,
                new($"“{basis.Value.Statute}”的条文尚未核对，不能作为查询的依据。", $"The text of \"{basis.Value.Statute}\" has not been read, and nobody may ask by it."),
                new("请核对条文后写 verified: true，或删除。", "Read the text and set verified: true there, or remove it here."));
        Lints.Rule(block, "basis", value.Basis.Any(basis => Requires(basis, draft)),
            new("应用事项除“其他管理工作”和一般规定外没有依据。", "The purpose has no basis but \"other management\" and general clauses."),
            new("第二十二条第一款第（五）项和个人信息处理的一般规定不能作为依据，请写明要求查询的法规条款。", "Article 22(1)(5) and general clauses on handling information allow nothing: cite the article that requires the check."));
        CheckReach(value, block);
        foreach (var (place, code, name) in Names(value)) NeverNamed.CheckScore(block, place, code, name);
        foreach (var (place, code, name) in Names(value)) NeverNamed.CheckBarred(block, place, code, name);
    }

    static void CheckReach(Purpose purpose, Block block)
    {
        Lints.Rule(block, "max-parties", purpose.MaxParties <= (purpose.CaseRequired ? MostParties : 1),
            new($"一次可查 {purpose.MaxParties} 人过多。", $"{purpose.MaxParties} persons are too many."),
            new($"有案件的事项每案最多 {MostParties} 人，没有案件的只能查 1 人。", $"A case admits {MostParties} at most; a purpose without cases is about one person."));
        Lints.Rule(block, "authorisation", !purpose.NeedsAuthorisation,
            new("须经本人授权的应用事项还不能列入。", "A purpose that needs the person's authorisation cannot be listed yet."),
            new("本登记系统尚不办理授权，列入后没有人能够查询：请删除该事项。", "The register takes no authorisations yet, and nobody could ask by it: remove the purpose."));
    }

    // Paragraph 1 item 5 alone is other management; what names no item may mean it.
    static bool IsOtherManagement(Basis basis) => basis is { Statute: Regulation, Article: "22", Paragraph: null or 1, SubItem: null or 5 };

    static bool Requires(Basis basis, Draft draft) => basis.Statute is Regulation
        ? basis.Article is "22" && !IsOtherManagement(basis)
        : !General.Contains(basis.Statute) && draft.Index.FindStatute(basis.Statute) is not { Accompanies: true };

    static IEnumerable<(string Place, string Code, Words Name)> Names(Purpose purpose) =>
    [
        ("name", purpose.Code, purpose.Name),
        .. purpose.Uses.Select(use => ("uses", use.Code, use.Name)),
        .. purpose.Sees.Select(sight => sight.Condition).OfType<Condition>().Select(condition => ("sees", condition.Code, condition.Name)),
    ];
}
