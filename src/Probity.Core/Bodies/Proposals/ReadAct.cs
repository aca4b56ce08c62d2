using System.Globalization;
using Probity.Subjects;

namespace Probity.Bodies.Proposals;

/// <summary>A field that cannot be read, and why.</summary>
/// <param name="Field">Its name as the API writes it; empty for the whole.</param>
/// <param name="Refusal">Why not.</param>
public sealed record Misread(string Field, Refusal Refusal);

/// <summary>Reads what was proposed, field by field; every field that is wrong is named at once.</summary>
public sealed class ReadAct
{
    /// <summary>Not a code of GB 32100, or its check character is wrong.</summary>
    public static readonly Refusal CodeMalformed = Refusal.Invalid("body.code-malformed",
        "请填写18位统一社会信用代码，并核对校验位。", "Give the 18 characters of a unified social credit code. Its check character must fit.");

    /// <summary>Not a date.</summary>
    public static readonly Refusal DateMalformed = Refusal.Invalid("body.date-malformed",
        "日期须写作 2026-01-31 的形式。", "A date is written as 2026-01-31.");

    /// <summary>A name is missing in one of the languages, or is not one.</summary>
    public static readonly Refusal NameMissing = Refusal.Invalid("body.name-missing",
        "请填写单位的中文名称和英文名称，各不超过100个字。", "Give the body's name in Chinese and in English, 100 characters each at most.");

    /// <summary>Nothing says why.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("body.reason-missing",
        "请说明原因或者批准文件，不超过500字。", "Say why, or which decision orders it, in 500 characters at most.");

    /// <summary>No other body is named, or too few.</summary>
    public static readonly Refusal OthersFew = Refusal.Invalid("body.others-few",
        "合并至少列出一个被并入的单位，分立至少列出两个承继单位。", "A merger names at least one body that ends, a division at least two that follow.");

    /// <summary>A body stands twice in one proposal.</summary>
    public static readonly Refusal Twice = Refusal.Invalid("body.twice",
        "同一单位在申请中出现了两次。", "The same body stands in the proposal twice.");

    /// <summary>There is no such administrator.</summary>
    public static readonly Refusal RoleUnknown = Refusal.Invalid("administrator.role-unknown",
        "请选择系统、安全、审计或者单位管理员。", "Choose a system, security, audit or body administrator.");

    /// <summary>More bodies than are opened together.</summary>
    public static readonly Refusal BodiesMany = Refusal.Invalid("body.too-many",
        "一次批量设立最多5000个单位，请分成几份申请。", "A proposal opens 5,000 bodies at most. Divide it into several.");

    /// <summary>Not a year.</summary>
    public static readonly Refusal YearMalformed = Refusal.Invalid("calendar.year-malformed",
        "请填写四位数的年份，2000年至2099年。", "Give the year by its four digits, from 2000 to 2099.");

    /// <summary>No text of a year, or none that is one.</summary>
    public static readonly Refusal CalendarMissing = Refusal.Invalid("calendar.text-missing",
        "请填写该年节假日安排的全文，格式与目录文件夹calendar中的文件相同，不超过20000字。", "Give the whole text of the year's holidays, written like the files in the catalogue's folder calendar, in 20,000 characters at most.");

    const int LongestCalendar = 20_000;
    const int LongestName = 100;
    const int LongestReason = 500;
    const int MostBodies = 5_000;

    static readonly Dictionary<string, Role> Roles = new()
    {
        ["system"] = Role.SystemAdministrator, ["security"] = Role.SecurityAdministrator, ["audit"] = Role.AuditAdministrator, ["body"] = Role.BodyAdministrator,
    };

    readonly List<Misread> wrong = [];
    readonly ActFields fields;

    ReadAct(ActFields fields) => this.fields = fields;

    /// <summary>The word by which a proposal names an administrator's role.</summary>
    public static string NameOf(Role role) => Roles.First(one => one.Value == role).Key;

    /// <summary>Reads one kind. The act is null when anything is wrong.</summary>
    public static (RosterAct? Act, IReadOnlyList<Misread> Wrong) Of(ProposalKind kind, ActFields fields)
    {
        var read = new ReadAct(fields);
        var act = read.Read(kind);
        return (read.wrong.Count is 0 ? act : null, read.wrong);
    }

    RosterAct Read(ProposalKind kind) => kind switch
    {
        ProposalKind.OpenBody => new OpenBody(Code("body", fields.Body), CodeOrNone("superior", fields.Superior)) { On = Date("on", fields.On) },
        ProposalKind.RenameBody => new RenameBody(Code("body", fields.Body), new Words(Name("name", fields.Name), Name("nameEn", fields.NameEn))) { On = Date("on", fields.On) },
        ProposalKind.MoveBody => new MoveBody(Code("body", fields.Body), CodeOrNone("superior", fields.Superior)) { On = Date("on", fields.On) },
        ProposalKind.CloseBody => new CloseBody(Code("body", fields.Body), Reason()) { On = Date("on", fields.On) },
        ProposalKind.MergeBodies => new MergeBodies(Code("body", fields.Body), Others(1), CodeOrNone("superior", fields.Superior), Reason()) { On = Date("on", fields.On) },
        ProposalKind.SplitBody => new SplitBody(Code("body", fields.Body), Others(2), CodeOrNone("superior", fields.Superior), Reason()) { On = Date("on", fields.On) },
        ProposalKind.ImportBodies => new ImportBodies(Rows()),
        ProposalKind.GrantPurpose => new GrantPurpose(Code("body", fields.Body), (fields.Purpose ?? "").Trim(), Date("until", fields.Until)) { On = Date("on", fields.On) },
        ProposalKind.EndPurpose => new EndPurpose(Code("body", fields.Body), (fields.Purpose ?? "").Trim()),
        ProposalKind.ResumePurpose => new ResumePurpose(Code("body", fields.Body), (fields.Purpose ?? "").Trim(), string.IsNullOrWhiteSpace(fields.Unit) ? null : fields.Unit.Trim(), Reason()),
        ProposalKind.AnnounceYear => new AnnounceYear(Year(), Calendar()),
        ProposalKind.AppointAdministrator => new AppointAdministrator(Code("body", fields.Body), RoleNamed(), Number(), Person(), Date("until", fields.Until)),
        ProposalKind.RenewAdministrator => new RenewAdministrator(Code("body", fields.Body), RoleNamed(), Number(), Date("until", fields.Until)),
        _ => new EndAdministrator(Code("body", fields.Body), RoleNamed(), Number()),
    };

    CreditCode Code(string field, string? text) => CreditCode.TryParse(text, null, out var code) ? code : Wrong(field, CodeMalformed, code);

    CreditCode? CodeOrNone(string field, string? text) => string.IsNullOrWhiteSpace(text) ? null : Code(field, text);

    DateOnly? Date(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        return DateOnly.TryParseExact(HalfWidth.Of(text).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : Wrong<DateOnly?>(field, DateMalformed, null);
    }

    string Name(string field, string? text)
    {
        var name = (text ?? "").Trim();
        return name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) ? name : Wrong(field, NameMissing, name);
    }

    string Reason()
    {
        var why = (fields.Why ?? "").Trim();
        return why.Length is > 0 and <= LongestReason ? why : Wrong("why", ReasonMissing, why);
    }

    CreditCode[] Others(int atLeast)
    {
        CreditCode[] others = [.. (fields.Others ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Code("others", text))];
        if (others.Length < atLeast) return Wrong("others", OthersFew, others);
        CreditCode.TryParse(fields.Body, null, out var body);
        return others.Append(body).Distinct().Count() <= others.Length ? Wrong("others", Twice, others) : others;
    }

    OpenBody[] Rows()
    {
        if (fields.Bodies is { Count: > MostBodies }) return Wrong<OpenBody[]>("bodies", BodiesMany, []);

        var rows = (fields.Bodies ?? [])
            .Select(row => new OpenBody(Code("bodies", row.Body), CodeOrNone("bodies", row.Superior)) { On = Date("bodies", row.On) }).ToArray();
        return rows.Length is 0 ? Wrong("bodies", OthersFew, rows) : rows;
    }

    int Year() => int.TryParse(HalfWidth.Of(fields.Year ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2099 ? year : Wrong("year", YearMalformed, 0);

    // What a browser sends ends its lines otherwise than a file does.
    string Calendar()
    {
        var text = (fields.Calendar ?? "").ReplaceLineEndings("\n");
        return !string.IsNullOrWhiteSpace(text) && text.Length <= LongestCalendar && !text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c)) ? text : Wrong("calendar", CalendarMissing, text);
    }

    Role RoleNamed() => Roles.TryGetValue((fields.Role ?? "").Trim(), out var role) ? role : Wrong("role", RoleUnknown, role);

    string Number()
    {
        var number = OfficialNumber.Read(fields.Number);
        return number.Refusal is { } refusal ? Wrong("number", refusal, "") : number.Value;
    }

    PersonName Person()
    {
        var name = PersonName.Read(fields.Name);
        return name.Refusal is { } refusal ? Wrong("name", refusal, default(PersonName)) : name.Value;
    }

    T Wrong<T>(string field, Refusal refusal, T instead)
    {
        wrong.Add(new Misread(field, refusal));
        return instead;
    }
}
