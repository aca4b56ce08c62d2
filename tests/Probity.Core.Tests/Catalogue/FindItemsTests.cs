using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class FindItemsTests
{
    [Theory]
    [InlineData("食品", "penalty.food-safety")]
    [InlineData("FOOD safety", "penalty.food-safety")]
    [InlineData("penalty.food-safety", "penalty.food-safety")]
    [InlineData("《中华人民共和国食品安全法》", "penalty.food-safety")]
    [InlineData("导游", "licence.tour-guide")]
    [InlineData("tourism", "licence.tour-guide")]
    [InlineData("食品安全法第一百二十四条", "penalty.food-safety")]
    [InlineData("《食品安全法》第124条", "penalty.food-safety")]
    [InlineData("Food Safety Law Article 124", "penalty.food-safety")]
    [InlineData("律师法 49", "discipline.legal-practice")]
    [InlineData("饭店", "penalty.food-safety")]
    [InlineData("欠钱不还", "default.money-judgment")]
    [InlineData("debt", "default.money-judgment")]
    [InlineData("ｄｉｓｃｉｐｌｉｎｅ．ｌｅｇａｌ", "discipline.legal-practice")]
    public void An_item_is_found_by_name_code_or_law(string typed, string code) => Assert.Contains(FindItems.Run(Shipped.Edition, typed), item => item.Code == code);

    [Theory]
    [InlineData("招录", "recruitment")]
    [InlineData("bidder", "procurement")]
    [InlineData("第五十一条 律师法", "penalty-repeat")]
    public void A_purpose_is_found_too(string typed, string code) => Assert.Contains(FindItems.Purposes(Shipped.Edition, typed), purpose => purpose.Code == code);

    /// <summary>Who looks for what is never recorded is told so, and does not find silence.</summary>
    [Theory]
    [InlineData("信访")]
    [InlineData("治安管理处罚法")]
    [InlineData("Words in court")]
    [InlineData("律师法第四十九条第六项")]
    [InlineData("utility bills")]
    public void What_is_never_recorded_is_found_with_its_reason(string typed) => Assert.NotEmpty(FindItems.NotRecorded(Shipped.Edition, typed));

    [Fact]
    public void Every_word_must_be_there_and_nothing_typed_finds_all()
    {
        Assert.Empty(FindItems.Run(Shipped.Edition, "食品 导游"));
        Assert.Equal(Shipped.Edition.Items, FindItems.Run(Shipped.Edition, "  "));
        Assert.Equal(Shipped.Edition.Items, FindItems.Run(Shipped.Edition, "《》·"));
    }
}
