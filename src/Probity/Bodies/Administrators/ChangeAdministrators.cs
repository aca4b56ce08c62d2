using Probity.Bodies.Officials;
using Probity.Bodies.Proposals;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Administrators;

/// <summary>Administrators come and go: each is an official with one role and no other.</summary>
static class ChangeAdministrators
{
    public static async Task<Refusal?> RefuseAsync(RosterWork open, Edition edition, AppointAdministrator act, CancellationToken ct)
    {
        if (RoleRules.Check(new HashSet<Role> { act.Role }, act.Body, edition.Operator) is { } refusal) return refusal;
        if (open.Tree.Find(act.Body) is not { } body) return PlanTree.Unknown;
        if (!body.IsOpenOn(open.Today) || body.ClosedOn is not null) return PlanTree.NotOpen;
        if (TermOf(open, act).Refusal is { } wrong) return wrong;

        var taken = open.Work.AskOfficial(act.Body, act.Number);
        await open.Work.FlushAsync(ct);
        return taken.Rows.Count > 0 ? AdministratorRefusals.NumberTaken : null;
    }

    /// <summary>The new appointment.</summary>
    public static async Task<Outcome<Guid>> AppointAsync(RosterWork open, Edition edition, AppointAdministrator act, Hand hand, CancellationToken ct)
    {
        if (await RefuseAsync(open, edition, act, ct) is { } refusal) return refusal;

        var (id, until) = (Ids.New(open.Work.Now), TermOf(open, act).Value.To);
        var rows = new BodyRows();
        var details = new OfficialDetails(act.Name.Reveal(), AdministrationTexts.PostOf(act.Role));
        rows.Add(new StoredOfficial(id, act.Body, act.Number, open.Today, until, 1) { Box = OfficialCodec.Seal(open.Register, id, 1, details) });
        rows.Add(new StoredRole(id, act.Role, edition.Operator, open.Today, until, null));
        await rows.WriteAsync(open.Work, ct);
        open.Add(new Fact(FactKind.AdministratorAppointed, open.Work.Now, hand.Actor, hand.Proposal,
            [$"{act.Body}", $"{act.Number} {details.Name}", ReadAct.NameOf(act.Role), $"{until:yyyy-MM-dd}", hand.IsUnapproved ? "first" : ""]));
        return id;
    }

    /// <summary>The administrator who would stay, with the new term. One who ran out is renewed too: an office that nobody else may fill must not lock.</summary>
    public static async Task<Outcome<(StoredOfficial Official, DateOnly Until)>> FindAsync(RosterWork open, RenewAdministrator act, CancellationToken ct)
    {
        var found = await FindAsync(open, act.Body, act.Number, act.Role, ct);
        if (found.Refusal is { } unknown) return unknown;

        var term = new AppointmentTerm(found.Value.From, found.Value.To).Until(act.To ?? AppointmentTerm.LastFor(open.Today), open.Today);
        return term.Refusal is { } wrong ? wrong : (found.Value, term.Value.To);
    }

    /// <summary>The longer office.</summary>
    public static async Task<Refusal?> RenewAsync(RosterWork open, RenewAdministrator act, Hand hand, CancellationToken ct)
    {
        var found = await FindAsync(open, act, ct);
        if (found.Refusal is { } refusal) return refusal;

        var (official, until) = found.Value;
        var details = OfficialCodec.Open(open.Register, official.Id, official.Version, official.Box);
        var box = OfficialCodec.Seal(open.Register, official.Id, official.Version + 1, details);
        open.Work.Update($"update official set to_on = {until}, version = version + 1, sealed = {box} where official_id = {official.Id} and version = {official.Version}");
        open.Work.Write($"update official_role set to_on = {until} where official_id = {official.Id} and ended_at is null");
        open.Add(new Fact(FactKind.AdministratorRenewed, open.Work.Now, hand.Actor, hand.Proposal,
            [$"{act.Body}", $"{act.Number} {details.Name}", ReadAct.NameOf(act.Role), $"{until:yyyy-MM-dd}"]));
        return null;
    }

    /// <summary>The administrator who would go.</summary>
    public static async Task<Outcome<StoredOfficial>> FindAsync(RosterWork open, EndAdministrator act, CancellationToken ct)
    {
        var found = await FindAsync(open, act.Body, act.Number, act.Role, ct);
        if (found.Refusal is { } unknown) return unknown;

        var official = found.Value;
        var (accounts, others) = (open.Work.AskAccountsOf(official.Id), open.Work.AskOthersInOffice(act.Role, official.Id, open.Today));
        await open.Work.FlushAsync(ct);

        var isLast = RoleRules.Administrators.Contains(act.Role) && accounts.Rows.Count > 0 && others.Rows[0] is 0;
        return isLast ? AdministratorRefusals.Last : official;
    }

    /// <summary>The appointment that ended.</summary>
    public static async Task<Outcome<Guid>> EndAsync(RosterWork open, EndAdministrator act, Hand hand, CancellationToken ct)
    {
        var found = await FindAsync(open, act, ct);
        if (found.Refusal is { } refusal) return refusal;

        var official = found.Value;
        var details = OfficialCodec.Open(open.Register, official.Id, official.Version, official.Box);
        var box = OfficialCodec.Seal(open.Register, official.Id, official.Version + 1, details);
        open.Work.Update($"update official set ended_at = {open.Work.Now}, version = version + 1, sealed = {box} where official_id = {official.Id} and version = {official.Version}");
        open.Work.Write($"update official_role set ended_at = {open.Work.Now} where official_id = {official.Id} and ended_at is null");
        open.Add(new Fact(FactKind.AdministratorEnded, open.Work.Now, hand.Actor, hand.Proposal, [$"{act.Body}", $"{act.Number} {details.Name}", ReadAct.NameOf(act.Role)]));
        return official.Id;
    }

    static Outcome<AppointmentTerm> TermOf(RosterWork open, AppointAdministrator act) =>
        AppointmentTerm.Read(open.Today, act.To ?? AppointmentTerm.LastFor(open.Today), open.Today);

    static async Task<Outcome<StoredOfficial>> FindAsync(RosterWork open, CreditCode body, string number, Role role, CancellationToken ct)
    {
        var found = open.Work.AskOfficial(body, number);
        await open.Work.FlushAsync(ct);
        if (found.Rows is not [{ EndedAt: null } official]) return AdministratorRefusals.Unknown;

        var roles = open.Work.AskRoles(official.Id);
        await open.Work.FlushAsync(ct);
        return roles.Rows.Any(one => one.Role == role && one.EndedAt is null) ? official : AdministratorRefusals.Unknown;
    }
}
