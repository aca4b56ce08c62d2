using Probity.Bodies;
using Probity.Catalogue;
using Probity.Intake;
using Probity.Subjects;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

public sealed class RowRulesTests
{
    static readonly SuppliedFacts Facts = MixedRows.Attested.Facts;

    [Fact]
    public void A_good_row_becomes_a_draft_that_cites_its_edition_item_and_basis()
    {
        var draft = Penalties.Decide().Accepted();

        Assert.Equal(("sd-2026-1", "penalty.food-safety", "below-standard"), (draft.Edition, draft.Item.Code, draft.Conduct));
        Assert.Equal(new Basis("food-safety-law", "124"), draft.Basis);
        Assert.Equal(("阿依古丽·买买提", new DateOnly(2026, 3, 5)), (draft.Name.Reveal(), draft.Facts.ServedOn!.Value));
        Assert.Equal("周信", draft.Attester!.Name);
    }

    [Fact]
    public void What_a_purpose_may_see_and_what_only_the_person_sees_are_kept_apart()
    {
        var draft = Penalties.Decide(("note", "邻居李某举报")).Accepted();

        Assert.Equal(["conduct", "penalty-kind", "amount-fen", "decision-date", "decision-number", "authority"], draft.Fields.Select(field => field.Key));
        Assert.Equal("fine,unlawful-gains", draft.Fields.Single(field => field.Key == "penalty-kind").Value);
        Assert.Equal("500000", draft.Fields.Single(field => field.Key == "amount-fen").Value);
        Assert.Equal(["conduct-text", "facts", "basis", "penalty-content", "note"], draft.FreeTexts.Select(text => text.Key));
    }

    [Fact]
    public void All_unreadable_cells_of_a_row_are_named_at_once()
    {
        var decision = Penalties.Decide(("person-name", ""), ("amount-fen", "五千"), ("decision-date", "2026-02-30"), ("penalty-kind", "批评教育"));

        Assert.Equal(["intake.required", "intake.choice", "intake.money", "intake.date"], decision.Errors.Select(error => error.Refusal.Code));
        Assert.Equal(["行政相对人名称", "处罚类别", "罚款金额（万元）", "处罚决定日期"], decision.Errors.Select(error => error.Column));
        Assert.Equal(["", "批评教育", "五千", "2026-02-30"], decision.Errors.Select(error => error.Found));
    }

    [Theory]
    [InlineData("basis", "《中华人民共和国治安管理处罚法》第二十六条")]
    [InlineData("facts", "在市政府门前拉横幅")]
    [InlineData("note", "参加家庭教会")]
    public void A_protected_row_keeps_nothing_whatever_else_is_wrong_with_it(string column, string words)
    {
        foreach (var other in ((string, string)[])[("note2", ""), ("decision-date", "无"), ("document-kind", "护照"), ("decision-date", "2019-01-01"), ("source-code", "11370000MB0DEM009K")])
        {
            var error = Penalties.Decide(other, (column, words)).OnlyError(RowResult.Rejected);

            Assert.Equal(new RowError(BasisMatcher.ProtectedConduct), error);
        }
    }

    [Theory]
    [InlineData("护照", RowResult.Held, "intake.other-document")]
    [InlineData("台胞证", RowResult.Held, "intake.other-document")]
    [InlineData("统一社会信用代码", RowResult.Rejected, "intake.not-a-person")]
    [InlineData("营业执照", RowResult.Rejected, "intake.not-a-person")]
    [Trait("Case", "T24")]
    public void Other_documents_wait_for_a_person_and_organisations_are_refused(string kind, RowResult result, string code)
    {
        Assert.Equal(code, Penalties.Decide(("document-kind", kind), ("document-number", "E12345678")).OnlyError(result).Refusal.Code);
    }

    [Fact]
    public void An_invented_number_is_refused_by_a_real_register_and_a_real_one_by_the_demo()
    {
        var sender = new Sender(Penalties.Source, MixedRows.Attested);
        Assert.Equal(RowRefusals.SyntheticNumber, Penalties.Decide(sender, RegisterMode.Real).OnlyError(RowResult.Rejected).Refusal);

        var real = Penalties.Decide(("document-number", "11010519491231002X"));
        Assert.Equal(new RowError(RowRefusals.RealNumberInDemo), real.OnlyError(RowResult.Rejected));
        Assert.True(Assert.IsType<RowDecision.Rejected>(real).KeepsNothing);
    }

    [Theory]
    [InlineData("3.79999E+17", "intake.number-mangled")]
    [InlineData("37999919900101", "subject.number-length")]
    public void A_number_that_a_spreadsheet_has_eaten_is_never_guessed(string number, string code)
    {
        Assert.Equal(code, Penalties.Decide(("document-number", number)).OnlyError(RowResult.Rejected).Refusal.Code);
    }

    [Fact]
    public void A_number_that_ends_in_000_waits_although_its_check_character_fits()
    {
        var number = Enumerable.Range(0, 400).Select(i => $"379999{new DateOnly(1980, 1, 1).AddDays(i):yyyyMMdd}1000")
            .First(text => !ResidentNumber.Read(text).IsRefused);

        Assert.Equal(RowRefusals.NumberRounded, Penalties.Decide(("document-number", number)).OnlyError(RowResult.Held).Refusal);
    }

    [Fact]
    [Trait("Case", "T07")]
    public void A_decision_of_before_the_first_edition_cannot_be_recorded()
    {
        Assert.Equal(RowRefusals.NoEdition, Penalties.Decide(("decision-date", "2025-12-31")).OnlyError(RowResult.Rejected).Refusal);
    }

    [Fact]
    public void A_row_from_another_source_or_of_an_unknown_authority_is_refused()
    {
        var unknown = "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(check => "11379999MB0DEM999" + check).Single(code => CreditCode.TryParse(code, null, out _));
        var other = Penalties.Decide(("source-code", "11370000MB0DEM009K"), ("authority-code", unknown));

        Assert.Equal([RowRefusals.AuthorityUnknown, RowRefusals.OtherSource], other.Errors.Select(error => error.Refusal));
        Assert.IsType<RowDecision.Accepted>(Penalties.Decide(("authority-code", "11370000MB0DEM009K")));
        Assert.Equal("intake.credit-code", Penalties.Decide(("authority-code", "11370000MB0DEM0091")).OnlyError(RowResult.Rejected).Refusal.Code);
    }

    [Fact]
    public void An_item_of_other_bodies_is_refused()
    {
        var decision = Penalties.Decide(("basis", "《中华人民共和国环境保护法》第六十一条"));

        Assert.Equal(BasisMatcher.ItemNotYours, decision.OnlyError(RowResult.Rejected).Refusal);
    }

    [Theory]
    [InlineData("有关法律法规", RowResult.Held, "intake.basis-unparsed")]
    [InlineData("《中华人民共和国道路交通安全法》第九十九条", RowResult.Rejected, "intake.basis-unlisted")]
    public void Without_a_listed_basis_there_is_no_entry(string basis, RowResult result, string code)
    {
        Assert.Equal(code, Penalties.Decide(("basis", basis)).OnlyError(result).Refusal.Code);
    }

    [Fact]
    [Trait("Case", "T05")]
    public void Simple_procedures_and_minor_remedied_conduct_are_excluded_even_while_other_facts_are_missing()
    {
        Assert.Equal(RowRefusals.ExcludedMinor, Penalties.Decide(new SuppliedFacts { Procedure = "simple" }).OnlyError(RowResult.Rejected).Refusal);
        Assert.Equal(RowRefusals.ExcludedMinor, Penalties.Decide(Facts with { MinorRemedied = true }).OnlyError(RowResult.Rejected).Refusal);
    }

    [Fact]
    public void Missing_facts_are_named_and_never_guessed()
    {
        var nobody = Penalties.Decide(new Sender(Penalties.Source, Attestation.None), RegisterMode.Demo).OnlyError(RowResult.Held);
        Assert.Equal(RowRefusals.FactsMissing, nobody.Refusal);
        Assert.Equal("送达日期、送达方式、是否告知救济途径、违法行为终了日期、程序类型、是否轻微且已消除或减轻、具名责任人", nobody.Expected.Zh);

        Assert.Equal("违法行为终了日期", Penalties.Decide(Facts with { ConductEnd = null }).OnlyError(RowResult.Held).Expected.Zh);
    }

    [Fact]
    public void A_companion_row_goes_before_the_attestation_whatever_brackets_its_document_number_has()
    {
        var companions = new Dictionary<DecisionNumber, SuppliedFacts>
        {
            [DecisionNumber.Parse("济市监罚[２０２６] 7号")] = new() { ServedOn = new DateOnly(2026, 4, 1) },
        };

        var draft = Penalties.Decide(new Sender(Penalties.Source, MixedRows.Attested, companions), RegisterMode.Demo).Accepted();

        Assert.Equal((new DateOnly(2026, 4, 1), "in-person"), (draft.Facts.ServedOn!.Value, draft.Facts.Manner));
    }

    [Fact]
    public void Dates_that_contradict_each_other_are_refused()
    {
        foreach (var facts in (SuppliedFacts[])
        [
            Facts with { ConductStart = new DateOnly(2026, 2, 11) }, Facts with { ConductEnd = new DateOnly(2026, 3, 6) }, Facts with { ServedOn = new DateOnly(2026, 3, 4) }, Facts with { ServedOn = MixedRows.Today.AddDays(1) },
            Facts with { FinalOn = new DateOnly(2026, 3, 4) },
        ])
            Assert.Equal(RowRefusals.DatesContradict, Penalties.Decide(facts).OnlyError(RowResult.Rejected).Refusal);
    }

    [Fact]
    public void Five_years_after_the_conduct_ended_is_the_last_day_on_which_it_can_be_recorded()
    {
        Assert.IsType<RowDecision.Accepted>(Penalties.Decide(Facts with { ConductEnd = MixedRows.Today.AddYears(-5) }));
        Assert.Equal(RowRefusals.Ended, Penalties.Decide(Facts with { ConductEnd = MixedRows.Today.AddYears(-5).AddDays(-1) }).OnlyError(RowResult.Rejected).Refusal);
    }

    [Theory]
    [InlineData("5000", "罚款5000元", RowResult.Held)]
    [InlineData("5000", "罚款人民币伍仟元整", RowResult.Held)]
    [InlineData("5,000", "处以5,000.00元罚款", RowResult.Held)]
    [InlineData("0.5", "罚款5000元", RowResult.Accepted)]
    [InlineData("5000", "罚款5000万元", RowResult.Accepted)]
    [InlineData("12", "罚款12万元，没收12元", RowResult.Accepted)]
    [InlineData("5000", "责令改正", RowResult.Accepted)]
    public void Yuan_in_a_column_of_ten_thousands_waits_for_a_person(string amount, string content, RowResult result)
    {
        Assert.Equal(result, Penalties.Decide(("amount-fen", amount), ("penalty-content", content)).Result);
    }

    [Fact]
    public void Nothing_decided_depends_on_how_dates_brackets_and_columns_are_written()
    {
        var one = Penalties.Decide().Accepted();
        var other = Penalties.Decide(("decision-date", "２０２６年3月5日"), ("decision-number", "济市监罚[2026] 7 号"), ("amount-fen", "0.500000"), ("document-kind", "身份证")).Accepted();

        Assert.Equal(one.RowKey, other.RowKey);
        Assert.Equal(one.Content, other.Content);
        Assert.NotEqual(one.Content, Penalties.Decide(("amount-fen", "0.6")).Accepted().Content);
        Assert.Equal(one.RowKey, Penalties.Decide(("amount-fen", "0.6")).Accepted().RowKey);
        Assert.Equal("济市监罚[2026] 7 号", other.DecisionNumber.ToString());
    }
}
