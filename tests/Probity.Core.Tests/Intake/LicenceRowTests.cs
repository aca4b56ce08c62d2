using Probity.Bodies;
using Probity.Catalogue;
using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

public sealed class LicenceRowTests
{
    static readonly Dataset Dataset = Penalties.Editions.All[^1].FindDataset("licence")!;

    [Fact]
    public void A_licence_needs_no_attested_facts()
    {
        var draft = Decide("11370000MB0DEM0259", ("licence-name", "导游证")).Accepted();

        Assert.Equal(("licence.tour-guide", null), (draft.Item.Code, draft.Conduct));
        Assert.Equal("in-force", draft.Fields.Single(field => field.Key == "status").Value);
        Assert.Equal("2029-03-04", draft.Fields.Single(field => field.Key == "valid-to").Value);
    }

    [Fact]
    public void An_honour_is_found_by_the_name_of_its_document()
    {
        var draft = Decide("11370100MB0DEM084H", ("licence-name", ""), ("document-name", "优秀志愿者表彰决定")).Accepted();

        Assert.Equal("优秀志愿者表彰决定", draft.Fields.Single(field => field.Key == "honour").Value);
    }

    [Theory]
    [InlineData("吊销"), InlineData("撤销"), InlineData("暂扣"), InlineData("注销")]
    public void A_licence_or_an_honour_that_was_taken_away_is_a_decision_of_its_own(string status)
    {
        var licence = Decide("11370000MB0DEM0259", ("status", status)).OnlyError(RowResult.Rejected);
        var honour = Decide("11370100MB0DEM084H", ("licence-name", ""), ("document-name", "优秀志愿者表彰决定"), ("status", status)).OnlyError(RowResult.Rejected);

        Assert.Equal(("intake.licence-status-adverse", "当前状态"), (licence.Refusal.Code, licence.Column));
        Assert.Equal(RowRefusals.LicenceStatusAdverse, honour.Refusal);
    }

    [Fact]
    public void A_licence_that_expired_by_its_date_is_recorded_like_one_in_force() =>
        Assert.Equal("expired", Decide("11370000MB0DEM0259", ("status", "到期失效")).Accepted().Fields.Single(field => field.Key == "status").Value);

    [Fact]
    public void A_certificate_that_the_catalogue_does_not_name_is_refused()
    {
        Assert.Equal(BasisMatcher.CertificateUnlisted, Decide("11370000MB0DEM0259", ("licence-name", "厨师证")).OnlyError(RowResult.Rejected).Refusal);
    }

    static RowDecision Decide(string source, params (string Key, string Cell)[] changes)
    {
        var good = new Dictionary<string, string>
        {
            ["person-name"] = "王山", ["document-kind"] = "身份证", ["document-number"] = MixedRows.NumberOf(9), ["document-name"] = "准予许可决定书",
            ["decision-number"] = "鲁文旅许〔2026〕9号", ["licence-kind"] = "普通", ["licence-name"] = "导游证", ["licence-number"] = "D-37-9",
            ["licence-content"] = "导游执业", ["decision-date"] = "2026/3/5", ["valid-from"] = "20260305", ["valid-to"] = "2029年3月4日", ["status"] = "有效",
            ["authority"] = "机关", ["authority-code"] = source, ["source"] = "机关", ["source-code"] = source,
        };
        foreach (var (key, cell) in changes) good[key] = cell;
        var row = new RowReader(Template.Of(Dataset), MixedRows.Today).Read([.. Dataset.Columns.Select(column => good.GetValueOrDefault(column.Key, ""))]);
        return new RowRules(Penalties.Editions, "licence", RegisterMode.Demo, MixedRows.Today).Decide(row, new Sender(CreditCode.Parse(source), Attestation.None));
    }
}
