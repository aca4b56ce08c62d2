using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class BasisMatcherTests
{
    const string Market = "济南市市场监督管理局";
    const string Environment = "济南市生态环境局";
    const string Court = "济南市历下区人民法院";

    [Theory]
    [InlineData(Market, "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项", "penalty.food-safety", "below-standard")]
    [InlineData(Market, "食品安全法第122条", "penalty.food-safety", "unlicensed")]
    [InlineData(Market, "《中华人民共和国食品安全法》第三十四条第十项、第一百二十四条第一款第五项，《中华人民共和国行政处罚法》第三十二条", "penalty.food-safety", "below-standard")]
    [InlineData(Market, "违反《食品经营许可管理办法》第四条，依据《食品安全法》第一百二十二条第一款", "penalty.food-safety", "unlicensed")]
    [InlineData(Market, "《产品质量法》第五十条", "penalty.product-quality", "fake-products")]
    [InlineData(Environment, "《大气污染防治法》第九十九条第（二）项", "penalty.environment", "air-discharge")]
    [InlineData(Environment, "《固废法》第一百一十二条第一款第三项", "penalty.environment", "hazardous-waste")]
    [InlineData("青岛市应急管理局", "《安全生产法》第九十四条第一款", "penalty.work-safety", "manager-duties")]
    [InlineData(Court, "《民事诉讼法》第二百六十六条、《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条第（四）项", "default.money-judgment", "property-report")]
    public void A_listed_basis_finds_its_item_and_conduct(string body, string basis, string item, string conduct)
    {
        var matched = Assert.IsType<BasisMatch.Matched>(Match(body, basis));

        Assert.Equal(item, matched.Item.Code);
        Assert.Equal(conduct, matched.Conduct?.Code);
    }

    [Theory]
    [InlineData("《食品安全法》第一百三十四条")]
    [InlineData("《食品安全法》第一百二十六条第一款第（六）项")]
    [InlineData("《山东省物业管理条例》第九十八条")]
    [InlineData("《行政处罚法》第三十二条")]
    [InlineData("违反《食品安全法》第一百二十二条，依据《济南市文明行为促进条例》第五条")]
    public void An_unlisted_basis_is_refused(string basis) =>
        Assert.Equal(BasisMatcher.BasisUnlisted, Assert.IsType<BasisMatch.Refused>(Match(Market, basis)).Refusal);

    [Theory]
    [InlineData(Market, "经研究决定")]
    [InlineData(Market, "《食品安全法》相关条款")]
    [InlineData(Market, "《食品安全法》第一百二十六条")]
    [InlineData(Court, "《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条")]
    [InlineData(Market, "《食品安全法》第一百二十二条、《济南市文明行为促进条例》第五条")]
    [InlineData(Market, "《食品安全法》第一百二十二条、《产品质量法》第五十条")]
    public void An_unclear_or_mixed_basis_is_held_for_a_person(string body, string basis) =>
        Assert.Equal(BasisMatcher.BasisUnparsed, Assert.IsType<BasisMatch.Held>(Match(body, basis)).Refusal);

    [Fact]
    public void A_body_cannot_send_another_bodys_item() =>
        Assert.Equal(BasisMatcher.ItemNotYours, Assert.IsType<BasisMatch.Refused>(Match(Environment, "《食品安全法》第一百二十二条")).Refusal);

    [Fact]
    public void What_a_row_calls_its_conduct_decides_nothing()
    {
        var row = new RowBasis("penalty", Shipped.Body(Market), "《山东省物业管理条例》第九十八条") { Texts = ["食品安全违法行为"] };

        Assert.IsType<BasisMatch.Refused>(BasisMatcher.Match(Shipped.Edition, row));
    }

    [Theory]
    [InlineData("未开展安全生产宣传教育，未建立诚信教育制度")]
    [InlineData("经群众信访举报，现场检查时围堵执法人员")]
    [InlineData("监控显示威胁执法人员；除非访问现场，无法核实；当事人翻墙逃离")]
    [InlineData("主动召回并消除影响，向消费者赔礼道歉")]
    [InlineData("货值290元，罚款141元")]
    public void Honest_words_are_not_taken_for_protected_conduct(string facts)
    {
        var row = new RowBasis("penalty", Shipped.Body(Market), "《食品安全法》第一百二十四条第一款第（五）项") { Texts = [facts] };

        Assert.IsType<BasisMatch.Matched>(BasisMatcher.Match(Shipped.Edition, row));
    }

    [Theory]
    [InlineData("判令被执行人每月支付抚养费")]
    [InlineData("判令公开赔礼道歉、恢复名誉")]
    [InlineData("拒不协助行使探望权")]
    public void Family_and_speech_obligations_are_no_judgment_default(string facts)
    {
        var row = new RowBasis("penalty", Shipped.Body(Court), "《关于公布失信被执行人名单信息的若干规定》第一条第（一）项") { Texts = [facts] };

        Assert.Equal(BasisMatcher.ProtectedConduct, Assert.IsType<BasisMatch.Refused>(BasisMatcher.Match(Shipped.Edition, row)).Refusal);
    }

    [Theory]
    [InlineData("山东省文化和旅游厅", "导游证", "licence.tour-guide")]
    [InlineData("济南市民政局", "《优秀志愿者》证书", "honour.exceptional-volunteer")]
    public void A_licence_row_is_found_by_the_name_of_its_certificate(string body, string name, string item) =>
        Assert.Equal(item, Assert.IsType<BasisMatch.Matched>(Certificate(body, name)).Item.Code);

    [Theory]
    [InlineData("五星级志愿者证书")]
    [InlineData("优秀志愿者（一级）")]
    [InlineData("志愿服务时长证明")]
    [InlineData("")]
    public void A_ranked_honour_and_an_unknown_certificate_are_refused(string name) =>
        Assert.Equal(BasisMatcher.CertificateUnlisted, Assert.IsType<BasisMatch.Refused>(Certificate("济南市民政局", name)).Refusal);

    [Fact]
    public void An_item_that_is_off_matches_nothing()
    {
        var edition = Shipped.Edition with { Items = [.. Shipped.Edition.Items.Select(item => item with { Enabled = false })] };
        var row = new RowBasis("penalty", Shipped.Body(Market), "《食品安全法》第一百二十二条");

        Assert.IsNotType<BasisMatch.Matched>(BasisMatcher.Match(edition, row));
    }

    static BasisMatch Match(string body, string basis) =>
        BasisMatcher.Match(Shipped.Edition, new RowBasis("penalty", Shipped.Body(body), basis) { Texts = ["", "经营超过保质期的食品"] });

    static BasisMatch Certificate(string body, string name) =>
        BasisMatcher.Match(Shipped.Edition, new RowBasis("licence", Shipped.Body(body), "") { Certificates = [name, ""] });
}
