using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Upkeep;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests.SignIn;

/// <summary>An official to be in the roster before a test begins, of a body that is open and holds every purpose of the catalogue that names it.</summary>
static class GivenOfficials
{
    public static Task GivenOfficialAsync(this Registry registry, string body, string number, params Role[] roles) => AddAsync(registry, body, number, roles, accepts: true);

    /// <summary>The same, who has not accepted the terms of use.</summary>
    public static Task GivenNewcomerAsync(this Registry registry, string body, string number, params Role[] roles) => AddAsync(registry, body, number, roles, accepts: false);

    static async Task AddAsync(Registry registry, string body, string number, Role[] roles, bool accepts)
    {
        var (code, from, to) = (CreditCode.Parse(body), new DateOnly(2026, 1, 1), new DateOnly(2099, 12, 31));
        var roster = registry.Services.GetRequiredService<Roster>();
        await using (var work = await registry.Store.BeginAsync(default))
        {
            await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, default);
            var register = await work.RootAsync(registry.Keys, Ids.Register, default);
            var rows = new BodyRows();
            if (roster.Tree.Find(code) is null) Open(rows, registry, code, work);
            var id = Ids.New(work.Now);
            rows.Add(new StoredOfficial(id, code, number, from, to, 1) { Box = OfficialCodec.Seal(register, id, 1, new OfficialDetails("周信", new Words("科员", "Clerk"))) }, roster.Today);
            if (accepts) rows.AddAcceptance(id, TermsOfUse.Current.Code, work.Now);
            foreach (var role in roles) rows.Add(new StoredRole(id, role, code, from, to, null));
            await rows.WriteAsync(work, default);
            work.Write($"update roster_state set version = version + 1 where id = 1");
            await work.CommitAsync(default);
        }

        await roster.RenewAsync(default);
    }

    static void Open(BodyRows rows, Registry registry, CreditCode code, Work work)
    {
        var edition = registry.Services.GetRequiredService<Probity.Catalogue.Editions>().All[^1];
        var body = edition.FindBody(code)!;
        rows.Add(new PublicBody(code, body.Level, body.Region, edition.From, null, 1)
        {
            Names = [new BodyName(edition.From, body.Name)],
            Superiors = [new BodySuperior(edition.From, null)],
        });
        foreach (var purpose in edition.Purposes.Where(purpose => purpose.Bodies.Contains(code)))
            rows.Add(new HeldPurpose(Ids.New(work.Now), code, purpose.Code, edition.From, null, 1));
    }
}
