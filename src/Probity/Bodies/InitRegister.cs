using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>The first of the three administrators, who appoints the others with their consent.</summary>
/// <param name="Number">The official's number at the operator, as <see cref="OfficialNumber"/> read it.</param>
/// <param name="Name">The official's own name.</param>
public sealed record FirstAdministrator(string Number, PersonName Name);

/// <summary>
/// Makes a register of real people out of an empty database, once: its address for life, the operator of the edition in force as its first body, and the first of three administrators, who comes
/// in by a one-time code. There is no default account and no default password.
/// </summary>
public sealed class InitRegister(Store store, KeyRing ring, Editions editions)
{
    /// <summary>How long the first administrator's code is good.</summary>
    public static readonly TimeSpan CodeLife = TimeSpan.FromHours(72);

    /// <summary>There is a register here already.</summary>
    public static readonly Refusal Done = Refusal.Conflict("register.exists",
        "这里已经建立了登记系统，不能再次初始化。首位管理员尚未启用账号的，可用 probity init --again 重新发放口令。", "There is a register here already; it is made once. If the first administrator has not come in yet, probity init --again gives out another code.");

    /// <summary>No edition is in force, or it names no operator.</summary>
    public static readonly Refusal NoOperator = Refusal.Conflict("register.no-operator",
        "现行目录没有指明运行单位，请检查目录文件夹。", "No edition in force names the body that runs the register. Check the folder of the catalogue.");

    /// <summary>An administrator came in already, so that no new code is given out from here.</summary>
    public static readonly Refusal CodeUsed = Refusal.Conflict("register.code-used",
        "首位管理员已经启用账号，不能再从命令行发放口令。", "The first administrator has come in already; no code is given out from the command line any more.");

    /// <summary>The address is not one that a browser can use.</summary>
    public static readonly Refusal AddressMalformed = Refusal.Invalid("register.address-malformed",
        "地址须为 https:// 开头、不带路径的网址；仅本机试用可为 http://localhost。", "The address begins with https:// and has no path; http is for localhost alone.");

    static readonly Words Post = new("系统管理员", "system administrator");

    /// <summary>Makes the register. The code is shown now and never again.</summary>
    public async Task<Outcome<IssuedCode>> RunAsync(string publicUrl, FirstAdministrator first, CancellationToken ct)
    {
        if (!Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) || !IsFit(url)) return AddressMalformed;
        if (editions.InForceOn(ShanghaiTime.DayOf(store.Now)) is not { } edition || edition.FindBody(edition.Operator) is not { } body) return NoOperator;

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        if (await RegisterIdentity.FindAsync(work, ring, ct) is not null) return Done;

        var identity = new RegisterIdentity(url.IsDefaultPort ? url.Host : $"{url.Host}:{url.Port}", RegisterIdentity.UrlOf(publicUrl), edition.Operator);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        await identity.WriteAsync(work, ring, ct);
        var official = Write(work, register, body, first, out var rows);
        await rows.WriteAsync(work, ct);
        work.Write($"update roster_state set version = version + 1 where id = 1");
        var code = await new OneTimeCodes(store, ring).IssueAsync(work, CodeKind.Official, official, CodeLife, ct);

        var facts = new FactSheet(work);
        facts.Add(register, counters[Ids.Register], new Fact(FactKind.RegisterInitialised, work.Now, Actor.Job("InitRegister"), "",
            [identity.Origin, edition.Code, identity.Operator.ToString(), first.Number]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return code;
    }

    /// <summary>Another code for the first administrator, while nobody used one; the earlier ones are dead from then on.</summary>
    public async Task<Outcome<IssuedCode>> AgainAsync(CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 0 }, ct);
        var officials = await work.ListAsync($"select official_id from official", row => row.Id(0), ct);
        var bound = await work.FindAsync($"select count(*) from account_directory where official_id is not null", row => row.Long(0), ct);
        if (bound > 0 || officials is not [var first]) return CodeUsed;

        var code = await new OneTimeCodes(store, ring).IssueAsync(work, CodeKind.Official, first, CodeLife, ct);
        await work.CommitAsync(ct);
        return code;
    }

    static Guid Write(Work work, SubjectRoot register, Body body, FirstAdministrator first, out BodyRows rows)
    {
        var (id, today) = (Ids.New(work.Now), ShanghaiTime.DayOf(work.Now));
        var last = today.AddYears(1);
        rows = new BodyRows();
        rows.Add(new PublicBody(body.Code, body.Level, body.Region, today, null, 1)
        {
            Names = [new BodyName(today, body.Name)],
            Superiors = [new BodySuperior(today, null)],
        });
        rows.Add(new StoredOfficial(id, body.Code, first.Number, today, last, 1)
        {
            Box = OfficialCodec.Seal(register, id, 1, new OfficialDetails(first.Name.Reveal(), Post)),
        });
        rows.Add(new StoredRole(id, Role.SystemAdministrator, body.Code, today, last, null));
        return id;
    }

    static bool IsFit(Uri url) =>
        url.AbsolutePath is "/" && url.Query.Length is 0 && url.Fragment.Length is 0 && url.UserInfo.Length is 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
