using Probity.Cli.Proposal;
using static Probity.Cli.Proposal.FieldOption;

namespace Probity.Cli.Body;

/// <summary><c>probity body open</c>.</summary>
sealed class OpenCommand(Language language) : ProposeVerb(
    "open", "open-body", new("申请设立目录中的一个单位", "Propose to open a body that the catalogue names"),
    "probity body open --as system --body 11370100MB0DEM068U --superior 11370000MB0DEM009K", [FieldOption.Body, Superior, On], language);

/// <summary><c>probity body rename</c>.</summary>
sealed class RenameCommand(Language language) : ProposeVerb(
    "rename", "rename-body", new("申请单位更名", "Propose another name for a body"),
    "probity body rename --as system --body 11370100MB0DEM068U --name 济南市市场监管局 --name-en \"Jinan Market Regulation Bureau\" --on 2027-01-01",
    [
        FieldOption.Body, new("--name", "name", "NAME", new("新的中文名称", "New name in Chinese")) { IsRequired = true },
        new("--name-en", "nameEn", "NAME", new("新的英文名称", "New name in English")) { IsRequired = true }, On,
    ], language);

/// <summary><c>probity body move</c>.</summary>
sealed class MoveCommand(Language language) : ProposeVerb(
    "move", "move-body", new("申请调整单位的隶属关系", "Propose another superior for a body"),
    "probity body move --as system --body 11370100MB0DEM068U --superior 11370000MB0DEM009K", [FieldOption.Body, Superior, On], language);

/// <summary><c>probity body close</c>.</summary>
sealed class CloseCommand(Language language) : ProposeVerb(
    "close", "close-body", new("申请撤销单位", "Propose to close a body that nothing follows"),
    "probity body close --as system --body 11370102MB0DEM121L --on 2027-01-01 --why \"济编〔2026〕12号\"", [FieldOption.Body, On, Why], language);

/// <summary><c>probity body merge</c>.</summary>
sealed class MergeCommand(Language language) : ProposeVerb(
    "merge", "merge-bodies", new("申请合并：其他单位并入本单位", "Propose a merger: other bodies end and this one follows them"),
    "probity body merge --as system --body 11370100MB0DEM076N --other 11370100MB0DEM068U --why \"济编〔2026〕12号\"",
    [FieldOption.Body, Other(new("被并入的单位，可多次给出", "A body that ends; may be given several times")), Superior, On, Why], language);

/// <summary><c>probity body split</c>.</summary>
sealed class SplitCommand(Language language) : ProposeVerb(
    "split", "split-body", new("申请分立：本单位撤销，由其他单位承继", "Propose a division: this body ends and others follow it"),
    "probity body split --as system --body 11370100MB0DEM1052 --other 11370100MB0DEM068U --other 11370100MB0DEM084H --why \"济编〔2026〕12号\"",
    [FieldOption.Body, Other(new("承继的单位，至少给出两次", "A body that follows; given at least twice")), Superior, On, Why], language);
