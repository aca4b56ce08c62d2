namespace Probity.Catalogue;

/// <summary>
/// Articles of laws on professions and of telecommunications of which no catalogue records anything, whoever approves it (charter C3, misuse H23): professional acts, speech, assessments, changes of
/// registration. They stand among what is never recorded of a field or a group; whatever stands there no item covers, and intake refuses it.
/// </summary>
static class CharterArticles
{
    const string Groups = "groups";
    const string Acts = "Professional acts are never recorded (charter C3)";
    const string Speech = "Speech is never recorded (Constitution Art. 35; charter C3)";
    const string Assessments = "Assessments and changes of registration are never recorded (charter C3)";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<BarredArticle> All =
    [
        .. Of("律师法", Acts, ("47", null), ("48", 2), ("48", 4), ("49", 1), ("49", 4), ("49", 9)),
        .. Of("律师法", Speech, ("49", 6), ("49", 7), ("49", 8)),
        .. Of("律师法", Assessments, ("10", null), ("24", null), ("46", null)),
        .. Of("医师法", Acts, ("55", null), ("56", 1), ("56", 4), ("56", 5), ("56", 6)),
        .. Of("医师法", "\"Grave social effect\" and public order reach speech (charter C3)", ("57", null), ("58", null)),
        .. Of("医师法", Assessments, ("18", null), ("42", null)),
        .. Of("教师法", Acts, ("37", null)),
        .. Of("教师法", Assessments, ("22", null)),
        .. Of("教师资格条例", "Judgements of a teacher's morality are never recorded (charter C3)", ("19", 2)),
        .. Of("教师资格条例", Assessments, ("20", null)),
        .. Of("注册会计师法", Assessments, ("13", null), ("37", null)),
        .. Of("证券法", Speech, ("193", null)),
        .. Of("导游人员管理条例", Speech, ("11", null), ("20", null)),
        .. Of("导游人员管理条例", Assessments, ("7", null), ("21", null), ("22", null)),
        new("fields", "反电信网络诈骗法", "31", null, "Determined by the police, and cuts people off from a basic service (Public Security Administration Punishments Law Art. 136; charter C3 and C7)"),
        new("fields", "反电信网络诈骗法", "44", null, "Police penalties are sealed (Public Security Administration Punishments Law Art. 136; charter C3)"),
    ];

    static IEnumerable<BarredArticle> Of(string title, string why, params (string Article, int? Item)[] places) => places.Select(place => new BarredArticle(Groups, title, place.Article, place.Item, why));
}

/// <summary>A place of law of which nothing is recorded.</summary>
/// <param name="File">Where it stands: <c>groups</c> or <c>fields</c>, but either does.</param>
/// <param name="Title">A title of the statute.</param>
/// <param name="Article">The article.</param>
/// <param name="Item">The sub-item; null: all of the article.</param>
/// <param name="Why">The article or promise for which it stands.</param>
sealed record BarredArticle(string File, string Title, string Article, int? Item, string Why);
