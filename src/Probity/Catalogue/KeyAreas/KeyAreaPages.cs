using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.KeyAreas;

/// <summary>What the policy of 2018 asks for and what became of it: fields, groups, serious conduct, what may not be recorded, who sees what, and until when.</summary>
public static class KeyAreaPages
{
    /// <summary>No key field of the edition in force has this code.</summary>
    public static readonly Refusal FieldUnknown = Refusal.Unknown(
        "catalogue.field-unknown", "现行目录中没有这个重点领域。请从重点领域中重新选择。", "The edition in force has no such key field. Choose one from the list of key fields.");

    /// <summary>No key group of the edition in force has this code.</summary>
    public static readonly Refusal GroupUnknown = Refusal.Unknown(
        "catalogue.group-unknown", "现行目录中没有这个重点人群。请从重点人群中重新选择。", "The edition in force has no such key group. Choose one from the list of key groups.");

    static readonly KeyAreaList Fields = new(
        "fields", new("重点领域", "Key fields"),
        new("2018年的通知列出十一个重点领域。每个领域要么有目录项，要么写明依据哪一条法律不得记录。", "The policy of 2018 names eleven key fields. Each has items here, or says under which article nothing may be recorded."));

    static readonly KeyAreaList Groups = new(
        "groups", new("重点人群", "Key groups"),
        new("属于某个行业，只是记录该行业许可和惩戒的理由，不是多记的理由。执业行为、言论、考核和注册变更一律不记录。", "Belonging to a profession is a reason to record its licence and discipline, and nothing more. Professional acts, speech, assessments and changes of registration are never recorded."));

    /// <summary>The pages below <c>catalogue</c>, in both languages.</summary>
    public static void MapKeyAreaPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        Map(pages, "/fields", (context, edition) => ShowList(context, edition, Fields, [.. edition.Fields.Select(KeyArea.Of)]));
        Map(pages, "/groups", (context, edition) => ShowList(context, edition, Groups, [.. edition.Groups.Select(KeyArea.Of)]));
        Map(pages, "/fields/{code}", (context, edition) => edition.FindField(EditionRoutes.CodeOf(context)) is { } field ? Show(context, edition, Fields, KeyArea.Of(field)) : FieldUnknown.ToPage(Open(context)));
        Map(pages, "/groups/{code}", (context, edition) => edition.FindGroup(EditionRoutes.CodeOf(context)) is { } group ? Show(context, edition, Groups, KeyArea.Of(group)) : GroupUnknown.ToPage(Open(context)));
        Map(pages, "/serious-conduct", (context, edition) => Pages.Render(new SeriousConductPage { Frame = Open(context), Edition = edition }));
        Map(pages, "/not-recorded", (context, edition) => Pages.Render(new NotRecordedPage { Frame = Open(context), Edition = edition }));
        Map(pages, "/matrix", (context, edition) => Pages.Render(new MatrixPage { Frame = Open(context), Edition = edition }));
        Map(pages, "/terms", (context, edition) => Pages.Render(new TermsPage { Frame = Open(context), Edition = edition }));
    }

    static void Map(IEndpointRouteBuilder pages, string part, Func<HttpContext, Edition, IResult> show) => pages.MapEdition("/catalogue" + part, part, show);

    static IResult ShowList(HttpContext context, Edition edition, KeyAreaList list, IReadOnlyList<KeyArea> areas) =>
        Pages.Render(new KeyAreasPage { Frame = Open(context), Edition = edition, List = list, Areas = areas });

    static IResult Show(HttpContext context, Edition edition, KeyAreaList list, KeyArea area) =>
        Pages.Render(new KeyAreaPage { Frame = Open(context), Edition = edition, List = list, Area = area });

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}

/// <summary>One of the two lists of key areas.</summary>
/// <param name="Path">Address below <c>catalogue</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="About">What it is, in plain words.</param>
public sealed record KeyAreaList(string Path, Words Title, Words About);
