using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Core.Tests.Intake;
using Probity.Entries;
using Probity.Inquiries;
using Probity.Intake;
using Probity.Subjects;
using Probity.Testing;

namespace Probity.Core.Tests.Acceptance;

/// <summary>Cases of docs/acceptance.md that no other test shows, each under its number.</summary>
public sealed class AcceptanceTests
{
    static readonly SuppliedFacts Facts = MixedRows.Attested.Facts with { ConductStart = new DateOnly(2026, 2, 1) };

    [Fact]
    [Trait("Case", "T01")]
    public void T01_Who_was_17_is_refused_without_a_document_of_own_labour_and_the_error_holds_no_word_of_the_row()
    {
        // 18 on 2026-06-01; the conduct ended on 2026-02-10.
        var number = Number("20080601");
        var error = Penalties.Decide(Facts, ("document-number", number)).OnlyError(RowResult.Rejected);

        Assert.Equal(("intake.capacity", "证件号码", ""), (error.Refusal.Code, error.Column, error.Found));
        Assert.All(Penalties.Good.Values.Append(number), cell => Assert.DoesNotContain(cell, $"{error}", StringComparison.Ordinal));
        Penalties.Decide(Facts with { LabourIncome = "劳动合同" }, ("document-number", number)).Accepted();
    }

    [Theory]
    [InlineData("2025-06-01")]
    [InlineData("2025-12-31")]
    [InlineData("2026-01-01")]
    [Trait("Case", "T02")]
    public void T02_A_public_order_penalty_is_refused_on_either_side_of_the_day_of_sealing_and_nothing_of_it_is_kept(string day)
    {
        var decision = Penalties.Decide(("decision-date", day), ("basis", "《中华人民共和国治安管理处罚法》第二十六条"));

        Assert.Equal(new RowError(BasisMatcher.ProtectedConduct), decision.OnlyError(RowResult.Rejected));
        Assert.True(Assert.IsType<RowDecision.Rejected>(decision).KeepsNothing);
    }

    [Fact]
    [Trait("Case", "T07")]
    public void T07_An_item_counts_only_where_the_edition_of_the_decisions_own_date_has_it()
    {
        var turn = new DateOnly(2026, 7, 1);
        var first = Shipped.Edition with { To = turn.AddDays(-1) };
        var second = Shipped.Edition with { Code = "sd-2026-2", From = turn };
        var added = new Editions([WithoutFood(first), second]);
        var dropped = new Editions([first, WithoutFood(second)]);

        Assert.Equal("intake.basis-unlisted", Decide(added, "2026-06-30").OnlyError(RowResult.Rejected).Refusal.Code);
        Assert.Equal("sd-2026-2", Decide(added, "2026-07-01").Accepted().Edition);
        Assert.Equal("sd-2026-1", Decide(new Editions([first, second]), "2026-06-30").Accepted().Edition);
        Assert.Equal("intake.item-ended", Decide(dropped, "2026-06-30").OnlyError(RowResult.Rejected).Refusal.Code);
        Assert.Equal("intake.basis-unlisted", Decide(dropped, "2026-07-01").OnlyError(RowResult.Rejected).Refusal.Code);
    }

    [Fact]
    [Trait("Case", "T18")]
    public void T18_Of_one_entry_of_every_item_recruitment_is_told_the_one_of_its_own_contexts()
    {
        var recruitment = Shipped.Edition.FindPurpose("recruitment")!;
        var told = Disclosure.Of(recruitment, Shipped.Edition.Items.Select(Entry)).Entries;

        Assert.Equal(["default.money-judgment"], told.Select(entry => entry.Item).Order());
        Assert.All(told, entry => Assert.Contains(Shipped.Edition.FindItem(entry.Item)!.Context, recruitment.Contexts));
    }

    [Fact]
    [Trait("Case", "T18")]
    public void T18_No_purpose_is_told_of_an_item_outside_its_contexts() => Assert.All(Shipped.Edition.Purposes, purpose =>
        Assert.All(purpose.Sees, sight => Assert.Contains(Shipped.Edition.FindItem(sight.Item)!.Context, purpose.Contexts)));

    [Theory]
    [InlineData("李𡈽生", "李 𡈽生", "李**")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉・买买提", "阿*******")]
    [InlineData("𬭚𫖯·麦合木提", "𬭚𫖯．麦合木提", "𬭚******")]
    [Trait("Case", "T30")]
    public async Task T30_A_rare_name_survives_intake_comparison_masking_and_the_error_sheet(string name, string otherSpelling, string mask)
    {
        var draft = Penalties.Decide(("person-name", name)).Accepted();

        Assert.Equal(name, draft.Name.Reveal());
        Assert.True(draft.Name.Matches(PersonName.Parse(otherSpelling)));
        Assert.Equal(mask, $"{draft.Name}");

        var (_, sheet) = await Penalties.CheckAsync(Penalties.Csv(Penalties.Cells(("person-name", name), ("decision-date", "2026-13-05"))));
        Assert.Contains(name, sheet, StringComparison.Ordinal);
    }

    static RowDecision Decide(Editions editions, string day) =>
        new RowRules(editions, "penalty", RegisterMode.Demo, MixedRows.Today)
            .Decide(new RowReader(Penalties.Template, MixedRows.Today).Read(Penalties.Cells(("decision-date", day))), new Sender(Penalties.Source, MixedRows.Attested));

    static Edition WithoutFood(Edition edition) => edition with { Items = [.. edition.Items.Where(item => item.Code != "penalty.food-safety")] };

    static UsableEntry Entry(Item item) => new(item.Code, ShanghaiTime.EndOf(new DateOnly(2030, 1, 1)), new EntryContent(item.Code, "sd-2026-1", "x", "1号", new DateOnly(2026, 3, 1), "机关", "依据")
    {
        Texts = new Dictionary<string, string>(),
        Fields = item.Fields.ToDictionary(field => field, _ => "值"),
    });

    static string Number(string birth) =>
        "0123456789X".Select(check => $"379999{birth}021{check}").Single(text => !ResidentNumber.Read(text).IsRefused);
}
