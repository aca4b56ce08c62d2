using Probity.Catalogue;
using Probity.Facts;
using Probity.Intake;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests.Charter;

public sealed partial class C11_Adults_with_capacity_only
{
    [Fact]
    public void Nobody_is_recorded_for_what_happened_at_fifteen_or_younger_whatever_the_ground()
    {
        var birth = new DateOnly(2008, 2, 29);
        for (var day = birth; day <= birth.AddYears(16); day = day.AddDays(1))
            Assert.Equal(Capacity.Lacking, Capacity.Decide(birth, day, new CapacityGround("鲁民证〔2026〕1号")).Refusal);
    }

    [Fact]
    public void Sixteen_and_seventeen_need_a_document_and_eighteen_does_not()
    {
        var birth = new DateOnly(2008, 5, 1);

        Assert.True(Capacity.Decide(birth, new DateOnly(2025, 6, 1), new CapacityGround(" ")).IsRefused);
        Assert.False(Capacity.Decide(birth, new DateOnly(2025, 6, 1), new CapacityGround("鲁民证〔2026〕1号")).IsRefused);
        Assert.False(Capacity.Decide(birth, new DateOnly(2026, 5, 2), null).IsRefused);
    }

    /// <summary>Age and capacity are asked before an entry is made, and stand nowhere afterwards: nobody can be sorted by them, and who was too young is nobody.</summary>
    [Fact, Enumerates(Part.Answers, Part.Pages, Part.Facts, Part.Tables)]
    public async Task What_decided_about_age_and_capacity_stands_nowhere()
    {
        var doors = await Behind.DoorsAsync();

        Assert.All(doors.SelectMany(door => door.Answers).Distinct().SelectMany(type => type.GetProperties(), (type, property) => $"{type.Name}.{property.Name}"), NoAge);
        Assert.All(doors.SelectMany(door => door.Pages).Distinct().SelectMany(type => type.GetProperties(), (type, property) => $"{type.Name}.{property.Name}"), NoAge);
        Assert.All(FactKind.All.SelectMany(kind => kind.Keys.Append(kind.Code)), NoAge);
        Assert.All(Tables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name} {column.Name}")), NoAge);
        Assert.All(FieldNames.All.Select(field => field.Key), NoAge);
        Assert.All(typeof(Probity.Entries.EntryContent).GetProperties().Select(property => property.Name), NoAge);
    }

    static void NoAge(string name) => Assert.DoesNotMatch(@"\b(age|aged|birth|birthday|born|guardian|capacity|minor|adult|labour)\b", Word().Replace(name, " ").ToLowerInvariant());

    [System.Text.RegularExpressions.GeneratedRegex("(?<=[a-z])(?=[A-Z])|[._-]")]
    private static partial System.Text.RegularExpressions.Regex Word();

    [Fact, Enumerates(Part.Rules)]
    public void Of_no_item_is_a_row_taken_about_somebody_who_was_fifteen() => Rows.EachItem((good, row) =>
    {
        Assert.IsType<RowDecision.Accepted>(good);
        Assert.Equal(Capacity.Lacking, Assert.Single(Assert.IsType<RowDecision.Rejected>(row(ColumnKeys.DocumentNumber, Rows.Fifteen)).Errors).Refusal);
    });

    [Fact, Enumerates(Part.Rules)]
    public void Every_positive_item_can_be_declined_and_no_adverse_one() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items), item => Assert.Equal(item.Nature is Nature.Positive, item.MayBeDeclined));
}
