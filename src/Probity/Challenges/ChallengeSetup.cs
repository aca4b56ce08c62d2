using Probity.Bodies.Tree;

namespace Probity.Challenges;

/// <summary>Challenges of looks: what they need and their doors.</summary>
public static class ChallengeSetup
{
    /// <summary>The operations and their clock.</summary>
    public static void AddChallenges(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AskChallenge>().AddSingleton<AnswerChallenge>().AddSingleton<ReadChallenges>().AddSingleton<SuspendPurpose>().AddSingleton<ReadSuspendedUnits>().AddSingleton<WeighChallenges>().AddSingleton<SettleChallenges>().AddSingleton<WatchChallenges>();
        services.AddSingleton<ChallengeClock>().AddHostedService(provider => provider.GetRequiredService<ChallengeClock>());
    }

    /// <summary>The person's own pages and API, and those of the desk.</summary>
    public static void MapChallenges(this IEndpointRouteBuilder app)
    {
        app.MapOwnChallenges();
        app.MapChallengesApi();
        app.MapChallengePages();
        app.MapOversight();
    }
}
