namespace Probity.Bodies.Officials;

/// <summary>Officials: what their doors need.</summary>
static class OfficialSetup
{
    public static void AddOfficials(this IServiceCollection services) => services
        .AddSingleton<BodyStandings>().AddSingleton<FindOfficials>().AddSingleton<Scene>()
        .AddSingleton<AppointOfficial>().AddSingleton<ChangeOfficial>().AddSingleton<EndOfficial>().AddSingleton<InviteOfficial>();

    /// <summary>Every door of officials' appointments.</summary>
    public static void MapOfficials(this IEndpointRouteBuilder app)
    {
        app.MapOfficialsApi();
        app.MapOfficialsPages();
    }
}
