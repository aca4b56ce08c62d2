using System.Globalization;
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

    [Theory]
    [InlineData("2026-03-10", null)]
    [InlineData("2030-12-05", null)]
    [InlineData("2030-12-06", "2031-03-05")]
    [InlineData("2031-03-06", "2031-03-05")]
    [InlineData("2035-12-05", "2031-03-05")]
    [InlineData("2035-12-06", "2036-03-05")]
    [InlineData("2052-01-01", "2051-03-05")]
    public void A_licence_without_an_end_is_taken_for_one_term_after_another(string today, string? from)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);

        Assert.Equal(from, $"{Lasting(day, ("valid-to", "长期")).TermFrom:yyyy-MM-dd}" is { Length: > 0 } told ? told : null);
        Assert.Null(Lasting(day, ("valid-to", "2060-03-04")).TermFrom);
        Assert.Null(Lasting(day, ("valid-to", "长期"), ("status", "到期失效")).TermFrom);
    }

    [Fact]
    public void Sent_again_it_is_the_same_row_within_a_term_and_another_one_in_the_next()
    {
        byte[] Key(int year, int month) => Lasting(new DateOnly(year, month, 20), ("valid-to", "长期")).RowKey;

        Assert.Equal(Key(2026, 3), Key(2030, 11));
        Assert.NotEqual(Key(2026, 3), Key(2030, 12));
        Assert.Equal(Key(2030, 12), Key(2035, 11));
        Assert.NotEqual(Key(2030, 12), Key(2035, 12));
    }

    /// <summary>The term of the laws that held since counts where it is shorter.</summary>
    [Fact]
    public void A_later_law_with_a_shorter_term_asks_for_the_row_earlier()
    {
        var recorded = Penalties.Editions.All[^1];
        var law = recorded with { Code = "later", From = new DateOnly(2027, 1, 1), Schedules = [.. recorded.Schedules.Select(schedule => schedule with { Terms = [.. schedule.Terms.Select(terms => terms with { Use = terms.Use with { Months = 24 } })] })] };
        var editions = new Editions([recorded with { To = new DateOnly(2026, 12, 31) }, law]);

        Assert.Equal(new DateOnly(2028, 3, 5), Decide(("11370000MB0DEM0259", editions, new DateOnly(2028, 1, 5)), ("valid-to", "长期")).Accepted().TermFrom);
    }

    static EntryDraft Lasting(DateOnly today, params (string Key, string Cell)[] changes) => Decide(("11370000MB0DEM0259", Penalties.Editions, today), changes).Accepted();

    static RowDecision Decide(string source, params (string Key, string Cell)[] changes) => Decide((source, Penalties.Editions, MixedRows.Today), changes);

    static RowDecision Decide((string Source, Editions Editions, DateOnly Today) by, params (string Key, string Cell)[] changes)
    {
        var source = by.Source;
        var good = new Dictionary<string, string>
        {
            ["person-name"] = "王山", ["document-kind"] = "身份证", ["document-number"] = MixedRows.NumberOf(9), ["document-name"] = "准予许可决定书",
            ["decision-number"] = "鲁文旅许〔2026〕9号", ["licence-kind"] = "普通", ["licence-name"] = "导游证", ["licence-number"] = "D-37-9",
            ["licence-content"] = "导游执业", ["decision-date"] = "2026/3/5", ["valid-from"] = "20260305", ["valid-to"] = "2029年3月4日", ["status"] = "有效",
            ["authority"] = "机关", ["authority-code"] = source, ["source"] = "机关", ["source-code"] = source,
        };
        foreach (var (key, cell) in changes) good[key] = cell;
        var row = new RowReader(Template.Of(Dataset), by.Today).Read([.. Dataset.Columns.Select(column => good.GetValueOrDefault(column.Key, ""))]);
        return new RowRules(by.Editions, "licence", RegisterMode.Demo, by.Today).Decide(row, new Sender(CreditCode.Parse(source), Attestation.None));
    }
}
