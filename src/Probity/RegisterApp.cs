using Probity.Bodies;
using Probity.Catalogue;
using Probity.Catalogue.Files;
using Probity.Challenges;
using Probity.Erasures;
using Probity.Inquiries;
using Probity.Intake;
using Probity.Limits;
using Probity.Portals;
using Probity.Portals.Public;
using Probity.PublicLog;
using Probity.Serving;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects;

namespace Probity;

/// <summary>The whole program, put together: what <c>Program</c> runs and what each test starts.</summary>
public static class RegisterApp
{
    /// <summary>Opens keys, database and catalogue, and maps every door. The caller starts it.</summary>
    /// <exception cref="SettingsException">The options contradict each other or the files.</exception>
    public static async Task<WebApplication> BuildAsync(Settings settings, TimeProvider clock, CancellationToken ct = default)
    {
        Directory.CreateDirectory(settings.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var ring = settings.OpenKeys();
        var store = await OpenStore.RunAsync(settings, clock, ct);
        var register = await Register.OpenAsync(store, ring, settings.PublicUrl ?? "", ct);
        settings = await RegisterIdentity.CheckAsync(settings, store, ring, ct);
        var load = new LoadEditions(store, ring);
        var editions = await load.RunAsync(settings.Catalogue, ct);
        await new SeedDemo(store, ring, editions).RunAsync(ct);
        var roster = await Roster.OpenAsync(store, ct);
        var keeper = new Keeper(OpenStore.Keeper(settings, store, clock));
        var logs = await new OpenLogs(settings, ring, store, keeper).RunAsync(ct);
        await ErasureSetup.EraseAgainAsync(store, keeper, logs, ct);

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.LimitConnections();
        builder.AddServing(settings, clock);
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(clock).AddSingleton(ring).AddSingleton(store).AddSingleton(register).AddSingleton(editions);
        services.AddSingleton(keeper);
        services.AddSingleton(new Site(register.Mode is RegisterMode.Demo));
        builder.AddPortals();
        builder.AddCatalogue(load);
        builder.AddBodies(roster);
        builder.AddSubjects();
        builder.AddSignIn(SignInOptions.Of(settings, register.Mode, builder.Configuration));
        builder.AddInquiries();
        builder.AddIntake();
        builder.AddPublicLog(logs);
        builder.AddErasures(logs);
        builder.AddChallenges();

        var app = builder.Build();
        app.UseHead();
        app.UseServing(settings);
        app.UsePortals();
        app.UseSignIn();
        app.UsePageForms();
        app.MapPortals();
        app.MapReadiness();
        app.MapPublicPages();
        app.MapCatalogueApi();
        app.MapFilesApi();
        app.MapCataloguePages();
        app.MapFilesPages();
        app.MapSignIn();
        app.MapBodies();
        app.MapInquiries();
        app.MapIntake();
        app.MapSubjects();
        app.MapPublicLog();
        app.MapErasures();
        app.MapChallenges();
        return app;
    }
}
