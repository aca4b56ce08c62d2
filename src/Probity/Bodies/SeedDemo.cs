using Probity.Bodies.Upkeep;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.SignIn;
using Probity.SignIn.Demo;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>
/// Fills a new demonstration in one transaction: every body of its edition is open, stands where it stands (<see cref="DemoTree"/>) and holds the purposes that the edition lists for it, and the demo's officials are appointed,
/// each with the account by which the bundled provider knows them. A register of real people begins with none of it.
/// </summary>
public sealed class SeedDemo(Store store, KeyRing ring, Editions editions)
{
    static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>Does it once; a roster that was ever changed is left as it is.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (ring.Mode is not RegisterMode.Demo || await VersionAsync(ct) > 0) return;

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var version = work.AskVersion();
        var register = await work.RootAsync(ring, Ids.Register, ct);
        if (version.Rows[0] > 0) return; // another host was first

        var edition = editions.InForceOn(ShanghaiTime.DayOf(store.Now)) ?? editions.All[^1];
        var rows = new BodyRows();
        foreach (var body in edition.Bodies) Open(rows, edition, body, work);
        var officials = DemoPeople.All.Where(person => person.Body is not null).ToArray();
        foreach (var person in officials) Appoint(rows, edition, person, work, register);
        await rows.WriteAsync(work, ct);
        work.Write($"update roster_state set version = 1 where id = 1");

        var facts = new FactSheet(work);
        facts.Add(register, counters[Ids.Register], new Fact(FactKind.DemoSeeded, work.Now, Actor.Job("SeedDemo"), "",
            [edition.Code, $"{edition.Bodies.Count}", $"{officials.Length}"]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    async Task<long> VersionAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var version = session.AskVersion();
        await session.FlushAsync(ct);
        return version.Rows[0];
    }

    static void Open(BodyRows rows, Edition edition, Body body, Work work)
    {
        rows.Add(DemoTree.Open(edition, body));
        foreach (var purpose in edition.Purposes.Where(purpose => purpose.Bodies.Contains(body.Code)))
            rows.Add(new HeldPurpose(Ids.New(work.Now), body.Code, purpose.Code, edition.From, null, 1));
    }

    void Appoint(BodyRows rows, Edition edition, DemoPerson person, Work work, SubjectRoot register)
    {
        var (id, body) = (Ids.New(work.Now), CreditCode.Parse(person.Body!));
        rows.Add(new StoredOfficial(id, body, person.Who, edition.From, Last, 1)
        {
            Box = OfficialCodec.Seal(register, id, 1, new OfficialDetails(person.Name, person.Post)),
        }, ShanghaiTime.DayOf(work.Now));
        rows.AddAcceptance(id, TermsOfUse.Current.Code, work.Now);
        foreach (var role in person.Roles) rows.Add(new StoredRole(id, role, body, edition.From, Last, null));
        rows.AddAccount(ring.IndexVersion, ring.AccountDigest(VouchedAccount.Bundled, person.Who), id, work.Now);
    }
}
