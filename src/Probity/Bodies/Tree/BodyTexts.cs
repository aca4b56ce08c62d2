using Probity.Catalogue;

namespace Probity.Bodies.Tree;

/// <summary>How bodies read.</summary>
static class BodyTexts
{
    public static readonly Words Code = new("统一社会信用代码", "Credit code");
    public static readonly Words Level = new("层级", "Level");
    public static readonly Words Region = new("行政区划", "Territory");

    /// <summary>A level of government.</summary>
    public static Words NameOf(BodyLevel level) => level switch
    {
        BodyLevel.Province => new("省级", "province"),
        BodyLevel.City => new("市级", "city"),
        _ => new("县级", "county"),
    };

    /// <summary>Level and territory of a body.</summary>
    public static Words Place(PublicBody body) => new($"{NameOf(body.Level).Zh}，{body.Region}", $"{NameOf(body.Level).En}, {body.Region}");

    /// <summary>How one body follows another.</summary>
    public static Words NameOf(SuccessionKind kind) => kind is SuccessionKind.Merge ? new("合并", "merger") : new("分立", "division");
}
