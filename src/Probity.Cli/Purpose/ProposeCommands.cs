using Probity.Cli.Proposal;
using static Probity.Cli.Proposal.FieldOption;

namespace Probity.Cli.Purpose;

/// <summary><c>probity purpose grant</c>.</summary>
sealed class GrantCommand(Language language) : ProposeVerb(
    "grant", "grant-purpose", new("申请授予单位一项应用事项", "Propose to let a body hold a purpose"),
    "probity purpose grant --as system --body 11370100MB0DEM1052 --purpose permit", [FieldOption.Body, FieldOption.Purpose, On, Until], language);

/// <summary><c>probity purpose end</c>.</summary>
sealed class EndCommand(Language language) : ProposeVerb(
    "end", "end-purpose", new("申请终止单位的一项应用事项", "Propose to take a purpose from a body"),
    "probity purpose end --as system --body 11370100MB0DEM1052 --purpose permit", [FieldOption.Body, FieldOption.Purpose], language);

/// <summary><c>probity purpose resume</c>.</summary>
sealed class ResumeCommand(Language language) : ProposeVerb(
    "resume", "resume-purpose", new("申请恢复因多次不能举证而暂停的应用事项", "Propose to give a suspended purpose back"),
    "probity purpose resume --as system --body 11370100MB0DEM1052 --purpose permit --why 已核对案卷并重新培训", [FieldOption.Body, FieldOption.Purpose, FieldOption.Unit, Why], language);
