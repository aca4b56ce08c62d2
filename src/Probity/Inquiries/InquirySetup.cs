namespace Probity.Inquiries;

/// <summary>Inquiries: what they need and their doors.</summary>
public static class InquirySetup
{
    /// <summary>The operations, and the queue in which inquiries gather.</summary>
    public static void AddInquiries(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AnswerInquiries>().AddSingleton<OpenCase>().AddSingleton<FindDisclosure>().AddSingleton<Ask>().AddSingleton<DeskSeal>().AddSingleton<ReadSuspendedAnswers>();
        builder.Services.AddSingleton<SharedCommit>().AddHostedService(services => services.GetRequiredService<SharedCommit>());
    }

    /// <summary>The API and the pages of the inquiry desk.</summary>
    public static void MapInquiries(this WebApplication app)
    {
        app.MapInquiriesApi();
        app.MapDeskPages();
        app.MapSuspendedAnswers();
    }
}
