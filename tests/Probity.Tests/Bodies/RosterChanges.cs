using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Storage;

namespace Probity.Tests.Bodies;

/// <summary>Changes of the roster written straight into the tables, as another host would leave them: this one is told nothing.</summary>
static class RosterChanges
{
    public static Task CloseAsync(this Registry registry, string body, DateOnly on) =>
        registry.ChangeAsync($"update body set closed_on = {on}, version = version + 1 where code = {body}");

    public static async Task ChangeAsync(this Registry registry, Sql sql)
    {
        await using var work = await registry.Store.BeginAsync(default);
        work.Write(sql);
        work.Write($"update roster_state set version = version + 1 where id = 1");
        await work.CommitAsync(default);
    }

    public static Roster RosterOf(this Registry registry) => registry.Services.GetRequiredService<Roster>();

    /// <summary>Waits until this host has noticed what another one did.</summary>
    public static async Task NoticedAsync(this Registry registry)
    {
        var wanted = await registry.CountAsync($"select version from roster_state");
        for (var i = 0; i < 1_200 && registry.RosterOf().Version < wanted; i++) await Task.Delay(50);
        Assert.Equal(wanted, registry.RosterOf().Version);
    }
}
