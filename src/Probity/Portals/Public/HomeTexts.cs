namespace Probity.Portals.Public;

/// <summary>One way in, for one kind of user.</summary>
sealed record Door(Words Title, Words Text, Words Start, string Path, bool IsFirst = false);

/// <summary>One right of the person.</summary>
sealed record Right(Words Title, Words Text);

/// <summary>What the home page lists.</summary>
static class HomeTexts
{
    internal static readonly Words InFiveSentences = new(
        "机关报送决定，必须指明法律条文；记录在使用之前，先告知本人。谁要查询，必须有公布过的事由，而且只能看到该事由允许的内容。"
        + "每一次查看都留痕，本人随时可以看到是谁、为了什么。每条记录都有终点；在线异议和修复尚未开通，有误的，由作出决定的机关更正。",
        "An authority that sends a decision names the article of law, and the person is told before the entry is used for anything. "
        + "Whoever asks must have a published purpose, and sees only what that purpose allows. Every look is logged, and the person can read who looked and why. "
        + "Every entry has an end. Objecting and repairing here are still to come; until then the authority that decided corrects what is wrong.");

    /// <summary>The ways in for a visitor; for whoever is signed in, the own one alone: the others would not open.</summary>
    internal static IReadOnlyList<Door> DoorsFor(SignedIn? person) => person?.Home is not { } home
        ? Doors
        : [Doors.FirstOrDefault(door => door.Path == home) is { } own ? own with { IsFirst = true } : OwnDesk with { Path = home }];

    static readonly Door OwnDesk = new(
        new("继续您的工作", "Go on with your work"),
        new("您的岗位能办的事，都从这里开始。", "All that your post lets you do begins here."),
        new("进入我的工作台", "Open my desk"), "", IsFirst: true);

    static readonly IReadOnlyList<Door> Doors =
    [
        new(new("查看我自己的记录", "See what is held about me"),
            new("看有哪些记录、依据是什么、用到哪一天，谁在什么时候为什么看过。", "Your entries, the law behind each, the day on which each ends, and who looked, when and why."),
            new("进入我的公允录", "Open my register"), "my", IsFirst: true),
        new(new("报送行政决定", "Send decisions"),
            new("信源单位按模板报送，逐行得到结果：已收、未变、退回或待核。", "Agencies send the standard template and get an answer for every row: accepted, unchanged, rejected or held."),
            new("进入信源单位工作台", "Open the agency console"), "agency"),
        new(new("依职责查询", "Ask for an official purpose"),
            new("查询单位的工作人员选定事项、填明案件和对象，再作查询。", "Officials choose the purpose, name the case and the person, check, and then ask."),
            new("进入查询台", "Open the inquiry desk"), "desk"),
    ];

    internal static readonly IReadOnlyList<Words> Refused =
    [
        new("不打分、不评级、不排名，不给任何人贴“风险等级”。", "No scores, grades or ranks, and no level of risk for anybody."),
        new("不记信仰、言论、信访、集会、健康、行踪、通信、消费和收入。", "No belief, speech, petition, assembly, health, whereabouts, messages, purchases or income."),
        new("不因家人、朋友或者所在企业的行为记录个人。", "Nothing because of what family, friends or an employer did."),
        new("不记录未成年时的行为。", "Nothing that somebody did as a child."),
        new("不公开曝光个人，不提供可浏览、可搜索的人员名单。", "No exposure of people, and no list of people to browse or search."),
        new("不自动惩戒：任何措施都由一名具名的工作人员对一个人作出决定。", "No automatic consequence: a named official decides on one person."),
        new("不因记录限制看病、上学、社会保险、出行和水电气等基本服务。", "No limit on health care, school, social insurance, travel, water or power."),
        new("不把“没有记录”当作结论，也不出具“无记录证明”。", "No conclusion from having no entry, and no certificate that says so."),
    ];

    internal static readonly IReadOnlyList<Right> Rights =
    [
        new(new("知情", "To be told"), new("不利记录在告知您之前，不得用于任何事情。", "an adverse entry is used for nothing before you were told.")),
        new(new("查看", "To see"), new("您的记录和每一次被查看的情况，随时免费查看。", "your entries and every look at them, at any time and free of charge.")),
        new(new("异议和更正", "To object and have it corrected"), new("尚未开通。开通后，提出异议立即加注标记，逾期不答复的，记录停用；目前请向作出决定的机关提出。", "not yet here. When it comes, an objection will mark the entry at once, and a source that stays silent past its time will see it suspended. Until then, object to the authority that decided.")),
        new(new("说明", "To speak"), new("尚未开通。开通后，您的说明随记录一同出示。", "not yet here. When it comes, your own statement will go wherever the entry goes.")),
        new(new("修复", "To repair"), new("尚未开通。开通后，改正的事项可以修复：不再公示、不再共享、不再使用，措施一并解除。现在每条记录到期自动停用。", "not yet here. When it comes, what was put right will no longer be published, shared or used, and its measures will be lifted together. Today every entry ends by its date.")),
        new(new("复议和诉讼", "To challenge the decision"), new("对原决定不服，可以依法申请行政复议或者提起诉讼。", "you may ask for administrative reconsideration of the decision itself, or sue.")),
    ];
}
