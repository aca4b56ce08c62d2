using Probity.PublicLog;

namespace Probity.Erasures;

/// <summary>Erasing: what it needs and its doors.</summary>
public static class ErasureSetup
{
    /// <summary>Registers the operations and their clock.</summary>
    public static void AddErasures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => new ErasedKeys(Path.Combine(Path.GetDirectoryName(provider.GetRequiredService<PublicLogs>().Homes[0].AnchorFile)!, ErasedKeys.FileName)));
        services.AddSingleton<AskErasure>().AddSingleton<DecideErasure>().AddSingleton<ReadErasures>();
        services.AddSingleton<DestroyRecords>().AddSingleton<CarryOutErasures>().AddSingleton<EraseEnded>().AddSingleton<EraseAgain>();
        services.AddSingleton<ErasureClock>().AddHostedService(provider => provider.GetRequiredService<ErasureClock>());
    }

    /// <summary>Maps pages and API: the person's own, and the two administrators'.</summary>
    public static void MapErasures(this IEndpointRouteBuilder app)
    {
        app.MapOwnErasures();
        app.MapErasuresApi();
        app.MapErasurePages();
    }
}
