using Probity.Portals;

namespace Probity.Tests.Portals;

public sealed class LanguageRouteTests
{
    [Theory]
    [InlineData("/en/catalogue/penalty.food-safety", Language.En, "catalogue/penalty.food-safety")]
    [InlineData("/zh/", Language.Zh, "")]
    [InlineData("/en", Language.En, "")]
    [InlineData("/english/x", Language.Zh, "")]
    [InlineData("/", Language.Zh, "")]
    public void The_first_segment_says_the_language_and_the_rest_is_the_same_in_both(string path, Language language, string rest)
    {
        Assert.Equal(language, LanguageRoute.Of(path));
        Assert.Equal(rest, LanguageRoute.WithoutLanguage(path));
    }

    [Fact]
    public void A_link_leads_to_the_same_page_in_the_other_language() =>
        Assert.Equal("/en/purposes/permit", LanguageRoute.Link(LanguageRoute.Other(Language.Zh), LanguageRoute.WithoutLanguage("/zh/purposes/permit")));
}
