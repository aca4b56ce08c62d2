using Probity.Bodies.Proposals;
using static Probity.Core.Tests.Bodies.Tree;

namespace Probity.Core.Tests.Bodies;

public sealed class ReadActTests
{
    [Fact]
    public void Every_field_that_is_wrong_is_named_at_once()
    {
        var (act, wrong) = ReadAct.Of(ProposalKind.CloseBody, new ActFields { Body = "11370100MB0DEM068X", On = "2026-02-30" });

        Assert.Null(act);
        Assert.Equal(["body", "on", "why"], wrong.Select(one => one.Field).Order());
    }

    [Fact]
    public void Every_kind_reads_what_it_needs_and_refuses_nothing_at_all()
    {
        foreach (var kind in Enum.GetValues<ProposalKind>())
        {
            var (act, _) = ReadAct.Of(kind, Full);
            Assert.Equal(kind, act?.Kind);
            Assert.NotEmpty(ReadAct.Of(kind, new ActFields()).Wrong);
            Assert.Equal(kind, ProposalKinds.Find(kind.Code()));
        }

        Assert.Equal("appoint-administrator", ProposalKind.AppointAdministrator.Code());
        Assert.Null(ProposalKinds.Find("appoint"));
    }

    [Fact]
    public void More_bodies_than_are_opened_together_are_refused_by_name_and_none_is_left_out()
    {
        ImportedBody[] many = [.. Enumerable.Repeat(new ImportedBody($"{A}", null, null), 5_001)];

        Assert.Equal(ReadAct.BodiesMany, First(ProposalKind.ImportBodies, new ActFields { Bodies = many }));
        Assert.Equal(5_000, ((ImportBodies)ReadAct.Of(ProposalKind.ImportBodies, new ActFields { Bodies = many[1..] }).Act!).Bodies.Count);
    }

    [Fact]
    public void A_merger_names_one_other_a_division_two_and_none_of_them_twice()
    {
        Assert.Equal(ReadAct.OthersFew, First(ProposalKind.MergeBodies, Full with { Others = [] }));
        Assert.Equal(ReadAct.OthersFew, First(ProposalKind.SplitBody, Full with { Others = [$"{A}"] }));
        Assert.Equal(ReadAct.Twice, First(ProposalKind.SplitBody, Full with { Others = [$"{A}", $"{A}"] }));
        Assert.Equal(ReadAct.Twice, First(ProposalKind.MergeBodies, Full with { Others = [$"{B}"] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public void A_name_is_given_in_both_languages(string? name)
    {
        Assert.Equal(ReadAct.NameMissing, First(ProposalKind.RenameBody, Full with { Name = name }));
        Assert.Equal(ReadAct.NameMissing, First(ProposalKind.RenameBody, Full with { NameEn = name }));
        Assert.Equal(ReadAct.NameMissing, First(ProposalKind.RenameBody, Full with { Name = new string('局', 101) }));
    }

    [Theory]
    [InlineData("27")]
    [InlineData("1999")]
    [InlineData("2100")]
    [InlineData("-2027")]
    [InlineData(null)]
    public void A_year_has_four_digits_of_this_century(string? year) => Assert.Equal(ReadAct.YearMalformed, First(ProposalKind.AnnounceYear, Full with { Year = year }));

    [Theory]
    [InlineData(" ")]
    [InlineData("year: \u0000")]
    [InlineData(null)]
    public void The_text_of_a_year_is_one_and_is_not_endless(string? text)
    {
        Assert.Equal(ReadAct.CalendarMissing, First(ProposalKind.AnnounceYear, Full with { Calendar = text }));
        Assert.Equal(ReadAct.CalendarMissing, First(ProposalKind.AnnounceYear, Full with { Calendar = new string('x', 20_001) }));
        Assert.Equal("a\nb", ((AnnounceYear)ReadAct.Of(ProposalKind.AnnounceYear, Full with { Calendar = "a\r\nb" }).Act!).Text);
    }

    static readonly ActFields Full = new()
    {
        Body = $"{B}", Others = [$"{A}", $"{D}"], Name = "新局", NameEn = "New Bureau", On = "2026-12-01", Until = "2027-12-01", Why = "why", Purpose = "permit", Role = "body", Number = "A9", Year = "2027", Calendar = "year: 2027",
        Bodies = [new ImportedBody($"{New}", null, null)],
    };

    static Refusal First(ProposalKind kind, ActFields fields) => ReadAct.Of(kind, fields).Wrong[0].Refusal;
}
