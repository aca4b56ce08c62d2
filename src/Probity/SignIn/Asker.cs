using System.Security.Claims;
using Probity.Bodies;
using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>
/// Who is asking, as a door finds it in <see cref="HttpContext.User"/>: an official, or a person before the own file. The cookie and
/// the cache of tokens hold just these claims.
/// </summary>
public static class Asker
{
    const string Scheme = "probity";
    const string SubjectClaim = "subject";
    const string OfficialClaim = "official";
    const string NameClaim = "name";
    const string BodyClaim = "body";
    const string PostClaim = "post";
    const string PostInEnglishClaim = "post_en";
    const string RoleClaim = "role";
    const string AppointmentClaim = "appointment";
    const string ActsForClaim = "acts_for";
    const string StampClaim = "roster";
    const string AccountClaim = "account";
    const string MachineClaim = "machine";
    const string MachineRoleClaim = "machine_role";
    const string TermsClaim = "owes_terms";

    /// <summary>The official who asks; null when nobody signed in, or a person did.</summary>
    public static Official? FindOfficial(this ClaimsPrincipal user)
    {
        if (user.FindFirst(OfficialClaim) is not { Value: var id }) return null;
        var roles = user.FindAll(RoleClaim).Select(claim => Enum.Parse<Role>(claim.Value)).ToHashSet();
        return new Official(id, user.FindFirst(NameClaim)!.Value, CreditCode.Parse(user.FindFirst(BodyClaim)!.Value), user.FindFirst(PostClaim)!.Value, roles)
        {
            Appointment = Guid.Parse(user.FindFirst(AppointmentClaim)!.Value),
            Machine = user.FindFirst(MachineClaim)?.Value,
            PostInEnglish = user.FindFirst(PostInEnglishClaim)?.Value,
            ActsFor = [.. user.FindAll(ActsForClaim).Select(claim => CreditCode.Parse(claim.Value))],
        };
    }

    /// <summary>The appointment of the official who asks, and the state of the roster in which it was looked up; null for anybody else.</summary>
    internal static (Guid Appointment, string Stamp)? FindAppointment(ClaimsIdentity asker) =>
        asker.FindFirst(AppointmentClaim) is { Value: var id } && asker.FindFirst(StampClaim) is { Value: var stamp } ? (Guid.Parse(id), stamp) : null;

    /// <summary>Whether an official asks who must accept the terms of use before anything else.</summary>
    internal static bool OwesTerms(this ClaimsPrincipal user) => user.HasClaim(TermsClaim, "yes");

    /// <summary>The official who asks, behind a door that only officials pass; anybody else here is a bug and throws.</summary>
    public static Official RequireOfficial(this ClaimsPrincipal user) =>
        user.FindOfficial() ?? throw new InvalidOperationException("This door lets in somebody who is no official.");

    /// <summary>The subject of the person who asks about the own file; null when nobody signed in, or an official did.</summary>
    public static Guid? FindSubjectId(this ClaimsPrincipal user) =>
        user.FindFirst(SubjectClaim) is { Value: var id } ? Guid.Parse(id) : null;

    /// <summary>The person's subject, behind a door that only persons pass; anybody else here is a bug and throws.</summary>
    public static Guid RequireSubjectId(this ClaimsPrincipal user) =>
        user.FindSubjectId() ?? throw new InvalidOperationException("This door lets in somebody who is not before the own file.");

    internal static ClaimsIdentity Identity(Guid subject, PersonName name) => Identity(
        new Claim(SubjectClaim, subject.ToString()),
        new Claim(NameClaim, name.ToString()),
        new Claim(RoleClaim, nameof(Role.Subject)));

    /// <summary>The account by which a person came in, and the state of the roster in which it was looked up; null for officials and for those who came by number and name.</summary>
    internal static (string Account, Guid Subject, string Stamp)? FindAccount(ClaimsIdentity asker) =>
        asker.FindFirst(AccountClaim) is { Value: var account } ? (account, Guid.Parse(asker.FindFirst(SubjectClaim)!.Value), asker.FindFirst(StampClaim)!.Value) : null;

    /// <summary>The program that has signed in and has not said yet for whom; null for anybody else.</summary>
    internal static KnownMachine? FindMachine(ClaimsIdentity asker) => asker.FindFirst(MachineClaim) is { Value: var number } && asker.FindFirst(OfficialClaim) is null
        ? new KnownMachine(number, CreditCode.Parse(asker.FindFirst(BodyClaim)!.Value), [.. asker.FindAll(MachineRoleClaim).Select(claim => Enum.Parse<Role>(claim.Value))], asker.FindFirst(StampClaim)!.Value)
        : null;

    // No role: by itself a program passes no door.
    internal static ClaimsIdentity Identity(KnownMachine known) => Identity(
    [
        new Claim(MachineClaim, known.Number),
        new Claim(BodyClaim, known.Body.ToString()),
        new Claim(StampClaim, known.Stamp),
        .. known.Roles.Select(role => new Claim(MachineRoleClaim, role.ToString())),
    ]);

    internal static ClaimsIdentity Identity(KnownOfficial known, string machine)
    {
        var identity = Identity(known);
        identity.AddClaim(new Claim(MachineClaim, machine));
        return identity;
    }

    internal static ClaimsIdentity Identity(KnownPerson known) => Identity(
        new Claim(SubjectClaim, known.Subject.ToString()),
        new Claim(NameClaim, known.Name.ToString()),
        new Claim(RoleClaim, nameof(Role.Subject)),
        new Claim(AccountClaim, known.Account),
        new Claim(StampClaim, known.Stamp));

    internal static ClaimsIdentity Identity(KnownOfficial known) => Identity(
    [
        new Claim(OfficialClaim, known.Official.Id),
        new Claim(NameClaim, known.Official.Name),
        new Claim(BodyClaim, known.Official.Body.ToString()),
        new Claim(PostClaim, known.Official.Post),
        new Claim(PostInEnglishClaim, known.PostInEnglish),
        new Claim(AppointmentClaim, known.Official.Appointment.ToString()),
        new Claim(StampClaim, known.Stamp),
        .. known.OwesTerms ? new[] { new Claim(TermsClaim, "yes") } : [],
        .. known.Official.ActsFor.Select(body => new Claim(ActsForClaim, body.ToString())),
        .. known.Official.Roles.Select(role => new Claim(RoleClaim, role.ToString())),
    ]);

    static ClaimsIdentity Identity(params Claim[] claims) => new(claims, Scheme, NameClaim, RoleClaim);
}
