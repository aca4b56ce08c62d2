using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.SignIn.Machines;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies;

/// <summary>Whom a program acts for is read once, and again when anything changed.</summary>
public sealed class OnBehalfTests
{
    static readonly CreditCode Permits = CreditCode.Parse("11370100MB0DEM1052");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_official_is_read_once_until_the_roster_changes_or_a_day_begins(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var behalf = registry.Services.GetRequiredService<OnBehalf>();

        var first = (await behalf.FindAsync(Permits, "permits", default)).Value;
        Assert.Same(first, (await behalf.FindAsync(Permits, "permits", default)).Value);

        await registry.GivenOfficialAsync(Permits.ToString(), "0417", Role.Inquirer);
        await registry.RosterOf().RenewAsync(default);
        var second = (await behalf.FindAsync(Permits, "permits", default)).Value;
        Assert.NotSame(first, second);

        registry.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotSame(second, (await behalf.FindAsync(Permits, "permits", default)).Value);
    }
}
