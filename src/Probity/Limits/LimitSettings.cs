namespace Probity.Limits;

/// <summary>
/// How many requests a minute are taken, from the section <c>Limits</c> of the configuration (<c>Limits__PerAddress</c> in the environment). A burst of as many
/// is taken at once. No number depends on whom a request is about, so that a limit tells nothing of anybody.
/// </summary>
public sealed record LimitSettings
{
    /// <summary>Requests of one network address by nobody who signed in; pages, assets and descriptions alike.</summary>
    public int PerAddress { get; init; } = 1_200;

    /// <summary>Requests of one network address to the doors where one says who one is: sign-in, tokens, one-time codes.</summary>
    public int SignInPerAddress { get; init; } = 120;

    /// <summary>Requests of one person, official or machine that signed in.</summary>
    public int PerAsker { get; init; } = 6_000;

    /// <summary>Files sent by one official.</summary>
    public int UploadsPerAsker { get; init; } = 60;

    /// <summary>Inquiries that one official makes by page: as many as a human being can mean.</summary>
    public int InquiriesByPage { get; init; } = 60;

    /// <summary>Comments on drafts of the catalogue by one network address.</summary>
    public int CommentsPerAddress { get; init; } = 12;

    /// <summary>Comments on one draft by one network address in a day: a household, an office, a class.</summary>
    public int CommentsPerDraftAndDay { get; init; } = 30;

    /// <summary>The section of a configuration; what it does not name is as above.</summary>
    /// <exception cref="SettingsException">A limit is not a whole number of 1 or more.</exception>
    public static LimitSettings From(IConfiguration configuration)
    {
        var (section, usual) = (configuration.GetSection("Limits"), new LimitSettings());
        return new LimitSettings
        {
            PerAddress = Read(section, nameof(PerAddress), usual.PerAddress),
            SignInPerAddress = Read(section, nameof(SignInPerAddress), usual.SignInPerAddress),
            PerAsker = Read(section, nameof(PerAsker), usual.PerAsker),
            UploadsPerAsker = Read(section, nameof(UploadsPerAsker), usual.UploadsPerAsker),
            InquiriesByPage = Read(section, nameof(InquiriesByPage), usual.InquiriesByPage),
            CommentsPerAddress = Read(section, nameof(CommentsPerAddress), usual.CommentsPerAddress),
            CommentsPerDraftAndDay = Read(section, nameof(CommentsPerDraftAndDay), usual.CommentsPerDraftAndDay),
        };
    }

    static int Read(IConfigurationSection section, string name, int usual)
    {
        if (section[name] is not { Length: > 0 } text) return usual;
        return int.TryParse(text, out var number) && number > 0
            ? number
            : throw new SettingsException($"Limits:{name} must be a whole number of 1 or more, not '{text}'. Remedy: set Limits__{name} to a number of requests.");
    }
}
