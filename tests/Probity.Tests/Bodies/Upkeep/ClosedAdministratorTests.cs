using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Administrators;
using Probity.Bodies.Officials;
using Probity.Bodies.Proposals;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.SignIn;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies.Upkeep;

public sealed class ClosedAdministratorTests
{
    const string Operator = "12370000MB0DEM05XK";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_administrator_whose_account_was_closed_counts_for_nobody_and_comes_back_by_two_hands(string engine)
    {
        await using var registry = await ThreeAsync(engine);
        var closed = await registry.CountAsync($"select count(*) from official_upkeep u join official o on o.official_id = u.official_id where o.number = {"A002"} and u.closed_at is not null");
        Assert.Equal(1, closed);

        var (security, audit) = (await registry.OfficialAsync("B001"), await registry.OfficialAsync("C001"));
        var going = await registry.Services.GetRequiredService<Propose>().RunAsync(
            security, Channel.Page, ProposalKind.EndAdministrator, new ActFields { Role = "system", Body = Operator, Number = "A001" }, default);
        Assert.Equal(AdministratorRefusals.Last, going.Refusal);

        var invite = registry.Services.GetRequiredService<InviteAdministrator>();
        Assert.Equal(AdministratorRefusals.CameIn, (await invite.RunAsync(security, Channel.Page, CreditCode.Parse(Operator), "A001", default)).Refusal);
        var issued = await invite.RunAsync(security, Channel.Page, CreditCode.Parse(Operator), "A002", default);
        Assert.Equal(OneTimeCodes.Unapproved, (await FindAsync(registry, issued.Value)).Refusal);

        var approve = registry.Services.GetRequiredService<ApproveCode>();
        Assert.Equal(ApproveCode.SamePerson, (await approve.RunAsync(security, $"{Operator}/A002", Channel.Page, default)).Refusal);
        Assert.True((await approve.RunAsync(audit, $"{Operator}/A002", Channel.Page, default)).Value);
        Assert.Null(await registry.Services.GetRequiredService<RedeemOfficialCode>().RunAsync(
            new VouchedAccount(VouchedAccount.Bundled, "account-A002"), (await FindAsync(registry, issued.Value)).Value, default));

        Assert.False((await registry.EnterAsync("A002")).IsRefused);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"code-approved"}"));
    }

    [Fact]
    public async Task The_page_of_administrators_says_who_was_closed_and_offers_another_code()
    {
        await using var registry = await ThreeAsync("sqlite");

        var known = (await registry.Services.GetRequiredService<ReadAdministrators>().ListAsync(default)).Single(one => one.Number == "A002");

        Assert.True(known is { IsClosed: true, CameIn: true });
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_appointment_that_an_earlier_program_wrote_counts_from_the_day_on_which_it_is_found(string engine)
    {
        await using var registry = await RealOffice.StartAsync(engine);
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"insert into official (official_id, code, number, from_on, to_on, version, sealed) select {Guid.CreateVersion7()}, code, {"older"}, {"2020-01-01"}, to_on, 1, sealed from official where number = {"maker"}");
            await work.CommitAsync(default);
        }

        await registry.Services.GetRequiredService<OfficialClock>().RunAsync(default);
        await registry.Services.GetRequiredService<CloseStaleAccounts>().RunAsync(default);

        Assert.Equal(1, await registry.CountAsync(
            $"select count(*) from official_upkeep u join official o on o.official_id = u.official_id where o.number = {"older"} and u.confirmed_on = {new DateOnly(2026, 11, 23)}"));
    }

    /// <summary>Two system administrators, of whom one was here lately, and one of each other kind; then 100 days.</summary>
    static async Task<Registry> ThreeAsync(string engine)
    {
        var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await registry.GivenOfficialAsync(Operator, "A002", Role.SystemAdministrator);
        await registry.GivenOfficialAsync(Operator, "B001", Role.SecurityAdministrator);
        await registry.GivenOfficialAsync(Operator, "C001", Role.AuditAdministrator);
        foreach (var number in new[] { "A001", "A002", "B001", "C001" }) await registry.BindAsync(number);
        registry.Clock.Advance(TimeSpan.FromDays(50));
        await registry.EnterAsync("A001");
        await registry.Services.GetRequiredService<OfficialUse>().FlushAsync(default);
        registry.Clock.Advance(TimeSpan.FromDays(50));
        await registry.Services.GetRequiredService<CloseStaleAccounts>().RunAsync(default);
        return registry;
    }

    static Task<Outcome<FoundCode>> FindAsync(Registry registry, IssuedCode issued) =>
        registry.Services.GetRequiredService<OneTimeCodes>().FindAsync($"{issued.Code}", default);
}
