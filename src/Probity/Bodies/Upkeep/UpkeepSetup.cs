using Probity.Bodies.Officials;

namespace Probity.Bodies.Upkeep;

/// <summary>What keeps appointments alive: what it needs and its doors.</summary>
static class UpkeepSetup
{
    public static void AddUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<ApproveCode>().AddSingleton<ConfirmationLists>().AddSingleton<OfficialUse>().AddSingleton<CloseStaleAccounts>().AddSingleton<AcceptTerms>().AddSingleton<ConfirmOfficials>().AddSingleton<FindMyAppointment>();
        services.AddSingleton<OfficialClock>().AddHostedService(provider => provider.GetRequiredService<OfficialClock>());
    }

    /// <summary>The own appointment with its terms, and the list of those to be confirmed.</summary>
    public static void MapUpkeep(this IEndpointRouteBuilder app)
    {
        app.MapMyAppointment();
        app.MapConfirmations();
    }
}
