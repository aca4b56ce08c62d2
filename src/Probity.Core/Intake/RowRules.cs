using Probity.Bodies;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// The rules of intake for one row. Pure: the same row, sender, day and catalogue give the same decision, whatever the register
/// holds (charter C5). The questions come in this order and the first no decides, except that all unreadable cells of a row are
/// named together: protected text; organisations; cells; kind of document; demo or real; edition; bodies; basis and item; provider; status of a
/// licence; whether the law still carries it; excluded procedures; capacity; missing facts; dates; doubtful amounts; free text
/// that names what is never collected.
/// </summary>
/// <param name="editions">All editions of the catalogue.</param>
/// <param name="dataset">Code of the dataset of the file.</param>
/// <param name="mode">Whether the register holds real people.</param>
/// <param name="today">Day in China.</param>
public sealed class RowRules(Editions editions, string dataset, RegisterMode mode, DateOnly today)
{
    const int AdultAge = 18;

    /// <summary>Day in China for which these rules decide.</summary>
    public DateOnly Today => today;

    /// <summary>Decides one row.</summary>
    public RowDecision Decide(RowValues row, Sender sender)
    {
        var edition = editions.InForceOn(row.Date(ColumnKeys.DecisionDate) ?? today);
        var early = DecideBeforeItem(row, sender.Source, edition);
        // What is protected is refused as such whatever else is wrong with the row, so that no other error repeats its words.
        if (early is not null) return RowTexts.IsProtected(row, edition ?? editions.All[^1]) ? No(BasisMatcher.ProtectedConduct) : early;

        return BasisMatcher.Match(edition!, RowTexts.BasisOf(row, dataset, sender.Source)) switch
        {
            BasisMatch.Matched matched => DecideMatched(row, sender, edition!, matched),
            BasisMatch.Held held => Hold(held.Refusal, row, ColumnKeys.Basis),
            BasisMatch.Refused { Reason: not null } refused => No(refused.Refusal),
            BasisMatch.Refused refused => No(refused.Refusal, row, RowTexts.ItemColumn(row)),
            _ => throw new InvalidOperationException("A basis is matched, held or refused."),
        };
    }

    RowDecision? DecideBeforeItem(RowValues row, CreditCode source, Edition? edition)
    {
        if (row.Organisation is { } column) return No(row.Text(column) is "sole-trader" ? RowRefusals.SoleTrader : RowRefusals.NotAPerson, row, column);
        if (row.Errors.Count > 0) return new RowDecision.Rejected(row.Errors);
        if (DecideDocument(row) is { } byDocument) return byDocument;
        if (edition is null) return No(RowRefusals.NoEdition, row, ColumnKeys.DecisionDate);
        if (edition.FindDataset(dataset) is null) return No(RowRefusals.NoDataset, row, ColumnKeys.DecisionDate);
        return WrongBodies(row, source, edition) is { Count: > 0 } wrong ? new RowDecision.Rejected(wrong) : null;
    }

    RowDecision DecideMatched(RowValues row, Sender sender, Edition edition, BasisMatch.Matched found)
    {
        // A revocation would otherwise come in as part of a licence: an adverse fact without notice or window.
        if (row.Text(ColumnKeys.Status) is not ("" or "in-force" or "expired")) return No(RowRefusals.LicenceStatusAdverse, row, ColumnKeys.Status);

        if (DecideLaw(row, sender, edition, found) is { } gone) return gone;

        var decided = row.Date(ColumnKeys.DecisionDate)!.Value;
        var facts = sender.Attestation.FactsOf(decided, sender.Companions.GetValueOrDefault(row.DecisionNumber!.Value));
        var no = found.Item.Nature is Nature.Adverse
            ? DecideAdverse(row, found.Item, facts, sender.Attestation.By)
            : DecideCapacity(row, decided, facts);
        if (no is null && TermOver.Is(row, found.Item, facts, (edition, editions, today))) return Contradicts(RowRefusals.Ended, "违法行为终了日期", facts.ConductEnd, Words.None);
        if ((no ?? DecideAmounts(row) ?? (sender.IsTextCleared ? null : ExcludedTexts.Decide(row, edition))) is { } stopped) return stopped;

        return new RowDecision.Accepted(DraftMaker.Make(row, found, facts, new Origin(edition, edition.FindDataset(dataset)!, sender) { TermFrom = OpenEnded.TermFrom(row, found.Item, (edition, editions, today)) }));
    }

    // The edition of the decision's day says what it was; that of today, whether anything may still come of it.
    RowDecision.Rejected? DecideLaw(RowValues row, Sender sender, Edition edition, BasisMatch.Matched found)
    {
        var basis = RowTexts.BasisOf(row, dataset, sender.Source);
        var ground = new EntryGround(edition, found.Item, found.Conduct?.Code ?? "", basis.Basis, basis.Texts) { DecidedOn = row.Date(ColumnKeys.DecisionDate)!.Value };
        if (ground.StandingOn(today, editions) is not LegalStanding.Suspended gone) return null;
        if (gone.Why is SuspensionCause.Sealed) return No(BasisMatcher.ProtectedConduct);

        var column = row.Point(gone.Why is SuspensionCause.NotRecorded ? RowRefusals.ItemEnded : RowRefusals.BasisEnded, RowTexts.ItemColumn(row));
        return new RowDecision.Rejected(column with { Expected = new($"自{gone.Since:yyyy-MM-dd}起不再录入", $"not taken since {gone.Since:yyyy-MM-dd}") });
    }

    RowDecision? DecideDocument(RowValues row)
    {
        if (row.Number is not { } number) return Hold(RowRefusals.OtherDocument, row, ColumnKeys.DocumentKind);
        if (number.IsSynthetic && mode is RegisterMode.Real) return No(RowRefusals.SyntheticNumber, row, ColumnKeys.DocumentNumber);
        if (!number.IsSynthetic && mode is RegisterMode.Demo) return No(RowRefusals.RealNumberInDemo);
        return number.Reveal().EndsWith("000", StringComparison.Ordinal) ? Hold(RowRefusals.NumberRounded, row, ColumnKeys.DocumentNumber) : null;
    }

    static List<RowError> WrongBodies(RowValues row, CreditCode source, Edition edition)
    {
        var wrong = new List<RowError>();
        foreach (var (column, code) in row.Bodies ?? [])
        {
            if (column.Key is ColumnKeys.SourceCode && code != source)
                wrong.Add(new RowError(RowRefusals.OtherSource, column.Header, code.ToString(), Words.Same(source.ToString())));
            else if (code != source && edition.FindBody(code) is null)
                wrong.Add(new RowError(RowRefusals.AuthorityUnknown, column.Header, code.ToString(), Words.None));
        }

        return wrong;
    }

    RowDecision? DecideAdverse(RowValues row, Item item, SuppliedFacts facts, Attester? attester)
    {
        if (facts.Procedure is "simple" || facts.MinorRemedied is true) return No(RowRefusals.ExcludedMinor);

        var decided = row.Date(ColumnKeys.DecisionDate)!.Value;
        if (DecideCapacity(row, facts.ConductStart ?? facts.ConductEnd ?? decided, facts) is { } young) return young;
        if (MissingFacts.Of(facts, item, attester, Capacity.NeedsFirstDay(row.Number!.Value.BirthDate, facts.ConductEnd ?? decided)) is { Length: > 0 } missing)
            return new RowDecision.Held(new RowError(RowRefusals.FactsMissing, "", "", Words.Same(missing)));

        if (facts.ConductStart > facts.ConductEnd) return Contradiction("违法行为起始日期", facts.ConductStart, new("不晚于终了日期", "not after the end of the conduct"));
        if (facts.ConductEnd > decided) return Contradiction("违法行为终了日期", facts.ConductEnd, new("不晚于决定日期", "not after the decision"));
        if (facts.ServedOn < decided) return Contradiction("送达日期", facts.ServedOn, new("不早于决定日期", "not before the decision"));
        if (facts.ServedOn > today) return Contradiction("送达日期", facts.ServedOn, new("不晚于今天", "not after today"));
        if (facts.FinalOn < decided || facts.FinalOn > today) return Contradiction("终局日期", facts.FinalOn, new("在决定日期与今天之间", "between the decision and today"));
        return null;
    }

    static RowDecision.Rejected? DecideCapacity(RowValues row, DateOnly day, SuppliedFacts facts)
    {
        var ground = facts.LabourIncome is { } document ? new CapacityGround(document) : null;
        return Capacity.Decide(row.Number!.Value.BirthDate, day, ground).Refusal is { } lacking
            ? new RowDecision.Rejected(new RowError(lacking, row.Header(ColumnKeys.DocumentNumber), "", new($"行为发生时年满{AdultAge}周岁", $"aged {AdultAge} or more when it happened"))) : null;
    }

    static RowDecision.Held? DecideAmounts(RowValues row)
    {
        foreach (var key in (ReadOnlySpan<string>)[ColumnKeys.AmountFen, ColumnKeys.ConfiscatedFen])
        {
            if (row.Fen(key) is { } fen && AmountsInText.LooksLikeYuan(fen, row.Text(ColumnKeys.PenaltyContent)))
                return Hold(RowRefusals.AmountDoubt, row, key);
        }

        return null;
    }

    static RowDecision.Rejected Contradiction(string column, DateOnly? found, Words expected) =>
        Contradicts(RowRefusals.DatesContradict, column, found, expected);

    static RowDecision.Rejected Contradicts(Refusal refusal, string column, DateOnly? found, Words expected) =>
        new(new RowError(refusal, column, found?.ToString("yyyy-MM-dd") ?? "", expected));

    static RowDecision.Rejected No(Refusal refusal) => new(new RowError(refusal));

    static RowDecision.Rejected No(Refusal refusal, RowValues row, string column) => new([row.Point(refusal, column)]);

    static RowDecision.Held Hold(Refusal refusal, RowValues row, string column) => new(row.Point(refusal, column));
}
