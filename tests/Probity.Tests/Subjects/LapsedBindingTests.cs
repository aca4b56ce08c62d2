using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Probity.Bodies;
using Probity.Facts;
using Probity.Subjects;
using Probity.Subjects.Counter;
using Probity.Tests.SignIn;

namespace Probity.Tests.Subjects;

/// <summary>What was typed of a person at a counter goes when its time is over, by a job and by nobody's errand.</summary>
public sealed class LapsedBindingTests
{
    static readonly SeenIdentity Seen = new(ResidentNumber.Parse("379999198803120022"), PersonName.Parse("王海燕"), "resident-id");
    static readonly SeenIdentity Another = new(ResidentNumber.Parse("379999197509050110"), PersonName.Parse("王海雁"), "resident-id");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_clock_ends_each_lapsed_binding_by_a_fact_of_the_person_and_leaves_those_that_wait(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await OpenAsync(registry, Seen);
        await OpenAsync(registry, Another);
        registry.Clock.Advance(OpenBinding.Life);
        await OpenAsync(registry, Seen);
        Assert.Equal(3, await registry.CountAsync($"select count(*) from counter_binding where sealed is not null"));

        var clock = Assert.Single(registry.Services.GetServices<IHostedService>().OfType<CounterClock>());
        registry.Clock.Advance(TimeSpan.FromMinutes(2));
        await clock.RunAsync(default);
        await clock.RunAsync(default);

        Assert.Equal(2, await registry.CountAsync($"select count(*) from counter_binding where ended_as = {"lapsed"} and sealed is null"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from counter_binding where ended_at is null and sealed is not null"));
        Assert.Equal(2, await registry.CountAsync($"select count(distinct f.subject_id) from fact f join counter_binding b on b.subject_id = f.subject_id where f.kind = {FactKind.BindingCancelled.Code}"));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {FactKind.BindingCancelled.Code}"));
    }

    [Fact]
    public async Task Opening_a_binding_changes_no_other()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await OpenAsync(registry, Seen);
        registry.Clock.Advance(OpenBinding.Life);

        await OpenAsync(registry, Another);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from counter_binding where ended_at is not null or version > 1"));
    }

    static async Task OpenAsync(Registry registry, SeenIdentity seen)
    {
        var clerk = new Official("0101", "冯志强", CreditCode.Parse("12370000MB0DEM05XK"), "窗口", new HashSet<Role> { Role.CounterClerk }) { Appointment = SignInHost.SubjectOf("0101") };
        Assert.False((await registry.Services.GetRequiredService<OpenBinding>().RunAsync(clerk, seen, Channel.Counter, default)).IsRefused);
    }
}
