using Probity.PublicLog;
using Probity.Storage;

namespace Probity.Erasures;

/// <summary>Erasing: what it needs and its doors.</summary>
public static class ErasureSetup
{
    /// <summary>Registers the operations and their clock.</summary>
    public static void AddErasures(this WebApplicationBuilder builder, PublicLogs logs)
    {
        var services = builder.Services;
        services.AddSingleton(KeysOf(logs));
        services.AddSingleton<AskErasure>().AddSingleton<DecideErasure>().AddSingleton<ReadErasures>();
        services.AddSingleton<DestroyRecords>().AddSingleton<CarryOutErasures>().AddSingleton<EraseEnded>();
        services.AddSingleton<ErasureClock>().AddHostedService(provider => provider.GetRequiredService<ErasureClock>());
    }

    /// <summary>Before anything is served: what a backup brought back is destroyed again.</summary>
    public static Task EraseAgainAsync(Store store, Keeper keeper, PublicLogs logs, CancellationToken ct) =>
        new EraseAgain(store, new DestroyRecords(keeper, KeysOf(logs)), KeysOf(logs)).RunAsync(ct);

    static ErasedKeys KeysOf(PublicLogs logs) => new(Path.Combine(Path.GetDirectoryName(logs.Homes[0].AnchorFile)!, ErasedKeys.FileName));

    /// <summary>Maps pages and API: the person's own, and the two administrators'.</summary>
    public static void MapErasures(this IEndpointRouteBuilder app)
    {
        app.MapOwnErasures();
        app.MapErasuresApi();
        app.MapErasurePages();
    }
}
