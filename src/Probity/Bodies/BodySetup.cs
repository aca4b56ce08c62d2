using Probity.Bodies.Administrators;
using Probity.Bodies.Officials;
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
        services.AddSingleton(provider =>
        {
            var appointments = provider.GetRequiredService<Appointments>();
            var persons = provider.GetRequiredService<Subjects.Counter.FindPersonAccount>();
            return new AccountHolders(appointments.FindAsync, appointments.RefreshAsync) { FindPerson = persons.RunAsync, FindPersonAgain = persons.AgainAsync, Stamp = () => roster.Stamp };
        });
        services.AddAdministration();
        services.AddOfficials();
    }

    /// <summary>Every door of administrators, and bodies as everybody reads them.</summary>
    public static void MapBodies(this IEndpointRouteBuilder app)
    {
        app.MapAdministration();
        app.MapOfficials();
    }
}
