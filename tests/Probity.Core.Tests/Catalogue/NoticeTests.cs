using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>Part I of the notice of 2018 as data: fields, groups, serious conduct; what is carried, and what is refused by article (misuse H23).</summary>
public sealed class NoticeTests
{
    static Edition Edition => Shipped.Edition;

    /// <summary>Each article that a field or group refuses, as a file cites it.</summary>
    public static TheoryData<string> RefusedArticles => [.. Edition.NotRecorded.SelectMany(matter => matter.Articles).Distinct().Select(Cited)];

    /// <summary>Each conduct of each adverse item that is on.</summary>
    public static TheoryData<string, string> Conducts()
    {
        var data = new TheoryData<string, string>();
        foreach (var item in Edition.Items.Where(item => item is { Enabled: true, Nature: Nature.Adverse }))
            foreach (var conduct in item.Conducts) data.Add(item.Code, conduct.Code);
        return data;
    }

    [Fact]
    public void The_eleven_fields_of_the_notice_are_there() => Assert.Equal(
        ["food-and-drug", "environment", "work-safety", "product-quality", "taxation", "medical-services", "construction", "judicial-proceedings", "e-commerce", "utilities", "telecommunications"],
        Edition.Fields.Select(field => field.Code));

    [Fact]
    public void The_groups_of_the_notice_are_there() => Assert.Equal(
        ["public-officials", "enterprise-heads", "social-organisation-heads", "lawyers", "teachers", "doctors", "assessors", "tax-accountants", "accountants", "real-estate-agents", "finance-practitioners", "tour-guides"],
        Edition.Groups.Select(group => group.Code));

    [Fact]
    public void Each_field_and_group_has_an_item_that_is_on_or_says_by_article_why_not()
    {
        foreach (var (code, items, reasons) in Edition.Fields.Select(field => (field.Code, field.Items, field.NotRecorded)).Concat(Edition.Groups.Select(group => (group.Code, group.Items, group.NotRecorded))))
            Assert.True(items.Any(item => Edition.FindItem(item)!.Enabled) || (reasons.Count > 0 && reasons.All(reason => reason.Under.Count > 0)), code);
        Assert.Equal(["utilities", "telecommunications"], Edition.Fields.Where(field => field.Items.Count is 0).Select(field => field.Code));
        Assert.Equal(["public-officials", "enterprise-heads", "tax-accountants"], Edition.Groups.Where(group => group.Items.Count is 0).Select(group => group.Code));
    }

    [Theory, MemberData(nameof(RefusedArticles))]
    public void A_decision_on_a_refused_article_is_protected_whatever_else_it_cites(string article)
    {
        foreach (var basis in new[] { article, $"{article}、《食品安全法》第一百二十四条", $"违反{article}，依据《律师法》第四十九条第（二）项" })
            Assert.Equal(BasisMatcher.ProtectedConduct, Assert.IsType<BasisMatch.Refused>(Match("济南市司法局", basis)).Refusal);
    }

    [Theory, MemberData(nameof(Conducts))]
    public void Each_listed_conduct_is_accepted_from_each_provider(string item, string conduct)
    {
        var known = Edition.FindItem(item)!;
        foreach (var basis in known.Conducts.Single(one => one.Code == conduct).Basis)
        {
            var match = BasisMatcher.Match(Edition, new RowBasis(known.Dataset, known.Providers[0], Cited(basis)));
            var found = Assert.IsType<BasisMatch.Matched>(match);
            Assert.Equal((item, conduct), (found.Item.Code, found.Conduct!.Code));
        }
    }

    [Theory]
    [InlineData("《律师法》第四十八条第一款第（三）项")]
    [InlineData("《中华人民共和国律师法》第49条第5项")]
    [InlineData("《慈善法》第一百零九条第一款第（二）项、第一百一十二条")]
    [InlineData("《建设工程质量管理条例》第六十四条、第七十三条")]
    public void An_article_is_found_as_decisions_write_it(string basis)
    {
        var provider = basis.Contains("慈善", StringComparison.Ordinal) ? "济南市民政局" : basis.Contains("工程", StringComparison.Ordinal) ? "济南市住房和城乡建设局" : "济南市司法局";

        Assert.IsType<BasisMatch.Matched>(Match(provider, basis));
    }

    [Fact]
    public void Serious_conduct_stands_in_the_four_domains_and_the_fourth_is_off()
    {
        Assert.Equal(Enum.GetValues<SeriousDomain>(), Edition.SeriousConduct.Select(kind => kind.Domain).Distinct().Order());
        Assert.All(Edition.SeriousConduct.Where(kind => kind.Domain is SeriousDomain.NationalDefence), kind => Assert.True(kind is { Verified: false, Items.Count: 0 }));
        Assert.All(Edition.SeriousConduct, kind => Assert.True(kind.Verified ? kind.Standard.Count > 0 : kind.OpenQuestion is not null));
    }

    [Fact]
    public void What_was_not_verified_is_off_and_says_so()
    {
        var off = Edition.Items.Where(item => !item.Verified).ToList();

        Assert.Equal(["honour.good-standing"], off.Select(item => item.Code));
        Assert.All(off, item => Assert.True(!item.Enabled && item.OpenQuestion is not null));
    }

    [Fact]
    [Trait("Case", "T04")]
    public void No_item_about_a_person_is_public_or_shared_without_condition() => Assert.All(Edition.Items, item =>
        Assert.Equal((DisclosureMode.GovernmentSharing, SharingScope.Conditional), (item.Disclosure, item.Sharing)));

    [Fact]
    public void Every_kind_of_penalty_has_one_gravity()
    {
        var kinds = Edition.FindDataset("penalty")!.Columns.Single(column => column.Key == FieldNames.PenaltyKind).Choices.Select(choice => choice.Code);

        Assert.Equal(kinds.Order(), Edition.Schedules.SelectMany(schedule => schedule.Terms).SelectMany(terms => terms.PenaltyKinds).Order());
    }

    [Fact]
    public void Tax_amounts_are_not_recorded() => Assert.DoesNotContain(FieldNames.AmountFen, Edition.FindItem("penalty.tax")!.Fields);

    static BasisMatch Match(string body, string basis) => BasisMatcher.Match(Edition, new RowBasis("penalty", Shipped.Body(body), basis));

    static string Cited(Basis basis) => new Citation(Edition.FindStatute(basis.Statute)!.Title.Zh, basis.Article, basis.Paragraph, basis.SubItem).ToText();
}
