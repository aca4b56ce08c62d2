using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>What is to change of an appointment; null leaves it as it is.</summary>
/// <param name="Version">The version that was shown.</param>
public sealed record OfficialChange(int Version)
{
    /// <summary>The official's name from now on.</summary>
    public PersonName? Name { get; init; }

    /// <summary>The post from now on.</summary>
    public Words? Post { get; init; }

    /// <summary>The last day: earlier, or renewed.</summary>
    public DateOnly? To { get; init; }

    /// <summary>All roles from now on: those that are missing are withdrawn, new ones granted.</summary>
    public IReadOnlySet<Role>? Roles { get; init; }
}

/// <summary>A body's administrator changes an official of the same body: name, post, last day, roles. What is withdrawn is gone at the next request.</summary>
public sealed class ChangeOfficial(ChangeRoster roster, BodyStandings standings)
{
    /// <summary>It is all as it was.</summary>
    public static readonly Refusal NothingChanged = Refusal.Invalid("official.nothing-changed",
        "没有任何变动。", "Nothing would change.");

    /// <summary>Changes; gives the new version.</summary>
    public Task<Outcome<int>> RunAsync(Official admin, string number, OfficialChange change, Channel channel, CancellationToken ct) => roster.RunAsync<int>(admin, 1, async work =>
    {
        var found = await OwnOfficial.FindAsync(work, admin, number, ct);
        if (found.Refusal is { } unknown) return unknown;

        var target = found.Value;
        if (target.Stored.Version != change.Version) return OwnOfficial.Changed;
        if (change.Name is { } name && PersonName.Parse(admin.Name).Matches(name)) return OwnOfficial.Own;

        var before = target.Held;
        var after = change.Roles ?? before;
        var term = new AppointmentTerm(target.Stored.From, target.Stored.To);
        if (change.To is { } last && last != term.To)
        {
            var renewed = term.Until(last, work.Today);
            if (renewed.Refusal is { } wrong) return wrong;
            term = renewed.Value;
        }

        if (Refuse(admin, work, before, after) is { } refusal) return refusal;
        if (change.Post is { } post && post != target.Details.Post && await ChosenPost.RefuseAsync(work, admin.Body, post, ct) is { } notListed) return notListed;
        var details = new OfficialDetails(change.Name?.Reveal() ?? target.Details.Name, change.Post ?? target.Details.Post);
        var changed = WhatOf(target, details, term, before.SetEquals(after));
        if (changed.Length is 0) return NothingChanged;

        target.Write(work, details, term.To);
        await WriteRolesAsync(work, admin, target, after, term, ct);
        work.Add(new Fact(FactKind.OfficialChanged, work.Work.Now, admin.ActsBy(channel), "",
            [admin.Body.ToString(), number, changed, term.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), RolesText.Of(after), details.Name, details.Post.Zh]));
        return target.Stored.Version + 1;
    }, ct);

    Refusal? Refuse(Official admin, RosterWork work, IReadOnlySet<Role> before, IReadOnlySet<Role> after) =>
        Grants.Check(after.Except(before), standings.Of(admin.Body, work.Tree, work.Work.Now)) ?? RoleRules.Check(after, admin.Body, default);

    static string WhatOf(OwnOfficial target, OfficialDetails details, AppointmentTerm term, bool sameRoles)
    {
        var changed = new List<string>();
        if (details.Name != target.Details.Name) changed.Add("name");
        if (details.Post != target.Details.Post) changed.Add("post");
        if (term.To != target.Stored.To) changed.Add("to");
        if (!sameRoles) changed.Add("roles");
        return string.Join(' ', changed);
    }

    // A role is held for as long as the appointment; one that was withdrawn and comes back the same day is its own row again.
    static async Task WriteRolesAsync(RosterWork work, Official admin, OwnOfficial target, IReadOnlySet<Role> after, AppointmentTerm term, CancellationToken ct)
    {
        var id = target.Stored.Id;
        var from = term.From > work.Today ? term.From : work.Today;
        var rows = new BodyRows();
        foreach (var role in target.Roles.Where(role => role.EndedAt is null))
        {
            if (after.Contains(role.Role)) work.Work.Write($"update official_role set to_on = {term.To} where official_id = {id} and role = {role.Role.ToString()} and from_on = {role.From}");
            else work.Work.Write($"update official_role set ended_at = {work.Work.Now} where official_id = {id} and role = {role.Role.ToString()} and from_on = {role.From}");
        }

        foreach (var role in after.Where(role => !target.Roles.Any(held => held.EndedAt is null && held.Role == role)))
        {
            if (target.Roles.Any(held => held.Role == role && held.From == from))
                work.Work.Write($"update official_role set ended_at = {null as long?}, to_on = {term.To}, granted_by = {admin.Body} where official_id = {id} and role = {role.ToString()} and from_on = {from}");
            else
                rows.Add(new StoredRole(id, role, admin.Body, from, term.To, null));
        }

        await rows.WriteAsync(work.Work, ct);
    }
}
