using System.Diagnostics;
using Probity.Core.Tests.Catalogue;
using Probity.Exclusions;

namespace Probity.Core.Tests.Exclusions;

/// <summary>Charter C3: free text that names what is never collected is found, in both languages, however it is written; honest words are not.</summary>
public sealed class ExclusionScannerTests
{
    static readonly ExclusionScanner Scanner = ExclusionScanner.Of(Shipped.Edition.Exclusions);

    [Theory]
    [InlineData("illness", "经查，当事人患有糖尿病，未按规定贮存食品。")]
    [InlineData("illness", "The trader was in hospital with Hepatitis-B at the time.")]
    [InlineData("belief", "当事人系基督徒，每周日做礼拜。")]
    [InlineData("belief", "He is a practising Buddhist.")]
    [InlineData("income", "当事人月收入约五千元，名下有房产一处。")]
    [InlineData("income", "Her monthly income is low.")]
    [InlineData("politics", "当事人政治面貌为群众。")]
    [InlineData("ethnicity", "当事人为回族，经营牛肉面馆。")]
    [InlineData("biometrics", "经指纹比对确认系本人。")]
    [InlineData("genes", "经ＤＮＡ鉴定。")]
    [InlineData("movements", "手机定位显示其当日在仓库。")]
    [InlineData("communications", "调取其聊天记录。")]
    [InlineData("family", "其妻协助销售。")]
    public void It_finds_what_a_text_names(string matter, string text) => Assert.Contains(matter, Scanner.Scan(text).Select(hit => hit.Matter.Code));

    [Theory]
    [InlineData("当事人患 有 糖·尿·病")]
    [InlineData("當事人患有糖尿病")]
    [InlineData("当事人患有糖\u200B尿\n病")]
    [InlineData("当事人，糖，尿，病")]
    [InlineData("suffers from D i a b e t e s")]
    [InlineData("suffers from ＤＩＡＢＥＴＥＳ")]
    [InlineData("suffers from dia-betes")]
    public void Blanks_marks_width_case_and_old_characters_hide_nothing(string text) => Assert.Contains("illness", Scanner.Scan(text).Select(hit => hit.Matter.Code));

    [Theory]
    [InlineData("从业人员未取得有效的健康证上岗。")]
    [InlineData("没收违法所得三千元，并处罚款二万元。")]
    [InlineData("产品标签违规标注清真标志。")]
    [InlineData("销售病死猪肉十公斤。")]
    [InlineData("违反《中华人民共和国传染病防治法》第三十九条。")]
    [InlineData("向济南糖尿病食品科技有限公司购进原料。")]
    [InlineData("不含此信，教育部门另行处理。")]
    [InlineData("The contract was concluded in good faith; unlawful income was confiscated.")]
    [InlineData("Food handlers worked without a health certificate.")]
    [InlineData("A generous offer made by the general manager of the Relative Humidity Co Ltd.")]
    public void Honest_words_are_no_hit(string text) => Assert.Empty(Scanner.Scan(text));

    [Fact]
    public void A_hit_says_what_by_which_word_and_where()
    {
        const string Text = "经查，当事人患有 糖 尿 病。";

        var hit = Scanner.Scan(Text).First(hit => hit.Term == "糖尿病");

        Assert.Equal(("illness", "糖 尿 病"), (hit.Matter.Code, Text.Substring(hit.At, hit.Length)));
    }

    [Fact]
    public void An_exception_excuses_only_what_stands_within_it() =>
        Assert.Equal(["糖尿病"], Scanner.Scan("无健康证，且有糖尿病。").Select(hit => hit.Term));

    [Fact]
    public void No_conduct_of_the_catalogue_is_a_hit_in_its_own_words() => Assert.All(
        Shipped.Edition.Items.SelectMany(item => item.Conducts),
        conduct => Assert.Empty(Scanner.Scan(conduct.Name.Zh).Concat(Scanner.Scan(conduct.Name.En)).Select(hit => hit.Term)));

    [Fact]
    public void Any_text_is_read_to_its_end() =>
        Gen.String.Sample(text => Assert.All(Scanner.Scan(text), hit => Assert.InRange(hit.At + hit.Length, 1, text.Length)));

    [Fact]
    public void Time_grows_with_the_text_whatever_it_says()
    {
        foreach (var piece in new[] { "患", "其", "患有", "其住", "健康", "《法", "d i a b e t e ", "当事人" })
        {
            var (shorter, longer) = (string.Concat(Enumerable.Repeat(piece, 2_000)), string.Concat(Enumerable.Repeat(piece, 32_000)));
            Scanner.Scan(shorter);
            var (one, other) = (Fastest(shorter), Fastest(longer));

            // Sixteen times the text. The margin is for busy machines: a quadratic reading of the longer one takes minutes.
            Assert.True(other < (one + TimeSpan.FromMilliseconds(20)) * 100, $"{piece}: {one} and {other}");
        }
    }

    static TimeSpan Fastest(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        Scanner.Scan(text);
        return watch.Elapsed;
    });
}
