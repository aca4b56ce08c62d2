namespace Probity.Bodies.Handovers;

/// <summary>Handovers: what they need and their doors. Whoever keeps work in officials' names registers a <see cref="WorkInHand"/>.</summary>
static class HandoverSetup
{
    public static void AddHandovers(this IServiceCollection services) =>
        services.AddSingleton<OpenWorks>().AddSingleton<OpenHandover>().AddSingleton<SignHandover>().AddSingleton<FindHandovers>();

    public static void MapHandovers(this IEndpointRouteBuilder app)
    {
        app.MapHandoversApi();
        app.MapHandoversPages();
    }
}
