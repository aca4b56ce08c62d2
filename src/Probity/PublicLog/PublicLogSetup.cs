namespace Probity.PublicLog;

/// <summary>The logs that nobody can rewrite.</summary>
static class PublicLogSetup
{
    internal static void AddPublicLog(this WebApplicationBuilder builder, PublicLogs logs)
    {
        builder.Services.AddSingleton(logs).AddSingleton<GiveReceipt>().AddSingleton<GiveOwnLog>().AddSingleton<ReadLag>().AddSingleton<Watched>().AddSingleton<ReadPolicies>().AddSingleton<ProvePolicy>();
        builder.Services.AddHostedService<Sequencer>().AddHostedService<FollowPolicies>();
    }

    internal static void MapPublicLog(this IEndpointRouteBuilder app)
    {
        app.MapLogDoors();
        app.MapPolicyDoors();
        app.MapLogPages();
        app.MapReceiptsApi();
        app.MapProofPages();
    }
}
