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
    public void An_item_is_found_by_name_code_or_law(string typed, string code) => Assert.Contains(FindItems.Run(Shipped.Edition, typed), item => item.Code == code);

    [Fact]
    public void Every_word_must_be_there_and_nothing_typed_finds_all()
    {
        Assert.Empty(FindItems.Run(Shipped.Edition, "食品 导游"));
        Assert.Equal(Shipped.Edition.Items, FindItems.Run(Shipped.Edition, "  "));
        Assert.Equal(Shipped.Edition.Items, FindItems.Run(Shipped.Edition, "《》·"));
    }
}
