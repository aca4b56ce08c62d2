using Probity.Bodies.Administrators;
using Probity.Bodies.Handovers;
using Probity.Bodies.Machines;
using Probity.Bodies.Officials;
using Probity.Bodies.Upkeep;
using Probity.SignIn;

namespace Probity.Bodies;

/// <summary>Bodies and officials: what they need and their doors.</summary>
public static class BodySetup
{
    /// <summary>The roster, who may act for whom, and the way in for officials.</summary>
    public static void AddBodies(this WebApplicationBuilder builder, Roster roster)
    {
        var services = builder.Services;
        services.AddSingleton(roster).AddHostedService<RosterWatch>();
        services.AddSingleton<RulesInForce>().AddSingleton<ChangeRoster>().AddSingleton<OneTimeCodes>().AddSingleton<BindAccount>().AddSingleton<Appointments>().AddSingleton<RedeemOfficialCode>();
        services.AddAdministration();
        services.AddMachines();
        services.AddSingleton(provider => HoldersOf(provider, roster));
        services.AddOfficials();
        services.AddUpkeep();
        services.AddHandovers();
    }

    /// <summary>Every door of administrators, and bodies as everybody reads them.</summary>
    public static void MapBodies(this IEndpointRouteBuilder app)
    {
        app.MapAdministration();
        app.MapOfficials();
        app.MapMachines();
        app.MapUpkeep();
        app.MapHandovers();
    }

    static AccountHolders HoldersOf(IServiceProvider services, Roster roster)
    {
        var (appointments, use) = (services.GetRequiredService<Appointments>(), services.GetRequiredService<OfficialUse>());
        var persons = services.GetRequiredService<Subjects.Counter.FindPersonAccount>();
        var machines = services.GetRequiredService<Machines.Machines>();
        return new AccountHolders(
            async (account, ct) => use.Note(await appointments.FindAsync(account, ct)),
            async (official, stamp, ct) => use.Note(await appointments.RefreshAsync(official, stamp, ct)))
        {
            FindPerson = persons.RunAsync,
            FindPersonAgain = persons.AgainAsync,
            FindMachine = machines.FindAsync,
            KeysOfMachine = machines.KeysOfAsync,
            TakeAssertionId = machines.TakeAsync,
            Stamp = () => roster.Stamp,
        };
    }
}
