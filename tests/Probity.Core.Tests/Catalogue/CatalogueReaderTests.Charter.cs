using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed partial class CatalogueReaderTests
{
    const int AnyLine = -200;
    const string Refused = "refuse-list.yaml";
    const string Penalty = "datasets/penalty.yaml";
    const string Purposes = "purposes.yaml";
    const string Groups = "groups.yaml";
    const string PermitCase = "case-required: true\n    case-format: '^[A-Z]{2,6}-XK-20[0-9]{2}-[0-9]{6}$'\n    case-example: JNSP-XK-2026-000123\n    max-parties: 1";

    /// <summary>As <see cref="Breaks"/>: what no catalogue may be, whoever drafts and whoever approves it.</summary>
    public static TheoryData<string, string, string, int, string, string> CharterBreaks => new()
    {
        { Refused, "zh: 信访工作条例", "zh: 别的条例", AnyLine, "《信访工作条例》 must stand in the refuse-list", "Petition" },
        { Refused, "[信访条例, 山东省信访条例,", "[山东省信访条例,", AnyLine, "《信访条例》 must stand in the refuse-list", "charter C3" },
        { Refused, "articles: [\"120\", \"141\"]", "articles: [\"120\"]", AnyLine, "《食品安全法》, Art. 141, must stand in the refuse-list", "about food" },
        { Refused, "articles: [\"246\", \"290\",", "articles: [\"246\",", AnyLine, "《刑法》, Art. 246, 290,", "public order" },
        { Refused, "    reason:\n      zh: 治安", "    only-items: [default.money-judgment]\n    reason:\n      zh: 治安", AnyLine, "《治安管理处罚法》 must stand in the refuse-list", "Art. 136" },
        { Refused, "    reason:\n      zh: 信访", "    articles: [\"1\"]\n    reason:\n      zh: 信访", AnyLine, "《信访工作条例》 must stand in the refuse-list", "for every item" },
        { Refused, "phrases: [缠访, ", "phrases: [", AnyLine, "The phrase “缠访” must stand", "under phrases" },
        { Refused, "探望权, 探望,", "探望,", AnyLine, "The phrase “探望权” must stand", "family" },
        { Groups, "lawyers-law 49 item 6, lawyers-law 49 item 7", "lawyers-law 49 item 7", AnyLine, "《律师法》, Art. 49(6), must stand among what is never recorded", "Speech" },
        { Groups, "articles: [physicians-law 57, physicians-law 58,", "articles: [physicians-law 57,", AnyLine, "《医师法》, Art. 58, must stand among", "charter C3" },
        { Groups, "physicians-law 55, physicians-law 56 item 1", "physicians-law 55 item 1, physicians-law 56 item 1", AnyLine, "《医师法》, Art. 55, must stand among", "Professional acts" },
        { Groups, "articles: [teachers-law 37, teacher", "articles: [teacher", AnyLine, "《教师法》, Art. 37, must stand among", "under articles" },
        { "fields.yaml", "articles: [anti-telecom-fraud-law 31, anti", "articles: [anti", AnyLine, "《反电信网络诈骗法》, Art. 31, must stand among", "charter C3 and C7" },
        { Refused, "phrases: [扰乱法庭, ", "phrases: [", AnyLine, "The phrase “扰乱法庭” must stand", "words in court" },
        { "exclusions.yaml", "code: petition\n", "code: complaints\n", AnyLine, "No words tell the matter \"petition\"", "Art. 42" },
        { Penalty, "spellings: [当场处罚] }\n      - { code: ordinary, name: { zh: 普通程序, en: Ordinary procedure }, spellings: [一般程序]", "spellings: [] }\n      - { code: ordinary, name: { zh: 普通程序, en: Ordinary procedure }, spellings: [一般程序, 当场处罚]", 1, "“当场处罚” in the column \"Kind of procedure\" means simple and never ordinary", "Move it back" },
        { Penalty, "spellings: [一般程序]", "spellings: [一般程序, 简易程序转普通程序]", 0, "means simple and never ordinary", "not recorded" },
        { Penalty, "spellings: [当面送达, 直接交付]", "spellings: [当面送达, 直接交付, 公告]", 0, "means announcement and never in-person", "Charter C4" },
        { Penalty, "name: { zh: 否, en: \"No\" }, spellings: [无]", "name: { zh: 否, en: \"No\" }, spellings: [无, 是]", 0, "means yes and never no", "put right" },
        { "datasets/licence.yaml", "spellings: [正常, 在有效期内]", "spellings: [正常, 在有效期内, 已吊销]", 0, "means revoked and never in-force", "not in force" },
        { Purposes, "basis: [sd-credit-regulation 22 para 1 item 1]", "basis: [sd-credit-regulation 22 para 1 item 5, personal-information-law 6]", 0, "no basis but \"other management\" and general clauses", "requires the check" },
        { Purposes, "basis: [sd-credit-regulation 22 para 1 item 1]", "basis: [sd-credit-regulation 22 para 1, sd-credit-regulation 27]", 0, "no basis but \"other management\" and general clauses", "requires the check" },
        { Purposes, "basis: [sd-credit-regulation 22 para 1 item 1]", "basis: [sd-credit-regulation 22 para 1 item 1, public-security-punishments-law 136]", 0, "has not been read, and nobody may ask by it", "verified: true" },
        { Purposes, "max-parties: 30", "max-parties: 100000", 0, "100000 persons are too many", "200 at most" },
        { Purposes, PermitCase, "case-required: false\n    max-parties: 2", 1, "2 persons are too many", "one person" },
        { Purposes, "max-parties: 1\n", "max-parties: 1\n    authorisation: true\n", 1, "needs the person's authorisation cannot be listed", "remove the purpose" },
        { Purposes, "zh: 行政许可审查, en: Permit", "zh: 入学资格审查, en: Permit", 0, "\"入学\" is what nobody may lose", "charter C7" },
        { Purposes, "zh: 行政许可审查, en: Permit", "zh: 行政许可审查, en: School admission", 0, "\"school\" is what nobody may lose", "schooling" },
        { Purposes, "zh: 审查许可申请, en: Examining the application", "zh: 审查医保报销, en: Examining the application", -1, "\"医保\" is what nobody may lose", "charter C7" },
        { Purposes, "zh: 现为失信被执行人, en: Is a judgment defaulter", "zh: 信用等级低, en: Is a judgment defaulter", AnyLine, "\"等级\" is a score or a grade", "charter C1" },
        { Purposes, "      - { item: discipline.medical-practice, condition: { code: barred-from-practice, name: { zh: 现被吊销证照或者限制从业,", "      - { item: discipline.medical-practice, condition: { code: barred-from-practice, name: { zh: 道德败坏,", 0, "\"barred-from-practice\" has another name or other kinds of penalty elsewhere", "one list of penalty-kinds" },
        { Purposes, "penalty-kinds: [revoke-licence, restrict-occupation, close] } }\n    case-required: true\n    case-format: '^[A-Z]{2,6}-KJ", "penalty-kinds: [revoke-licence, restrict-occupation] } }\n    case-required: true\n    case-format: '^[A-Z]{2,6}-KJ", 0, "\"barred-from-practice\" has another name or other kinds", "choose another code" },
        { Purposes, "bodies: [11370000MB0DEM041Y]\n    contexts: [food,", "bodies: [11370000MB0DEM041Y, 11370100MB0DEM092C]\n    contexts: [food,", 0, "Jinan Intermediate People's Court cannot ask under paragraph 1 of Article 22", "remove the body" },
        { Purposes, "bodies: [11370000MB0DEM041Y]\n    contexts: [food,", "bodies: [11370000MB0DEM041Y, 12370000MB0DEM1487]\n    contexts: [food,", 0, "Shandong Public Resource Trading Centre cannot ask under paragraph 1", "government departments" },
        { Purposes, "bodies: [12370000MB0DEM1487]", "bodies: [12370000MB0DEM1487, 11370000MB0DEM041Y]", 0, "Shandong Department of Finance cannot ask under paragraph 2", "a purpose of its own" },
        { Purposes, "basis: [sd-credit-regulation 22 para 2]", "basis: [sd-credit-regulation 22 para 2, sd-credit-regulation 22 para 1 item 2]", 1, "Trading Centre cannot ask under paragraph 1", "Art. 22" },
        { "bodies.yaml", "    level: city\n    kind: organ", "    level: city\n", AnyLine, "Jinan Intermediate People's Court is no department", "Write kind: organ" },
        { "bodies.yaml", "kind: organ", "kind: institution", 0, "Jinan Intermediate People's Court is no institution", "GB 32100" },
        { "bodies.yaml", "kind: institution", "kind: department", 0, "Shandong Social Credit Centre is no department", "Write kind: institution" },
        { Food, "en: Food safety penalty", "en: Food risk level", -1, "\"risk\" is a score or a grade", "no scores" },
        { Food, "zh: 食品安全行政处罚", "zh: 食品安全评级", -1, "\"评级\" is a score or a grade", "charter C1" },
        { Food, "en: Food safety penalty", "en: Medical insurance penalty", -1, "\"medical insurance\" is what nobody may lose", "charter C7" },
        { Food, "disclosure: government-sharing", "disclosure: public\npublic-under: [tax-collection-law 63]", 0, "is not published unless the state provides otherwise", "under publishes" },
        { Food, "disclosure: government-sharing", "disclosure: authorised-inquiry", 0, "only where the person authorised it cannot be on", "enabled: false" },
        { "statutes.yaml", "    articles: [\"1\"]\n", "    articles: [\"1\"]\n    publishes: [\"2\"]\n", 1, "no article that may be cited \"2\"", "Correct it" },
        { Deadlines, "before\" }\n    length: 30 days", "before\" }\n    length: 3 days", 1, "D17 says 3 days, and the register reckons with 30 days", "Write 30 days" },
        { Deadlines, "en: apply for reconsideration }\n    length: 60 days", "en: apply for reconsideration }\n    length: 20 days", 1, "D18 says 20 days, and the register reckons with 60 days", "another program" },
        { Deadlines, "    length: 6 months\n", "    length: 6 months\n    verified: false\n", 1, "no \"D21\" that was read", "Give D21: 6 months" },
        { Deadlines, "code: D28", "code: D99", AnyLine, "no \"D28\" that was read", "Give D28: 10 years" },
        { Deadlines, "    length: 5 working-days\n    kept-by: register\n    effect: ends", "    length: 6 working-days\n    kept-by: register\n    effect: ends", 0, "D38 says 6 working days, and the register reckons with 5 working days", "Write 5" },
    };

    /// <summary>What the shipped catalogue never records of professions for the charter's sake, no edition can: the two lists say the same.</summary>
    [Fact]
    public void Every_article_of_a_profession_that_the_charter_keeps_out_is_missed()
    {
        using var catalogue = new BrokenCatalogue();
        var articles = Shipped.Edition.Groups.SelectMany(group => group.NotRecorded).Where(matter => matter.Promises.Contains("C3")).SelectMany(matter => matter.Articles).Distinct().ToArray();
        foreach (var file in new[] { Groups, "fields.yaml" })
            File.WriteAllLines(catalogue.PathOf(file), File.ReadLines(catalogue.PathOf(file)).Where(line => !line.TrimStart().StartsWith("articles:", StringComparison.Ordinal)));

        var missed = catalogue.Read().Errors.Where(error => error.What.En.Contains("must stand among what is never recorded", StringComparison.Ordinal)).Select(error => error.What.En).ToArray();

        Assert.True(articles.Length > 25);
        // Art. 55 item 3 of the Physicians Law is named beside the whole article.
        Assert.Equal(articles.Count(basis => basis != new Basis("physicians-law", "55", null, 3)) + 2, missed.Length);
        Assert.All(articles, basis => Assert.Contains(missed, said => said.Contains($"Art. {basis.Article}", StringComparison.Ordinal)));
    }

    /// <summary>Whoever puts such an article into an item does not get round it by dropping the whole group.</summary>
    [Fact]
    public void An_item_that_covers_words_in_court_is_refused_whatever_the_groups_say()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace(Groups, "        articles: [lawyers-law 49 item 6, lawyers-law 49 item 7, lawyers-law 49 item 8]\n", "");
        catalogue.Replace("items/discipline.legal-practice.yaml", "  - lawyers-law 49 item 5\n", "  - lawyers-law 49 item 5\n  - lawyers-law 49 item 6\n");
        catalogue.Replace("items/discipline.legal-practice.yaml", "lawyers-law 49 item 5]", "lawyers-law 49 item 5, lawyers-law 49 item 6]");

        Assert.Equal(["Art. 49(6)", "Art. 49(7)", "Art. 49(8)"], catalogue.Read().Errors.Select(error => error.What.En[(error.What.En.IndexOf("Art.", StringComparison.Ordinal))..][..10]));
    }

    [Fact]
    public void A_catalogue_without_a_refuse_list_or_exclusions_is_none()
    {
        using var catalogue = new BrokenCatalogue();
        File.Delete(catalogue.PathOf(Refused));
        File.WriteAllText(catalogue.PathOf("exclusions.yaml"), "matters: []\n");

        var errors = catalogue.Read().Errors;

        Assert.Contains(errors, error => error.File is "edition.yaml" && error.What.En.Contains("《信访工作条例》 must stand", StringComparison.Ordinal));
        Assert.Equal(15, errors.Count(error => error.File is "exclusions.yaml" && error.What.En.Contains("No words tell the matter", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_article_that_is_marked_as_ordering_it_makes_an_item_public_and_a_row_that_rests_shorter_is_followed()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace(Court, "disclosure: government-sharing", "disclosure: public\npublic-under: [spc-defaulters 1]");
        catalogue.Replace("statutes.yaml", "    articles: [\"1\"]\n", "    articles: [\"1\"]\n    publishes: [\"1\"]\n");
        catalogue.Replace(Deadlines, "    length: 5 working-days\n    kept-by: register\n    effect: ends", "    length: 3 working-days\n    kept-by: register\n    effect: ends");

        Assert.Empty(catalogue.Read().Errors);
    }
}
