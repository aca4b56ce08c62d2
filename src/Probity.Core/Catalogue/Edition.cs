using Probity.Bodies;
using Probity.Exclusions;

namespace Probity.Catalogue;

/// <summary>
/// A dated issue of the catalogue (版本): every rule of the register as data. Immutable once in force; entries, purposes and
/// measures always cite one. All lists are in the order of the files.
/// </summary>
/// <param name="Code">Short stable name, for instance <c>sd-2026-1</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day on which it holds; null while no later edition is known.</param>
/// <param name="Hash">SHA-256 over the files of the edition, lower-case hex.</param>
public sealed record Edition(
    string Code, Words Name, DateOnly From, DateOnly? To, string Hash)
{
    /// <summary>Bodies that may send, ask or decide.</summary>
    public required IReadOnlyList<Body> Bodies { get; init; }

    /// <summary>Legal bases: statutes with validity.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>Statutes of which nothing is ever recorded (charter C3).</summary>
    public required IReadOnlyList<RefusedStatute> RefuseList { get; init; }

    /// <summary>The words by which free text names what is never collected.</summary>
    public ExclusionList Exclusions { get; init; } = ExclusionList.None;

    /// <summary>Kinds of entry.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>File templates.</summary>
    public required IReadOnlyList<Dataset> Datasets { get; init; }

    /// <summary>Reasons for which a person may be asked about.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Matters of Article 22 that are no purpose here.</summary>
    public IReadOnlyList<RefusedPurpose> RefusedPurposes { get; init; } = [];

    /// <summary>How a person challenges a look; null where the edition has no such rule.</summary>
    public ChallengeRule? Challenge { get; init; }

    /// <summary>Key fields of the notice.</summary>
    public IReadOnlyList<KeyField> Fields { get; init; } = [];

    /// <summary>Key groups of the notice.</summary>
    public IReadOnlyList<KeyGroup> Groups { get; init; } = [];

    /// <summary>Kinds of serious conduct.</summary>
    public IReadOnlyList<SeriousConduct> SeriousConduct { get; init; } = [];

    /// <summary>Terms.</summary>
    public IReadOnlyList<TermSchedule> Schedules { get; init; } = [];

    /// <summary>The master deadline table.</summary>
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>Fields of life that items and purposes name.</summary>
    public IReadOnlyList<Context> Contexts { get; init; } = [];

    /// <summary>The body that runs the register and its identity desk (公共信用信息机构, Shandong regulation Art. 9).</summary>
    public CreditCode Operator { get; init; }

    /// <summary>Bodies whose approvers decide about later editions: none of them runs the register (国办发〔2020〕49号, item 7: the authority in charge and the reviewer of legality).</summary>
    public IReadOnlyList<CreditCode> Approvers { get; init; } = [];

    /// <summary>First day on which what it widened holds no more; null where it widened nothing. Not of its files: the journal says whether it was renewed.</summary>
    public DateOnly? LapsesOn { get; init; }

    /// <summary>The body with this code; null when the edition knows none.</summary>
    public Body? FindBody(CreditCode code) => Bodies.FirstOrDefault(body => body.Code == code);

    /// <summary>The item with this code; null when the edition knows none.</summary>
    public Item? FindItem(string code) => Items.FirstOrDefault(item => item.Code == code);

    /// <summary>The dataset with this code; null when the edition knows none.</summary>
    public Dataset? FindDataset(string code) => Datasets.FirstOrDefault(dataset => dataset.Code == code);

    /// <summary>The purpose with this code; null when the edition knows none.</summary>
    public Purpose? FindPurpose(string code) => Purposes.FirstOrDefault(purpose => purpose.Code == code);

    /// <summary>The key field with this code; null when the edition knows none.</summary>
    public KeyField? FindField(string code) => Fields.FirstOrDefault(field => field.Code == code);

    /// <summary>The key group with this code; null when the edition knows none.</summary>
    public KeyGroup? FindGroup(string code) => Groups.FirstOrDefault(group => group.Code == code);

    /// <summary>The terms with this code; null when the edition knows none.</summary>
    public TermSchedule? FindSchedule(string code) => Schedules.FirstOrDefault(schedule => schedule.Code == code);

    /// <summary>The deadline with this code; null when the edition knows none.</summary>
    public DeadlineRule? FindDeadline(string code) => Deadlines.FirstOrDefault(rule => rule.Code == code);

    /// <summary>The field of life with this code; null when the edition knows none.</summary>
    public Context? FindContext(string code) => Contexts.FirstOrDefault(context => context.Code == code);

    /// <summary>The disqualifying condition with this code; null when no purpose tells it.</summary>
    public Condition? FindCondition(string code) =>
        Purposes.SelectMany(purpose => purpose.Sees).Select(sight => sight.Condition).FirstOrDefault(condition => condition?.Code == code);

    /// <summary>Everything of which nothing may be recorded under a key field or a key group.</summary>
    public IEnumerable<NotRecorded> NotRecorded => Fields.SelectMany(one => one.NotRecorded).Concat(Groups.SelectMany(group => group.NotRecorded));

    /// <summary>The statute with this code; null when the edition knows none.</summary>
    public Statute? FindStatute(string code) => Statutes.FirstOrDefault(statute => statute.Code == code);
}
