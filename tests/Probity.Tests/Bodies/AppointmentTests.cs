using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Tests.Bodies;

public sealed class AppointmentTests
{
    const string Market = "11370100MB0DEM068U";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_account_whose_provider_vouches_for_body_and_number_becomes_that_official_and_nobody_elses(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.ChangeAsync($"update account_directory set official_id = null where official_id in (select official_id from official where number = {"maker"})");

        var first = await FindAsync(registry, "a-1", Market, "maker");
        var again = await FindAsync(registry, "a-1");
        var other = await FindAsync(registry, "a-2", Market, "maker");
        var second = await FindAsync(registry, "a-1", Market, "checker");

        Assert.Equal(("maker", "刘书敏"), (first.Value!.Official.Id, first.Value.Official.Name));
        Assert.Equal([Role.IntakeMaker], first.Value.Official.Roles);
        Assert.Equal(first.Value.Official.Appointment, again.Value!.Official.Appointment);
        Assert.Equal("signin.official-taken", other.Refusal?.Code);
        Assert.Equal("maker", second.Value!.Official.Id);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"account-bound"}"));
    }

    [Theory]
    [InlineData("12370000MB0DEM05XK", "nobody", "signin.official-unknown")]
    [InlineData("12370000MB0DEM05XK", "maker", "signin.official-unknown")]
    [InlineData("11370900MB0DEM999E", "maker", "signin.body-unknown")]
    public async Task Who_is_vouched_for_and_was_never_appointed_does_not_come_in(string body, string number, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");

        Assert.Equal(code, (await FindAsync(registry, "a-1", body, number)).Refusal?.Code);
    }

    [Fact]
    public async Task An_account_that_nobody_vouches_for_is_nobodys()
    {
        await using var registry = await Registry.StartAsync("sqlite");

        var found = await FindAsync(registry, "a-1");

        Assert.Null(found.Refusal);
        Assert.Null(found.Value);
    }

    [Theory]
    [InlineData("update official set to_on = '2026-11-22' where number = 'maker'", "signin.appointment-ended")]
    [InlineData("update official set from_on = '2026-11-24' where number = 'maker'", "signin.appointment-ended")]
    [InlineData("update official set ended_at = 1 where number = 'maker'", "signin.appointment-ended")]
    [InlineData("update official_role set to_on = '2026-11-22'", "signin.role-none")]
    [InlineData("update official_role set ended_at = 1", "signin.role-none")]
    [InlineData("update body set closed_on = '2026-11-23'", "signin.body-closed")]
    [InlineData("update body set opened_on = '2026-11-24'", "signin.body-closed")]
    public async Task What_has_ended_opens_nothing_and_says_why(string change, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.ChangeAsync(Sql.Made(change));
        await registry.RosterOf().RenewAsync(default);

        var found = await registry.Services.GetRequiredService<AccountHolders>().FindOfficial(new VouchedAccount(VouchedAccount.Bundled, "maker"), default);

        Assert.Equal(code, found.Refusal?.Code);
    }

    [Fact]
    public async Task A_provider_that_names_another_body_than_the_one_that_appointed_is_not_believed()
    {
        await using var registry = await Registry.StartAsync("sqlite");

        var found = await registry.Services.GetRequiredService<AccountHolders>().FindOfficial(
            new VouchedAccount(VouchedAccount.Bundled, "maker") { Body = CreditCode.Parse("12370000MB0DEM05XK"), Number = "maker" }, default);

        Assert.Equal("signin.body-differs", found.Refusal?.Code);
    }

    static Task<Outcome<KnownOfficial?>> FindAsync(Registry registry, string subject, string? body = null, string? number = null) =>
        registry.Services.GetRequiredService<AccountHolders>().FindOfficial(
            new VouchedAccount("https://id.example", subject) { Body = body is null ? null : CreditCode.Parse(body), Number = number }, default);
}
