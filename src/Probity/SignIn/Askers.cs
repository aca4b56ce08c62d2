using System.Security.Claims;
using Probity.Bodies;
using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>
/// Turns what a provider vouched for into who is asking here. Of a person only the subject's id and a masked name remain; the number
/// and the name go no further than the binding. What an official may do comes from the register's own roster, never from a claim.
/// </summary>
sealed class Askers(SignInOptions options, BindPerson bind, AccountHolders holders)
{
    readonly AssuranceLevels levels = AssuranceLevels.Of(options);

    /// <summary>A token of the demo's provider before a register of real people (misuse H31).</summary>
    public static readonly Refusal DemoToken = Refusal.Forbidden("signin.demo-token",
        "演示环境的登录在本系统无效。", "A sign-in of the demonstration opens nothing here.");

    /// <summary>The provider is not sure enough who this person, or this official, is.</summary>
    public static readonly Refusal AssuranceTooLow = Refusal.Forbidden("signin.assurance-too-low",
        "登录方式的身份核验等级不足，请使用本系统认可的核验方式登录。", "The provider is not sure enough who you are. Sign in by a means that this register accepts.");

    /// <summary>The provider did not say who this is in the claims that the register reads.</summary>
    public static readonly Refusal ClaimsMissing = Refusal.Forbidden("signin.claims-missing",
        "身份提供方未给出所需的身份信息。", "The provider did not give the particulars that identify you here.");

    /// <summary>The account is nobody's here: it was never bound to an appointment or a person.</summary>
    public static readonly Refusal AccountUnknown = Refusal.Forbidden("signin.account-unknown",
        "该登录账号尚未与任何人员绑定。请用发放给您的一次性口令完成绑定。", "This account is not bound to anybody here. Bind it with the one-time code that you were given.");

    /// <summary>An invented number before a register of real people, or a real one before the demo.</summary>
    public static readonly Refusal NumberOfOtherMode = Refusal.Forbidden("signin.number-of-other-mode",
        "该号码不适用于本系统：演示系统只接受虚构人员，正式系统不接受虚构人员。",
        "This number has no place here: the demonstration takes invented people only, and a real register takes none.");

    /// <summary>Who is asking. Refusals: all of this type's, and those of the binding and of the roster.</summary>
    public async Task<Outcome<ClaimsIdentity>> FindAsync(ClaimsIdentity vouched, CancellationToken ct)
    {
        var acr = vouched.FindFirst(ProviderClaims.Assurance)?.Value;
        if (acr is ProviderClaims.DemoAssurance && options.Mode is not RegisterMode.Demo) return DemoToken;

        if (options.IsBundled && vouched.FindFirst(ProviderClaims.Machine) is { Value: var machine }) return await FindMachineAsync(machine, ct);

        var claims = options.Claims;
        if (vouched.HasClaim(claim => claim.Type == claims.Body)) return await FindHolderAsync(vouched, acr, ct);
        if (!vouched.HasClaim(claim => claim.Type == claims.ResidentNumber) && levels.SufficesForAccount(acr)) return await FindHolderAsync(vouched, acr, ct);

        return await FindPersonAsync(vouched, acr, ct);
    }

    /// <summary>The same asker in a roster that moved since; null while it has not, and for persons who came by number and name.</summary>
    public async ValueTask<Outcome<ClaimsIdentity?>> RefreshAsync(ClaimsIdentity asker, CancellationToken ct)
    {
        if (Asker.FindMachine(asker) is { } machine) return machine.Stamp == holders.Stamp() ? default(Outcome<ClaimsIdentity?>) : await RefreshMachineAsync(machine, ct);
        if (Asker.FindAccount(asker) is { } person) return await RefreshPersonAsync(person, ct);
        if (Asker.FindAppointment(asker) is not { } known) return default(Outcome<ClaimsIdentity?>);

        var fresh = await holders.RefreshOfficial(known.Appointment, known.Stamp, ct);
        if (fresh.Refusal is { } refusal) return refusal;

        return fresh.Value is { } official ? Asker.Identity(official) : default(Outcome<ClaimsIdentity?>);
    }

    async Task<Outcome<ClaimsIdentity>> FindMachineAsync(string number, CancellationToken ct)
    {
        var found = await holders.FindMachine(number, ct);
        return found.Refusal is { } refusal ? refusal : Asker.Identity(found.Value);
    }

    async ValueTask<Outcome<ClaimsIdentity?>> RefreshMachineAsync(KnownMachine machine, CancellationToken ct)
    {
        var found = await FindMachineAsync(machine.Number, ct);
        return found.Refusal is { } refusal ? refusal : found.Value;
    }

    async ValueTask<Outcome<ClaimsIdentity?>> RefreshPersonAsync((string Account, Guid Subject, string Stamp) asker, CancellationToken ct)
    {
        if (asker.Stamp == holders.Stamp()) return default(Outcome<ClaimsIdentity?>);

        return await holders.FindPersonAgain(asker.Account, asker.Subject, ct) is { } still ? Asker.Identity(still) : AccountUnknown;
    }

    async Task<Outcome<ClaimsIdentity>> FindPersonAsync(ClaimsIdentity vouched, string? acr, CancellationToken ct)
    {
        if (!levels.SufficesForNumber(acr)) return AssuranceTooLow;

        var number = ResidentNumber.Read(vouched.FindFirst(options.Claims.ResidentNumber)?.Value);
        var name = PersonName.Read(vouched.FindFirst(options.Claims.Name)?.Value);
        if (number.IsRefused || name.IsRefused) return ClaimsMissing;
        if (number.Value.IsSynthetic != options.Mode is RegisterMode.Demo) return NumberOfOtherMode;

        var bound = await bind(number.Value, name.Value, ct);
        return bound.Refusal is { } refusal ? refusal : Asker.Identity(bound.Value, name.Value);
    }

    async Task<Outcome<ClaimsIdentity>> FindHolderAsync(ClaimsIdentity vouched, string? acr, CancellationToken ct)
    {
        if (vouched.FindFirst(ProviderClaims.Subject)?.Value is not { } subject) return ClaimsMissing;

        var account = new VouchedAccount(options.Issuer, subject);
        if (vouched.FindFirst(options.Claims.Body)?.Value is { } code)
        {
            if (!levels.SufficesForOfficial(acr)) return AssuranceTooLow;
            if (!CreditCode.TryParse(code, null, out var body)) return ClaimsMissing;
            account = account with { Body = body, Number = vouched.FindFirst(options.Claims.OfficialNumber)?.Value };
        }

        var found = await holders.FindOfficial(account, ct);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value is { } official) return levels.SufficesForOfficial(acr) ? Asker.Identity(official) : AssuranceTooLow;

        return account.Body is null && await holders.FindPerson(account, ct) is { } person ? Asker.Identity(person) : AccountUnknown;
    }
}
