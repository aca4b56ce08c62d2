namespace Probity.Tests.Journeys;

/// <summary>A body's administrator says which units and posts there are, and officials get their posts from them.</summary>
public sealed class UnitsJourney
{
    static readonly Words Add = new("增加内设机构或岗位", "Add a unit or a post");
    static readonly Words Submit = new("增加", "Add");
    static readonly Words Code = new("代号", "Code");
    static readonly Words Chinese = new("中文名称", "Name in Chinese");
    static readonly Words English = new("英文名称", "Name in English");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task Units_and_posts_are_added_and_a_post_is_chosen_for_an_official(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("market-admin");
        await visitor.FollowAsync(new("机构和岗位", "Units and posts"));
        await visitor.SeeAsync("units-empty", new("内设机构和岗位", "Units and posts"), new("还没有登记内设机构和岗位", "No unit and no post"));
        await visitor.FollowAsync(Add);
        await visitor.PressAsync(Submit);
        await visitor.SeeAsync("units-refused", Add, new("请选择内设机构或者岗位", "Choose a unit or a post"));
        await AddAsync(visitor, new("内设机构", "Unit"), "food", "食品处", "Food division");
        await visitor.FollowAsync(Add);
        await visitor.SelectAsync(new("所在机构", "Stands in"), new("食品处", "Food division"));
        await AddAsync(visitor, new("岗位", "Post"), "clerk", "案件经办", "Case clerk");
        await visitor.SeeAsync("units", new("内设机构和岗位", "Units and posts"), new("案件经办", "Case clerk"));
        await visitor.PictureAsync("administration-units", Language.Zh);
        await visitor.FollowAsync(new("案件经办", "Case clerk"));
        await visitor.SeeAsync("unit", new("变更名称或者撤销", "Rename or end"), Words.Same("clerk"));

        await visitor.OpenAsync("administration/appoint");
        await visitor.SelectAsync(new("岗位", "Post"), new("案件经办", "Case clerk"));
    });

    static async Task AddAsync(Visitor visitor, Words kind, string code, string zh, string en)
    {
        await visitor.ChooseAsync(kind);
        await visitor.TypeAsync(Code, code);
        await visitor.TypeAsync(Chinese, zh);
        await visitor.TypeAsync(English, en);
        await visitor.PressAsync(Submit);
    }
}
