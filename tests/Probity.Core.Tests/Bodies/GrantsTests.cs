using Probity.Bodies;
using Probity.Bodies.Officials;

namespace Probity.Core.Tests.Bodies;

public sealed class GrantsTests
{
    static readonly BodyStanding Nothing = new(false, false, false);

    [Theory]
    [InlineData(Role.IntakeMaker, false, true, false)]
    [InlineData(Role.IntakeChecker, false, true, false)]
    [InlineData(Role.Inquirer, false, false, true)]
    [InlineData(Role.CounterClerk, false, true, false)]
    [InlineData(Role.CounterClerk, true, false, false)]
    [InlineData(Role.IdentityOfficer, true, false, false)]
    [InlineData(Role.Auditor, true, false, false)]
    public void A_body_grants_what_it_is_itself_and_nothing_else(Role role, bool isOperator, bool isSource, bool holdsPurpose)
    {
        Assert.Null(Grants.Check([role], new BodyStanding(isOperator, isSource, holdsPurpose)));
        Assert.Equal(Grants.NotHeld, Grants.Check([role], Nothing));
    }

    [Fact]
    public void No_body_grants_one_of_the_three_administrators_not_even_the_operator() => Assert.All(RoleRules.Administrators, role =>
        Assert.Equal(Grants.ByProposal, Grants.Check([Role.BodyAdministrator, role], new BodyStanding(true, true, true))));

    [Fact]
    public void What_a_form_offers_is_what_may_be_granted()
    {
        Assert.Empty(Grants.Of(Nothing));
        Assert.All(Grants.Of(new BodyStanding(true, true, true)), role => Assert.Null(Grants.Check([role], new BodyStanding(true, true, true))));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", null)]
    [InlineData("2026-11-23", "2027-11-23", null)]
    [InlineData("2027-02-21", "2028-02-21", null)]
    [InlineData("2026-11-22", "2026-12-01", "official.first-day-wrong")]
    [InlineData("2027-02-22", "2027-12-01", "official.first-day-wrong")]
    [InlineData("2026-11-23", "2027-11-24", "official.last-day-wrong")]
    [InlineData("2026-11-23", "2026-11-22", "official.last-day-wrong")]
    public void An_appointment_begins_soon_and_lasts_a_year_at_most(string from, string to, string? code) =>
        Assert.Equal(code, AppointmentTerm.Read(Day(from), Day(to), Day("2026-11-23")).Refusal?.Code);

    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2027-11-23", null)]
    [InlineData("2026-11-22", "official.last-day-wrong")]
    [InlineData("2027-11-24", "official.last-day-wrong")]
    public void It_is_cut_or_renewed_from_today_on(string to, string? code) =>
        Assert.Equal(code, new AppointmentTerm(Day("2026-01-01"), Day("2026-12-31")).Until(Day(to), Day("2026-11-23")).Refusal?.Code);

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
