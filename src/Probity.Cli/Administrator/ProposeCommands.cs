using Probity.Cli.Proposal;
using static Probity.Cli.Proposal.FieldOption;

namespace Probity.Cli.Administrator;

/// <summary><c>probity administrator propose</c>.</summary>
sealed class ProposeCommand(Language language) : ProposeVerb(
    "propose", "appoint-administrator", new("申请任命管理员；批准后给出一次性口令", "Propose an administrator; approval gives out a one-time code"),
    "probity administrator propose --as system --role body --body 11370100MB0DEM068U --number M001 --name 何欣", [Role, FieldOption.Body, Number, new("--name", "name", "NAME", new("姓名", "Name")) { IsRequired = true }, Until], language);

/// <summary><c>probity administrator renew</c>.</summary>
sealed class RenewCommand(Language language) : ProposeVerb(
    "renew", "renew-administrator", new("申请管理员续任，至多一年", "Propose to renew an administrator's office, for a year at most"),
    "probity administrator renew --as system --role body --body 11370100MB0DEM068U --number M001", [Role, FieldOption.Body, Number, Until], language);

/// <summary><c>probity administrator end</c>.</summary>
sealed class EndCommand(Language language) : ProposeVerb(
    "end", "end-administrator", new("申请免去管理员", "Propose the end of an administrator's office"),
    "probity administrator end --as system --role body --body 11370100MB0DEM068U --number M001", [Role, FieldOption.Body, Number], language);
