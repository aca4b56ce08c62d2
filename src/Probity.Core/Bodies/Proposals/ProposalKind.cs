namespace Probity.Bodies.Proposals;

/// <summary>What can be proposed. Its code in addresses, in the API and in the table is the name in small letters with hyphens.</summary>
public enum ProposalKind
{
    /// <summary>设立: a body that the catalogue names begins to act here.</summary>
    OpenBody,

    /// <summary>更名.</summary>
    RenameBody,

    /// <summary>调整隶属: below another superior, or at the top.</summary>
    MoveBody,

    /// <summary>撤销: it acts no more, and nothing follows it.</summary>
    CloseBody,

    /// <summary>合并: other bodies end and this one follows them.</summary>
    MergeBodies,

    /// <summary>分立: this body ends and others follow it.</summary>
    SplitBody,

    /// <summary>批量设立: many bodies from one file, all or none.</summary>
    ImportBodies,

    /// <summary>授予事项: a body may ask for a purpose.</summary>
    GrantPurpose,

    /// <summary>终止事项.</summary>
    EndPurpose,

    /// <summary>恢复事项: what was suspended because looks could not be shown to have a matter.</summary>
    ResumePurpose,

    /// <summary>公布节假日安排: the working days of a year, new or in place of those that hold.</summary>
    AnnounceYear,

    /// <summary>任命管理员.</summary>
    AppointAdministrator,

    /// <summary>管理员续任: another last day, a year ahead at most.</summary>
    RenewAdministrator,

    /// <summary>免去管理员.</summary>
    EndAdministrator,
}

/// <summary>How kinds of proposal are written.</summary>
public static class ProposalKinds
{
    /// <summary>All of them with their codes, for instance <c>open-body</c>.</summary>
    public static readonly IReadOnlyDictionary<ProposalKind, string> Codes = Enum.GetValues<ProposalKind>().ToDictionary(kind => kind, CodeFor);

    /// <summary>The code of a kind.</summary>
    public static string Code(this ProposalKind kind) => Codes[kind];

    /// <summary>The kind that a code names; null where it names none.</summary>
    public static ProposalKind? Find(string? code) => Codes.Where(one => one.Value == code).Select(one => (ProposalKind?)one.Key).FirstOrDefault();

    static string CodeFor(ProposalKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i is 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
