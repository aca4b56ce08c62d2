using Probity.Bodies.Officials;
using Probity.Bodies.Proposals;
using Probity.Facts;

namespace Probity.Bodies.Administrators;

/// <summary>
/// Another one-time code for an administrator who has not come in yet, or whose account was closed because nobody used it; the earlier one is dead from then on. For one who was in
/// before, the code is good once another administrator approved it (<see cref="ApproveCode"/>).
/// </summary>
public sealed class InviteAdministrator(ChangeRoster change, OneTimeCodes codes)
{
    /// <summary>Gives it out. The code is shown now and never again.</summary>
    public Task<Outcome<IssuedCode>> RunAsync(Official asker, Channel channel, CreditCode body, string number, CancellationToken ct) =>
        change.RunAsync<IssuedCode>(asker, 1, async open =>
        {
            var all = open.Work.AskAdministrators();
            await open.Work.FlushAsync(ct);
            if (all.Rows.FirstOrDefault(one => one.Official.Body == body && one.Official.Number == number) is not { Official: { } official } found) return AdministratorRefusals.Unknown;
            if (found is { CameIn: true, IsClosed: false }) return AdministratorRefusals.CameIn;
            if (!MayInvite(asker, found.Role) || await open.IsProposerAsync(asker, body, number, ct)) return AdministratorRefusals.OtherInvites;

            var had = open.Work.AskHadAccount(official.Id);
            await open.Work.FlushAsync(ct);
            open.Work.ReleaseAccounts(official.Id);
            open.Add(new Fact(FactKind.AdministratorInvited, open.Work.Now, asker.ActsBy(channel), "", [$"{body}", number]));
            return await codes.IssueAsync(open.Work, CodeKind.Official, official.Id, InitRegister.CodeLife, had.Rows[0] ? asker.Appointment : null, ct);
        }, ct);

    /// <summary>Whether this official may give out a code to an administrator of this kind.</summary>
    public static bool MayInvite(Official asker, Role role) => role is Role.BodyAdministrator
        ? asker.Holds(Role.SecurityAdministrator)
        : RoleRules.Administrators.Any(own => own != role && asker.Holds(own));
}
