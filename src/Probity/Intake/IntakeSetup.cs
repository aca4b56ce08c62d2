namespace Probity.Intake;

/// <summary>Intake: what it needs, its workers and its doors.</summary>
public static class IntakeSetup
{
    /// <summary>The operations, the worker that decides batches, and the timed jobs.</summary>
    public static void AddIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new IntakeLimits()).AddSingleton<BatchSignal>().AddSingleton<BatchSources>();
        builder.Services.AddSingleton<ReceiveBatch>().AddSingleton<SendFile>().AddSingleton<DecideChunk>().AddSingleton<DecideBatch>();
        builder.Services.AddSingleton<SettleBatch>().AddSingleton<FindBatches>().AddSingleton<WriteResult>().AddSingleton<WriteFillIn>();
        builder.Services.AddSingleton<HeldDesk>().AddSingleton<IdentityDesk>().AddSingleton<DecideIdentity>().AddSingleton<TextDesk>().AddSingleton<DecideText>();
        builder.Services.AddSingleton(services => BatchesInHand.Of(services.GetRequiredService<Keys.KeyRing>()));
        builder.Services.AddSingleton<LapseHeldRows>().AddSingleton<DestroyKeys>();
        builder.Services.AddSingleton<BatchWorker>().AddHostedService(services => services.GetRequiredService<BatchWorker>());
        builder.Services.AddHostedService<QueueWatch>();
        builder.Services.AddSingleton<IntakeClock>().AddHostedService(services => services.GetRequiredService<IntakeClock>());
    }

    /// <summary>The API and the pages of bodies that send entries, and of the identity desk.</summary>
    public static void MapIntake(this WebApplication app)
    {
        app.MapBatchesApi();
        app.MapAgencyPages();
        app.MapIdentityPages();
        app.MapTextPages();
    }
}
