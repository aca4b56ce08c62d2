using Probity.Catalogue;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>Which refusals a column can meet. The words are those that the error sheet says.</summary>
static class FieldFaults
{
    public static IReadOnlyList<Refusal> Of(Column column) => [.. OfCell(column), .. OfKind(column.Kind), .. OfRules(column.Key)];

    static IEnumerable<Refusal> OfCell(Column column)
    {
        if (column.Required) yield return CellRefusals.Required;
        if (column.Kind is ColumnKind.Text) yield return CellRefusals.TooLong;
    }

    static Refusal[] OfKind(ColumnKind kind) => kind switch
    {
        ColumnKind.Date => [CellRefusals.Date, CellRefusals.DateSerial],
        ColumnKind.MoneyWan => [CellRefusals.Money, RowRefusals.AmountDoubt],
        ColumnKind.DocumentKind => [CellRefusals.Choice, RowRefusals.OtherDocument, RowRefusals.NotAPerson],
        ColumnKind.Choice => [CellRefusals.Choice],
        ColumnKind.DocumentNumber => [CellRefusals.NumberMangled, ResidentNumber.LengthWrong, ResidentNumber.CheckWrong, RowRefusals.NumberRounded],
        ColumnKind.PersonName => [PersonName.CharacterWrong, PersonName.NoLetter, RowRefusals.IdentityCheck],
        ColumnKind.CreditCode => [CellRefusals.CreditCode],
        _ => [],
    };

    static Refusal[] OfRules(string key) => key switch
    {
        ColumnKeys.DecisionNumber => [CellRefusals.DecisionNumber, RowRefusals.RepeatedInFile, RowRefusals.UseCorrection],
        ColumnKeys.DecisionDate => [CellRefusals.FutureDate, RowRefusals.NoEdition],
        ColumnKeys.Basis => [BasisMatcher.BasisUnparsed, BasisMatcher.BasisUnlisted, BasisMatcher.ItemNotYours],
        ColumnKeys.LicenceName or ColumnKeys.DocumentName => [BasisMatcher.CertificateUnlisted],
        ColumnKeys.ConductText or ColumnKeys.Facts => [BasisMatcher.ProtectedConduct],
        ColumnKeys.Status => [RowRefusals.LicenceStatusAdverse],
        ColumnKeys.AuthorityCode => [RowRefusals.AuthorityUnknown],
        ColumnKeys.SourceCode => [RowRefusals.OtherSource],
        ColumnKeys.Procedure or ColumnKeys.MinorRemedied => [RowRefusals.ExcludedMinor],
        ColumnKeys.ServedOn or ColumnKeys.FinalOn => [RowRefusals.DatesContradict],
        ColumnKeys.ConductEndedOn => [RowRefusals.DatesContradict, RowRefusals.Ended],
        ColumnKeys.LabourIncome => [Capacity.Lacking],
        _ => [],
    };
}
