using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

/// <summary>
/// Rows about professions (misuse H23, H24): each would be taken but for one article or one sentence. Professional acts, speech, assessments and
/// registration changes come back as protected, whatever they stand beside, and no word of them stays.
/// </summary>
public sealed class ProfessionalRowsTests
{
    static readonly Edition Edition = Shipped.Edition;

    /// <summary>An item whose row is good, the article that the law names, and what the article is about.</summary>
    public static TheoryData<string, string, string> Articles => new()
    {
        { "discipline.legal-practice", "《律师法》第四十七条第（五）项", "refusing to defend a client, which cases are taken" },
        { "discipline.legal-practice", "《律师法》第四十八条第（二）项", "refusing to defend a client, which cases are taken" },
        { "discipline.legal-practice", "《律师法》第四十八条第（四）项", "secrets of a case" },
        { "discipline.legal-practice", "《律师法》第四十九条第（一）项", "meeting judges" },
        { "discipline.legal-practice", "《律师法》第四十九条第（四）项", "evidence, without a final judgment" },
        { "discipline.legal-practice", "《律师法》第四十九条第（六）项", "order in court" },
        { "discipline.legal-practice", "《律师法》第四十九条第（七）项", "inciting clients" },
        { "discipline.legal-practice", "《律师法》第四十九条第（八）项", "speech" },
        { "discipline.legal-practice", "《律师法》第四十九条第（九）项", "state secrets" },
        { "discipline.legal-practice", "《律师法》第十条", "change of firm" },
        { "discipline.legal-practice", "《律师法》第二十四条", "yearly assessment" },
        { "discipline.legal-practice", "《律师法》第四十六条", "sanctions of the association" },
        { "discipline.medical-practice", "《医师法》第五十五条第（三）项", "refusing a dispatch" },
        { "discipline.medical-practice", "《医师法》第五十五条第（一）项", "informing patients" },
        { "discipline.medical-practice", "《医师法》第五十六条第（一）项", "secrets of patients" },
        { "discipline.medical-practice", "《医师法》第五十六条第（六）项", "clinical judgement" },
        { "discipline.medical-practice", "《医师法》第五十七条", "practice outside the registration" },
        { "discipline.medical-practice", "《医师法》第五十八条", "grave social effect" },
        { "discipline.medical-practice", "《医师法》第四十二条", "periodic assessment" },
        { "discipline.medical-practice", "《医师法》第十八条", "change of registration" },
        { "discipline.teaching", "《教师法》第三十七条", "sanctions by a school, morality" },
        { "discipline.teaching", "《教师法》第二十二条", "assessment" },
        { "discipline.teaching", "《教师资格条例》第十九条第（二）项", "conduct and morality" },
        { "discipline.teaching", "《教师资格条例》第二十条", "examinations" },
        { "discipline.appraisal", "《资产评估法》第三十六条", "sanctions of the association" },
        { "discipline.audit", "《注册会计师法》第十三条", "withdrawal of registration" },
        { "discipline.audit", "《注册会计师法》第三十七条", "yearly check" },
        { "discipline.securities-practice", "《证券法》第一百九十三条", "statements about the market" },
        { "discipline.tour-guiding", "《导游人员管理条例》第十一条", "what a guide says" },
        { "discipline.tour-guiding", "《导游人员管理条例》第二十条", "what a guide says" },
        { "discipline.tour-guiding", "《导游人员管理条例》第七条", "grades" },
        { "discipline.tour-guiding", "《导游人员管理条例》第二十一条", "wearing the badge" },
        { "discipline.tour-guiding", "《导游人员管理条例》第二十二条", "itineraries" },
    };

    [Theory, MemberData(nameof(Articles))]
    [Trait("Case", "T24")]
    public void A_row_on_such_an_article_is_refused_alone_beside_an_innocent_one_and_in_its_text(string item, string article, string about)
    {
        var innocent = Cell(item, "basis");
        Assert.Equal((RowResult.Accepted, about.Length > 0), (Decide(item).Result, true));
        foreach (var (key, cell) in ((string, string)[])[("basis", article), ("basis", $"{innocent}、{article}"), ("basis", $"违反{article}，依据{innocent}"), ("facts", $"当事人的行为属于{article}规定的情形。")])
            AssertProtected(Decide(item, (key, cell)), article);
    }

    /// <summary>An item whose row is good, and a sentence that makes it something that is never recorded.</summary>
    public static TheoryData<string, string> Sentences => new()
    {
        { "discipline.legal-practice", "在庭审中扰乱法庭秩序，不听劝阻。" },
        { "discipline.legal-practice", "教唆当事人到机关门口。" },
        { "discipline.legal-practice", "无正当理由拒绝辩护。" },
        { "discipline.legal-practice", "上一年度考核等次为不称职。" },
        { "discipline.medical-practice", "疫情期间不服从调遣。" },
        { "discipline.medical-practice", "定期考核不合格。" },
        { "discipline.teaching", "存在师德失范行为。" },
        { "discipline.teaching", "课堂言论不当。" },
        { "discipline.tour-guiding", "讲解内容不当。" },
        { "discipline.tour-guiding", "导游等级考核未通过。" },
        { "default.money-judgment", "未按判决在报纸上公开赔礼道歉。" },
        { "default.money-judgment", "未消除影响、恢复名誉。" },
        { "default.money-judgment", "未协助行使探望权。" },
        { "default.money-judgment", "未支付抚养费。" },
        { "default.money-judgment", "未支付离婚后的补偿。" },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void A_row_whose_text_says_it_is_refused_under_an_innocent_article(string item, string sentence)
    {
        Assert.Equal(RowResult.Accepted, Decide(item).Result);
        foreach (var key in (string[])["facts", "conduct-text", "penalty-content", "note"]) AssertProtected(Decide(item, (key, sentence)), sentence);
    }

    [Theory]
    [InlineData("licence.legal-practice", "准予变更执业机构")]
    [InlineData("licence.legal-practice", "年度考核称职")]
    [InlineData("licence.medical-practice", "准予变更执业地点")]
    [InlineData("licence.medical-practice", "医师定期考核合格")]
    [InlineData("licence.tour-guide", "等级评定为高级")]
    public void A_change_of_registration_or_an_assessment_is_no_licence(string item, string content)
    {
        Assert.Equal(RowResult.Accepted, Decide(item).Result);
        foreach (var key in (string[])["licence-content", "note", "document-name"]) AssertProtected(Decide(item, (key, content)), content);
    }

    /// <summary>A group's adverse items wait until the decision is final, and know no conduct that is not on its list.</summary>
    [Fact]
    public void What_is_recorded_of_a_group_is_on_its_closed_list_decided_and_final()
    {
        Assert.All(Edition.Groups, group => Assert.All(group.Items.Select(code => Edition.FindItem(code)!), item =>
        {
            Assert.NotEqual(Nature.Positive, item.Nature);
            Assert.True(item.Nature is not Nature.Adverse || item.Finality is FinalityRule.ChallengeWindow);
            Assert.All(item.Conducts, conduct => Assert.Contains(conduct.Code.Replace("-", "", StringComparison.Ordinal), group.Conducts.Select(known => $"{known}".ToLowerInvariant())));
        }));
        // Every refused article of a group is tried above or by NoticeTests; here none of the groups with articles is forgotten.
        var tried = Articles.Select(row => row.Data.Item1).ToHashSet();
        Assert.All(Edition.Groups.Where(group => group.NotRecorded.Any(matter => matter.Articles.Count > 0)), group => Assert.Contains(group.Items, tried.Contains));
    }

    static void AssertProtected(RowDecision decision, string words)
    {
        var rejected = Assert.IsType<RowDecision.Rejected>(decision);
        Assert.Equal(new RowError(BasisMatcher.ProtectedConduct), Assert.Single(rejected.Errors));
        Assert.True(rejected.KeepsNothing);
        Assert.DoesNotContain(words, $"{rejected}", StringComparison.Ordinal);
    }

    static string Cell(string item, string key) => Good(item).Cells[IndexOf(item, key)];

    static int IndexOf(string item, string key) => Edition.FindDataset(Edition.FindItem(item)!.Dataset)!.Columns.Select(column => column.Key).ToList().IndexOf(key);

    static (SampleSheet Sheet, string[] Cells) Good(string item)
    {
        var sheet = SampleSheet.Of(Edition, Edition.FindItem(item)!)!;
        return (sheet, [.. sheet.Rows[1]]);
    }

    static RowDecision Decide(string item, params (string Key, string Cell)[] changes)
    {
        var (sheet, cells) = Good(item);
        foreach (var (key, cell) in changes) cells[IndexOf(item, key)] = cell;
        var dataset = Edition.FindDataset(Edition.FindItem(item)!.Dataset)!;
        return new RowRules(Penalties.Editions, dataset.Code, RegisterMode.Demo, MixedRows.Today)
            .Decide(new RowReader(Template.Of(dataset), MixedRows.Today).Read(cells), new Sender(sheet.Source, MixedRows.Attested));
    }
}
