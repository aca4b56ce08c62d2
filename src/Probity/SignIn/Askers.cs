using System.Security.Claims;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>
/// Turns what a provider vouched for into who is asking here. Of a person only the subject's id and a masked name remain; the number
/// and the name go no further than the binding.
/// </summary>
sealed class Askers(SignInOptions options, BindPerson bind, Editions editions, TimeProvider clock)
{
    /// <summary>A token of the demo's provider before a register of real people (misuse H31).</summary>
    public static readonly Refusal DemoToken = Refusal.Forbidden("signin.demo-token",
        "演示环境的登录在本系统无效。", "A sign-in of the demonstration opens nothing here.");

    /// <summary>The provider is not sure enough who this person, or this official, is.</summary>
    public static readonly Refusal AssuranceTooLow = Refusal.Forbidden("signin.assurance-too-low",
        "登录方式的身份核验等级不足，请使用本系统认可的核验方式登录。", "The provider is not sure enough who you are. Sign in by a means that this register accepts.");

    /// <summary>The provider did not say who this is in the claims that the register reads.</summary>
    public static readonly Refusal ClaimsMissing = Refusal.Forbidden("signin.claims-missing",
        "身份提供方未给出所需的身份信息。", "The provider did not give the particulars that identify you here.");

    /// <summary>The provider names a body that the edition in force does not have, so that nothing says what it may do here.</summary>
    public static readonly Refusal BodyUnknown = Refusal.Forbidden("signin.body-unknown",
        "所代表的单位不在现行目录的单位名录中。", "The body for which you act is not a body of the catalogue in force.");

    /// <summary>An invented number before a register of real people, or a real one before the demo.</summary>
    public static readonly Refusal NumberOfOtherMode = Refusal.Forbidden("signin.number-of-other-mode",
        "该号码不适用于本系统：演示系统只接受虚构人员，正式系统不接受虚构人员。",
        "This number has no place here: the demonstration takes invented people only, and a real register takes none.");

    /// <summary>Who is asking. Refusals: all of this type's, and those of the binding.</summary>
    public async Task<Outcome<ClaimsIdentity>> FindAsync(ClaimsIdentity vouched, CancellationToken ct)
    {
        var acr = vouched.FindFirst(ProviderClaims.Assurance)?.Value;
        if (acr is ProviderClaims.DemoAssurance && options.Mode is not RegisterMode.Demo) return DemoToken;
        if (vouched.HasClaim(claim => claim.Type is ProviderClaims.Body))
            return IsSure(acr, options.Provider?.OfficialAcr) ? ReadOfficial(vouched) : AssuranceTooLow;
        if (!IsSure(acr, options.Provider?.PersonAcr)) return AssuranceTooLow;

        var number = ResidentNumber.Read(vouched.FindFirst(ProviderClaims.ResidentNumber)?.Value);
        var name = PersonName.Read(vouched.FindFirst(ProviderClaims.Name)?.Value);
        if (number.IsRefused || name.IsRefused) return ClaimsMissing;
        if (number.Value.IsSynthetic != options.Mode is RegisterMode.Demo) return NumberOfOtherMode;

        var bound = await bind(number.Value, name.Value, ct);
        return bound.Refusal is { } refusal ? refusal : Asker.Identity(bound.Value, name.Value);
    }

    Outcome<ClaimsIdentity> ReadOfficial(ClaimsIdentity vouched)
    {
        var id = vouched.FindFirst(ProviderClaims.Subject)?.Value;
        var name = vouched.FindFirst(ProviderClaims.Name)?.Value;
        var post = vouched.FindFirst(ProviderClaims.Post)?.Value;
        var roles = ReadRoles(vouched);
        if (id is null || name is null || post is null || roles.Count is 0) return ClaimsMissing;
        if (!CreditCode.TryParse(vouched.FindFirst(ProviderClaims.Body)?.Value, null, out var body)) return ClaimsMissing;
        if (editions.InForceOn(ShanghaiTime.DayOf(Instant.FromDateTimeOffset(clock.GetUtcNow())))?.FindBody(body) is null) return BodyUnknown;

        return Asker.Identity(new Official(id, name, body, post, roles), vouched.FindFirst(ProviderClaims.PostInEnglish)?.Value);
    }

    // A person's role comes with the person's own file, never by a claim; words that we do not know grant nothing.
    static HashSet<Role> ReadRoles(ClaimsIdentity vouched) =>
    [
        .. vouched.FindAll(ProviderClaims.Roles)
            .Where(claim => Enum.GetNames<Role>().Contains(claim.Value))
            .Select(claim => Enum.Parse<Role>(claim.Value))
            .Where(role => role is not Role.Subject),
    ];

    static bool IsSure(string? acr, string? accepted) => accepted is null
        ? acr is ProviderClaims.DemoAssurance
        : acr is not null && accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(acr);
}
