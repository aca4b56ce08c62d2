using Probity.Entries;
using Probity.Notices;
using Probity.SignIn;
using Probity.Subjects.Counter;

namespace Probity.Subjects;

/// <summary>Persons: how they are found and bound, their entries, their notices and the looks at them.</summary>
public static class SubjectSetup
{
    /// <summary>Registers the operations on persons, entries and notices, and what binds a sign-in to its person.</summary>
    public static void AddSubjects(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<FindSubjects>().AddSingleton<BindSignIn>().AddSingleton<ReadLooks>();
        services.AddSingleton<ReadEntries>().AddSingleton<ReadRecipients>().AddSingleton<ApplyStanding>().AddSingleton<SweepStanding>();
        services.AddSingleton<StandingClock>().AddHostedService(provider => provider.GetRequiredService<StandingClock>());
        services.AddSingleton<ReadNotices>().AddSingleton<DeliverNotice>().AddSingleton<OpenNotice>().AddSingleton<ReadLookNotice>();
        services.AddSingleton<PrepareDelivery>().AddSingleton<RecordDelivery>();
        services.AddSingleton<OpenBinding>().AddSingleton<ConfirmBinding>().AddSingleton<CancelBinding>().AddSingleton<ReadBindings>();
        services.AddSingleton<LapseBindings>().AddSingleton<CounterClock>().AddHostedService(provider => provider.GetRequiredService<CounterClock>());
        services.AddSingleton<RedeemPersonCode>().AddSingleton<FindPersonAccount>();
        services.AddSingleton<BindPerson>(provider => provider.GetRequiredService<BindSignIn>().RunAsync);
    }

    /// <summary>Maps the person's own pages and API, and the counter's.</summary>
    public static void MapSubjects(this IEndpointRouteBuilder app)
    {
        app.MapEntriesApi();
        app.MapNoticesApi();
        app.MapLooksApi();
        app.MapSubjectPages();
        app.MapEntriesPages();
        app.MapNoticesPages();
        app.MapCounterPages();
        app.MapBindingsApi();
        app.MapBindingPages();
    }
}
