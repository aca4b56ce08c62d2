using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>Charter C3: what is never recorded stays out under every dataset, however it is spelled and labelled.</summary>
public sealed class ProtectedConductTests
{
    // Each protected matter in three spellings: formal, as clerks abbreviate it, and as a euphemism in the facts under an innocent basis.
    static readonly (string Formal, string Short, string Euphemism)[] Matters =
    [
        ("《中华人民共和国治安管理处罚法》第二十六条第一款第（一）项", "治安处罚法26条", "该人在市场内扰乱单位秩序"),
        ("《信访工作条例》第二十六条", "信访条例 第20条", "该经营者多次缠访、闹 访"),
        ("《中华人民共和国集会游行示威法》第二十八条", "集会游行示威法28", "组织商户在门前聚众、拉·横·幅"),
        ("《宗教事务条例》第六十九条", "《山东省宗教事务条例》第四十条", "在店内进行非法宗教活动"),
        ("《中华人民共和国境外非政府组织境内活动管理法》第四十六条", "境外 NGO 法第46条", "接受境 外 组织 资助"),
        ("《出版管理条例》第六十一条", "《互联网信息服务管理办法》15条", "在群内散布谣言，称产品不合格"),
        ("《中华人民共和国网络安全法》第七十条", "网安法第７０条", "当事人在网上发布不当言论"),
        ("《中华人民共和国刑法》第二百九十条", "刑法 290 293 条", "在经营场所寻衅滋事"),
        ("《中华人民共和国刑法》第二百九十一条之一第二款", "刑法第291条之1", "编造虚假信息并转发"),
        ("《中华人民共和国食品安全法》第一百四十一条", "食品安全法第120条、第122条", "编造、散布虚假食品安全信息"),
    ];

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (formal, brief, euphemism) in Matters)
        {
            foreach (var dataset in new[] { "penalty", "licence" })
            {
                rows.Add(dataset, formal, "经营超过保质期的食品");
                rows.Add(dataset, $"《食品安全法》第一百二十二条、{brief}", "经营无标签的预包装食品");
                rows.Add(dataset, "《中华人民共和国食品安全法》第一百二十二条", euphemism);
            }
        }

        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    [Trait("Case", "T02")]
    public void It_is_refused_under_every_dataset(string dataset, string basis, string facts)
    {
        var refused = Assert.IsType<BasisMatch.Refused>(BasisMatcher.Match(Shipped.Edition, Row(dataset, basis, facts)));

        Assert.Equal(BasisMatcher.ProtectedConduct, refused.Refusal);
        Assert.NotNull(refused.Reason);
    }

    [Fact]
    public void There_are_sixty_such_rows() => Assert.Equal(60, Rows().Count);

    [Theory, MemberData(nameof(Rows))]
    public void The_refusal_carries_no_word_of_the_row(string dataset, string basis, string facts)
    {
        var match = BasisMatcher.Match(Shipped.Edition, Row(dataset, basis, facts));

        Assert.DoesNotContain(basis, match.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(facts, match.ToString(), StringComparison.Ordinal);
    }

    // The licence dataset has no column for a basis: there it hides in the content or the note.
    static RowBasis Row(string dataset, string basis, string facts) => dataset == "penalty"
        ? new(dataset, Shipped.Body("济南市市场监督管理局"), basis) { Texts = ["食品安全", facts] }
        : new(dataset, Shipped.Body("山东省文化和旅游厅"), "") { Certificates = ["导游证"], Texts = [basis, facts] };
}
