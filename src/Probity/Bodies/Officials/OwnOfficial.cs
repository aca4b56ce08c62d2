using Probity.Calendar;

namespace Probity.Bodies.Officials;

/// <summary>An official whom the administrator of the same body is about to change, as the transaction found the rows.</summary>
/// <param name="Stored">The appointment.</param>
/// <param name="Roles">Every role, ended ones too.</param>
/// <param name="Details">Name and post.</param>
sealed record OwnOfficial(StoredOfficial Stored, IReadOnlyList<StoredRole> Roles, OfficialDetails Details)
{
    /// <summary>Nobody of the body has this number.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("official.unknown",
        "本单位没有这个工号的人员。", "Nobody of your body has this number.");

    /// <summary>It is the administrator's own appointment, or somebody of the administrator's own name.</summary>
    public static readonly Refusal Own = Refusal.Forbidden("official.own-appointment",
        "任何人不得任用、变更或者终止自己，也不得任用与自己同名的人员。请由本单位另一名单位管理员办理。",
        "Nobody appoints, changes or ends himself, nor appoints somebody of the own name. Let another administrator of the body do it.");

    /// <summary>Somebody changed it since it was shown.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("official.changed",
        "该人员的任职在您查看之后已有变动，请刷新后再办理。", "The appointment was changed after it was shown to you. Look at it again.");

    /// <summary>The appointment was ended.</summary>
    public static readonly Refusal Ended = Refusal.Conflict("official.ended",
        "该任职已经终止，不能再变更；需要时请以新的工号重新任用。", "This appointment was ended and changes no more. Appoint the official anew, under another number.");

    /// <summary>The official's number.</summary>
    public string Number => Stored.Number;

    /// <summary>Roles that were not withdrawn: they last as long as the appointment, and are renewed with it.</summary>
    public IReadOnlySet<Role> Held => Roles.Where(role => role.EndedAt is null).Select(role => role.Role).ToHashSet();

    /// <summary>Finds an official of the administrator's own body whom that administrator may change.</summary>
    public static async Task<Outcome<OwnOfficial>> FindAsync(RosterWork roster, Official admin, string number, CancellationToken ct)
    {
        var found = roster.Work.AskOfficial(admin.Body, number);
        await roster.Work.FlushAsync(ct);
        if (found.Rows is not [{ } stored]) return Unknown;
        if (stored.Id == admin.Appointment) return Own;

        var roles = await roster.Work.ListAsync(
            $"select official_id, role, granted_by, from_on, to_on, ended_at from official_role where official_id = {stored.Id}", OfficialQueries.ReadRole, ct);
        if (roles.Any(role => role.EndedAt is null && RoleRules.Administrators.Contains(role.Role))) return Grants.ByProposal;
        if (stored.EndedAt is not null) return Ended;

        return new OwnOfficial(stored, roles, OfficialCodec.Open(roster.Register, stored.Id, stored.Version, stored.Box));
    }

    /// <summary>Writes name, post, last day and end, and raises the version that was read.</summary>
    public void Write(RosterWork roster, OfficialDetails details, DateOnly to, Instant? endedAt = null)
    {
        var box = OfficialCodec.Seal(roster.Register, Stored.Id, Stored.Version + 1, details);
        roster.Work.Update($"update official set to_on = {to}, ended_at = {endedAt}, sealed = {box}, version = version + 1 where official_id = {Stored.Id} and version = {Stored.Version}");
    }
}
