using Probity.Bodies.Proposals;
using Probity.Bodies.Tree;
using Probity.Bodies.Units;
using Probity.Facts;

namespace Probity.Bodies.Administrators;

/// <summary>What administrators propose and decide: what it needs and its doors.</summary>
static class AdministrationSetup
{
    /// <summary>Proposals, administrators, files of bodies, the journal.</summary>
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddSingleton<ReadProposals>().AddSingleton<CarryOut>().AddSingleton<Propose>().AddSingleton<DecideProposal>();
        services.AddSingleton<ReadAdministrators>().AddSingleton<InviteAdministrator>().AddSingleton<ImportBodiesFile>().AddSingleton<ReadRosterFacts>().AddSingleton<ChangeUnits>();
    }

    /// <summary>Their pages and API, and bodies as everybody reads them.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        app.MapAdministrationPages();
        app.MapProposalPages();
        app.MapProposalsApi();
        app.MapAdministratorsApi();
        app.MapBodyPages();
        app.MapBodiesApi();
        app.MapJournal();
        app.MapUnitPages();
        app.MapUnitsApi();
    }
}
