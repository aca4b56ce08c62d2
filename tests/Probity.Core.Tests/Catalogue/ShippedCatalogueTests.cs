using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class ShippedCatalogueTests
{
    static Edition Edition => Shipped.Edition;

    [Fact]
    public void The_shipped_catalogue_has_no_error() => Assert.Equal("", string.Join("\n", Shipped.Reading.Errors));

    [Fact]
    public void It_holds_from_the_first_day_of_2026()
    {
        Assert.Null(Shipped.Reading.Editions!.InForceOn(new DateOnly(2025, 12, 31)));
        Assert.Same(Edition, Shipped.Reading.Editions.InForceOn(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Every_text_is_complete_in_both_languages()
    {
        foreach (var words in Texts())
        {
            Assert.False(string.IsNullOrWhiteSpace(words.Zh) || string.IsNullOrWhiteSpace(words.En), $"{words}");
            Assert.DoesNotContain(words.En, letter => letter is >= '一' and <= '龥');
        }
    }

    [Fact]
    public void The_penalty_columns_are_those_of_the_standard_in_its_order() => Assert.Equal(
        [
            "行政相对人名称", "证件类型", "证件号码", "行政处罚决定书文号", "违法行为类型", "违法事实", "处罚依据", "处罚类别", "处罚内容",
            "罚款金额（万元）", "没收违法所得、没收非法财物的金额（万元）", "暂扣或吊销证照名称及编号", "处罚决定日期", "处罚有效期", "公示截止期",
            "处罚机关", "处罚机关统一社会信用代码", "数据来源单位", "数据来源单位统一社会信用代码", "备注",
        ],
        Edition.FindDataset("penalty")!.Columns.Select(column => column.Header));

    [Fact]
    public void The_licence_columns_are_those_of_the_standard_in_its_order() => Assert.Equal(
        [
            "行政相对人名称", "证件类型", "证件号码", "行政许可决定文书名称", "行政许可决定文书号", "许可类别", "许可证书名称", "许可编号", "许可内容",
            "许可决定日期", "有效期自", "有效期至", "许可机关", "许可机关统一社会信用代码", "当前状态", "数据来源单位",
            "数据来源单位统一社会信用代码", "备注",
        ],
        Edition.FindDataset("licence")!.Columns.Select(column => column.Header));

    [Fact]
    public void A_header_is_known_whatever_the_width_of_its_brackets()
    {
        var fine = Edition.FindDataset("penalty")!.Columns.Single(column => column.Key == "amount-fen");

        Assert.True(fine.Answers("罚款金额 (万元)"));
        Assert.False(fine.Answers("罚款金额"));
    }

    [Fact]
    public void A_cell_is_understood_by_name_and_by_spelling_and_never_guessed()
    {
        var kind = Edition.FindDataset("penalty")!.Columns.Single(column => column.Key == "document-kind");

        Assert.Equal("resident-id", kind.ChoiceFor("居民身份证")?.Code);
        Assert.Equal("resident-id", kind.ChoiceFor(" 身份证 ")?.Code);
        Assert.Null(kind.ChoiceFor("身份"));
    }

    [Fact]
    public void There_is_no_item_for_a_penalty_in_general()
    {
        var adverse = Edition.Items.Where(item => item.Nature is Nature.Adverse).ToList();

        Assert.Equal(19, adverse.Count);
        Assert.All(adverse, item => Assert.NotEmpty(item.Covers));
        Assert.DoesNotContain(Edition.Items.SelectMany(item => item.Covers), basis => basis.Statute == "administrative-penalty-law");
    }

    [Fact]
    public void No_purpose_sees_the_free_text_of_a_source()
    {
        var seen = Edition.Purposes.SelectMany(purpose => purpose.Sees).SelectMany(sight => sight.Fields).Distinct().ToList();

        Assert.All(seen, field => Assert.False(FieldNames.Find(field)!.PersonOnly, field));
        Assert.DoesNotContain("facts", seen);
        Assert.DoesNotContain("penalty-content", seen);
    }

    [Fact]
    [Trait("Case", "T20")]
    public void Every_matter_of_article_22_is_a_purpose_with_a_case_or_is_refused_with_its_reason()
    {
        Assert.Equal(
            ["permit", "procurement", "recruitment", "awards", "penalty-repeat", "land", "qualification", "finance-qualification", "securities-qualification", "charity-recognition", "research", "public-trading"],
            Edition.Purposes.Select(purpose => purpose.Code));
        Assert.Equal([(1, 1), (1, 2), (1, 3), (1, 4), (2, 0)], Edition.Purposes.Select(purpose => (purpose.Basis[0].Paragraph!.Value, purpose.Basis[0].SubItem ?? 0)).Distinct().Order());
        Assert.All(Edition.Purposes, purpose => Assert.True(purpose is { CaseRequired: true, NeedsAuthorisation: false }));
        Assert.Equal(["compulsion", "payment", "other-management", "other-organs", "market-use"], Edition.RefusedPurposes.Select(refused => refused.Code));
        Assert.All(Edition.RefusedPurposes, refused => Assert.NotEmpty(refused.Matter.Under));
    }

    // Shandong regulation Art. 22: the first paragraph speaks of government departments, the second of other bodies and their own service.
    [Fact]
    public void Only_a_department_asks_under_the_first_paragraph_of_article_22()
    {
        Assert.All(Edition.Purposes.SelectMany(purpose => purpose.Bodies, (purpose, body) => (purpose, body)), pair =>
            Assert.Equal(pair.purpose.Basis[0].Paragraph is 2 ? "12" : "11", $"{pair.body}"[..2]));
    }

    [Fact]
    public void What_is_adverse_and_on_serves_a_purpose() =>
        Assert.Empty(Edition.Items.Where(item => item is { Nature: Nature.Adverse, Enabled: true }).Select(item => item.Code).Except(Edition.Purposes.SelectMany(purpose => purpose.Sees).Select(sight => sight.Item)));

    static IEnumerable<Words> Texts() =>
    [
        Edition.Name,
        .. Edition.Bodies.Select(body => body.Name),
        .. Edition.Statutes.Select(statute => statute.Title),
        .. Edition.RefuseList.SelectMany(refused => new[] { refused.Title, refused.Reason }),
        .. Edition.Items.SelectMany(item => item.Conducts.Select(conduct => conduct.Name).Append(item.Name).Append(item.Description)),
        .. Edition.Purposes.SelectMany(purpose => purpose.Uses.Select(use => use.Name).Append(purpose.Name).Append(purpose.Description)),
        .. Edition.Datasets.SelectMany(set => set.Columns.Concat(set.Companion)).SelectMany(column => column.Choices).Select(choice => choice.Name),
        .. Edition.Datasets.SelectMany(set => set.Columns.Concat(set.Companion)).Select(column => new Words(column.Header, column.English)),
        .. FieldNames.All.Select(field => field.Name),
        .. Edition.Items.Select(item => item.OpenQuestion).OfType<Words>(),
        .. Edition.Schedules.Select(schedule => schedule.Name),
        .. Edition.Fields.SelectMany(field => new[] { field.Name, field.Asked }),
        .. Edition.Groups.SelectMany(group => new[] { group.Name, group.Asked }),
        .. Edition.SeriousConduct.Select(kind => kind.Name),
        .. Edition.NotRecorded.Concat(Edition.SeriousConduct.SelectMany(kind => kind.NotRecorded)).Concat(Edition.RefusedPurposes.Select(refused => refused.Matter)).SelectMany(matter => new[] { matter.What, matter.Why }),
    ];
}
