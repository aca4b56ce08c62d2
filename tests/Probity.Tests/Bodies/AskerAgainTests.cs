using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Handovers;
using Probity.Bodies.Machines;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.Tests.Bodies.Upkeep;

namespace Probity.Tests.Bodies;

public sealed class AskerAgainTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Whoever_was_ended_a_moment_ago_changes_nothing_more_whatever_their_session_says(string engine)
    {
        await using var registry = await RealOffice.StartAsync(engine);
        var (admin, of) = (await registry.OfficialAsync("admin"), registry.Services);
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update official set ended_at = 1 where number = {"admin"}");
            await work.CommitAsync(default);
        }

        Refusal?[] answers =
        [
            (await of.GetRequiredService<AcceptTerms>().RunAsync(admin, TermsOfUse.Current.Code, Channel.Page, default)).Refusal,
            (await of.GetRequiredService<ConfirmOfficials>().RunAsync(admin, [$"{RealOffice.Market}/maker"], Channel.Page, default)).Refusal,
            (await of.GetRequiredService<OpenHandover>().RunAsync(admin, "maker", "checker", Channel.Page, default)).Refusal,
            (await of.GetRequiredService<SignHandover>().InPlaceAsync(admin, "maker", 1, Channel.Page, default)).Refusal,
            (await of.GetRequiredService<EndMachine>().RunAsync(admin, MachineNumber.From(1), Channel.Page, default)).Refusal,
            (await of.GetRequiredService<ApproveMachine>().RunAsync(admin, (MachineNumber.From(1), "x"), Channel.Page, default)).Refusal,
            (await of.GetRequiredService<ChangeMachineKeys>().EndAsync(admin, MachineNumber.From(1), "x", Channel.Page, default)).Refusal,
        ];

        Assert.All(answers, refusal => Assert.Equal(Appointments.AppointmentEnded, refusal));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from fact where kind in ('terms-accepted', 'official-confirmed')"));
    }
}
