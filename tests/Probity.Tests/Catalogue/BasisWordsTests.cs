using Probity.Catalogue;

namespace Probity.Tests.Catalogue;

public sealed class BasisWordsTests
{
    [Theory]
    [InlineData("10", "第十条")]
    [InlineData("12", "第十二条")]
    [InlineData("50", "第五十条")]
    [InlineData("102", "第一百零二条")]
    [InlineData("110", "第一百一十条")]
    [InlineData("1005", "第一千零五条")]
    [InlineData("1260", "第一千二百六十条")]
    [InlineData("291-1", "第二百九十一条之一")]
    public void Articles_are_numbered_as_statutes_number_them(string article, string chinese) =>
        Assert.Equal(chinese, BasisWords.Article(new Basis("x", article)).Zh);

    [Fact]
    public void Paragraph_and_item_are_named()
    {
        var words = BasisWords.Article(new Basis("x", "126", 1, 12));

        Assert.Equal("第一百二十六条第一款第（十二）项", words.Zh);
        Assert.Equal("Article 126(1)(12)", words.En);
    }

    [Fact]
    public void Of_several_articles_each_keeps_its_item_to_itself()
    {
        var edition = CatalogueReader.ReadShipped().Editions!.All[0];

        Assert.Equal("Lawyers Law, Articles 47; 48 item (2); 48 item (4)", Assert.Single(BasisWords.ByStatute(edition, [new Basis("lawyers-law", "47"), new Basis("lawyers-law", "48", null, 2), new Basis("lawyers-law", "48", null, 4)])).En);
        Assert.Equal("Food Safety Law, Articles 122, 126(1)(1)", Assert.Single(BasisWords.ByStatute(edition, [new Basis("food-safety-law", "122"), new Basis("food-safety-law", "126", 1, 1)])).En);
    }
}
