using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class BasisTextTests
{
    const string Food = "食品安全法";

    static readonly string[] Titles =
        ["中华人民共和国食品安全法", "产品质量法", "山东省社会信用条例", "最高人民法院关于公布失信被执行人名单信息的若干规定", "关于适用〈民法典〉的解释(二)"];

    public static TheoryData<string, Citation[]> Written => new()
    {
        { "《中华人民共和国食品安全法》第一百二十二条第一款", [new("中华人民共和国食品安全法", "122", 1)] },
        { "依据《食品安全法》第122条第1款第（一）项", [new(Food, "122", 1, 1)] },
        { "依据《食品安全法》第１２２条第１款第(1)项之规定。", [new(Food, "122", 1, 1)] },
        { "食品安全法第一百二十二条", [new(Food, "122")] },
        { " 《食品 安全法》\n第 一百二十二 条 ", [new(Food, "122")] },
        { "《刑法》第二百九十一条之一第二款", [new("刑法", "291-1", 2)] },
        { "《食品安全法》第一百二十二条、第一百二十四条第一款第（一）、（五）项", [new(Food, "122"), new(Food, "124", 1, 1), new(Food, "124", 1, 5)] },
        { "《食品安全法》第一百二十六条第一款第（五）项、第二款", [new(Food, "126", 1, 5), new(Food, "126", 2)] },
        { "《产品质量法》第四十九、五十条和《食品安全法》第一二二条", [new("产品质量法", "49"), new("产品质量法", "50"), new(Food, "122")] },
        { "《食品安全法》（2021年修正）第一百二十二条；同法第一百二十三条", [new(Food, "122"), new(Food, "123")] },
        {
            "违反了《食品安全法》第三十五条的规定，依据《食品安全法》第一百二十二条第一款的规定给予行政处罚",
            [new(Food, "35", Violated: true), new(Food, "122", 1)]
        },
    };

    [Theory, MemberData(nameof(Written))]
    public void A_basis_is_read_as_agencies_write_it(string text, Citation[] expected) => Assert.Equal(expected, BasisText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("详见决定书")]
    [InlineData("《食品安全法》")]
    [InlineData("《食品安全法》有关条款")]
    [InlineData("第一百二十二条")]
    [InlineData("《食品安全法》第一百二十二条至第一百二十五条")]
    [InlineData("《食品安全法》第122-125条")]
    [InlineData("《食品安全法》第三十二百条")]
    [InlineData("《食品安全法》第零条")]
    [InlineData("《食品安全法》第一百二十二条及当地惯例")]
    [InlineData("《食品安全法》、《产品质量法》第五十条")]
    [InlineData("\uD800《食品安全法》第一百二十二条")]
    public void What_is_not_understood_is_not_guessed(string text) => Assert.Null(BasisText.Parse(text));

    [Fact]
    public void Any_basis_that_is_written_out_is_read_back()
    {
        var citation = Gen.Select(Gen.Int[0, Titles.Length - 1].Select(i => Titles[i]), Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 20], Gen.Int[0, 30],
            (title, article, one, paragraph, item) => new Citation(
                title, one == 0 ? $"{article}" : $"{article}-{one}", paragraph == 0 ? null : paragraph, item == 0 ? null : item));

        Gen.Select(citation.List[1, 6], Gen.Bool).Sample((citations, arabic) =>
            Assert.Equal(citations, BasisText.Parse(BasisText.Format(citations, arabic))));
    }

    [Fact]
    public void Every_number_from_1_to_9999_comes_back_from_chinese()
    {
        for (var number = 1; number <= 9999; number++) Assert.Equal(number, ChineseNumeral.Parse(ChineseNumeral.Format(number)));
    }

    [Theory]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(122, "一百二十二")]
    [InlineData(1010, "一千零一十")]
    [InlineData(1064, "一千零六十四")]
    public void Numbers_are_written_as_statutes_write_them(int number, string text) => Assert.Equal(text, ChineseNumeral.Format(number));

    [Fact]
    public void No_text_makes_the_parser_fail() => Gen.String.Sample(text => { BasisText.Parse(text); });
}
