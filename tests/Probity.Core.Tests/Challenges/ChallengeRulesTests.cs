using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Challenges;
using Probity.Core.Tests.Calendar;
using Probity.Core.Tests.Catalogue;
using Probity.Facts;
using Probity.Inquiries;

namespace Probity.Core.Tests.Challenges;

public sealed class ChallengeRulesTests
{
    static readonly CreditCode Permits = Shipped.Body("济南市行政审批服务局");
    static readonly CreditCode Market = Shipped.Body("济南市市场监督管理局");
    static readonly Instant Now = ShanghaiTime.StartOf(new DateOnly(2026, 11, 23));

    static ChallengeRule Rule => Shipped.Edition.Challenge!;

    [Theory]
    [InlineData("2026-02-12", "2026-02-24")] // before Spring Festival: the worked Saturday counts
    [InlineData("2026-09-29", "2026-10-09")] // over National Day
    [InlineData("2026-11-20", "2026-11-25")] // a Friday: Monday, Tuesday, Wednesday
    [InlineData("2026-11-22", "2026-11-25")] // a Sunday is an event day like any other
    public void A_body_has_three_working_days_and_the_day_of_the_challenge_is_none_of_them(string asked, string last)
    {
        var day = ShanghaiTime.StartOf(Real.Day(asked));

        Assert.Equal(ShanghaiTime.EndOf(Real.Day(last)), ChallengeRules.DueAt(Shipped.Edition, Real.Calendar, day));
        Assert.Equal(ShanghaiTime.EndOf(Real.Day(last)), ChallengeRules.DueAt(Shipped.Edition, Real.Calendar, new Instant(ShanghaiTime.EndOf(Real.Day(asked)).Microseconds - 1)));
    }

    [Fact]
    public void Whenever_it_is_asked_just_three_working_days_lie_between_the_day_and_the_end() => Gen.Int[0, 364].Select(Gen.Long[0, 86_399_999_999]).Sample((offset, within) =>
    {
        var day = new DateOnly(2026, 1, 1).AddDays(offset);
        var due = ChallengeRules.DueAt(Shipped.Edition, Real.Calendar, new Instant(ShanghaiTime.StartOf(day).Microseconds + within))!.Value;
        var last = ShanghaiTime.DayOf(new Instant(due.Microseconds - 1));

        Assert.Equal(ShanghaiTime.EndOf(last), due);
        Assert.True(Real.Calendar.IsWorkingDay(last));
        Assert.Equal(3, Enumerable.Range(1, last.DayNumber - day.DayNumber).Count(i => Real.Calendar.IsWorkingDay(day.AddDays(i))));
    });

    [Fact]
    public void Two_unproven_ones_within_twelve_months_suspend_and_one_does_not()
    {
        var first = ShanghaiTime.StartOf(new DateOnly(2026, 3, 10));

        Assert.False(ChallengeRules.Suspends(Rule, [first], null, first));
        Assert.True(ChallengeRules.Suspends(Rule, [first, At(2027, 3, 10)], null, At(2027, 3, 10)));
        Assert.True(ChallengeRules.Suspends(Rule, [first, At(2027, 3, 10)], null, new Instant(ShanghaiTime.EndOf(new DateOnly(2027, 3, 10)).Microseconds - 1)));
        Assert.False(ChallengeRules.Suspends(Rule, [first, At(2027, 3, 11)], null, At(2027, 3, 11)));
    }

    [Fact]
    public void What_was_unproven_before_a_purpose_was_given_back_counts_no_more()
    {
        Instant[] unproven = [At(2026, 3, 1), At(2026, 3, 2), At(2026, 4, 2)];

        Assert.False(ChallengeRules.Suspends(Rule, unproven, At(2026, 4, 1), At(2026, 4, 3)));
        Assert.True(ChallengeRules.Suspends(Rule, [.. unproven, At(2026, 4, 3)], At(2026, 4, 1), At(2026, 4, 3)));
    }

    [Fact]
    public void Only_an_inquiry_that_was_answered_can_be_challenged()
    {
        Assert.Null(ChallengeRules.Ask(Look("permit"), Shipped.Edition));
        Assert.Equal(ChallengeRules.LookRefused, ChallengeRules.Ask(Look("permit") with { Refusal = "inquiry.not-a-party" }, Shipped.Edition));
        Assert.Equal(ChallengeRules.LookUnknown, ChallengeRules.Ask(Look("gossip"), Shipped.Edition));
        foreach (var kind in Enum.GetValues<LookKind>().Where(kind => kind is not LookKind.Inquiry))
            Assert.Equal(ChallengeRules.LookUnknown, ChallengeRules.Ask(Look("permit") with { Kind = kind }, Shipped.Edition));
    }

    [Theory]
    [InlineData("A1 赵立文", "A1", "赵立文", true)]
    [InlineData("A1 赵立文 (M-7K3M)", "A1", "赵立文", true)] // the body's program asked in the official's name
    [InlineData("A1 赵立文", "A9", "赵立文", true)] // another number hides nobody
    [InlineData("A1 赵立文", "A2", "徐海宁", false)]
    [InlineData("A1 欧文 史密斯", "A2", "欧文", false)]
    public void Who_looked_does_not_answer(string looker, string number, string name, bool isRefused)
    {
        var challenge = Challenge(looker);

        Assert.Equal(isRefused ? ChallengeRules.OwnLook : null, ChallengeRules.Answer(challenge, Official(Permits, number, name), Now));
        Assert.Null(ChallengeRules.Answer(challenge, Official(Market, number, "孙某"), Now)); // a successor numbers its own officials
    }

    [Fact]
    public void The_first_instant_that_is_too_late_is_too_late()
    {
        var challenge = Challenge("A1 赵立文");
        var other = Official(Permits, "A2", "徐海宁");

        Assert.Null(ChallengeRules.Answer(challenge, other, new Instant(challenge.DueAt.Microseconds - 1)));
        Assert.Equal(ChallengeRules.TooLate, ChallengeRules.Answer(challenge, other, challenge.DueAt));
        Assert.True(challenge.IsOverAt(challenge.DueAt));
        Assert.False(challenge.IsOverAt(new Instant(challenge.DueAt.Microseconds - 1)));
        Assert.Equal(ChallengeRules.Settled, ChallengeRules.Answer(challenge with { State = ChallengeState.Unproven }, other, Now));
    }

    static Instant At(int year, int month, int day) => ShanghaiTime.StartOf(new DateOnly(year, month, day));

    static Look Look(string purpose) => new(LookKind.Inquiry, Channel.Page, "A1 赵立文", "许可审查") { Purpose = purpose, Receipt = "R" };

    static Challenge Challenge(string looker) => new(new ChallengedLook("R", "permit", "JNSP-XK-2026-000123", "", looker, Now), Permits, Now, ShanghaiTime.EndOf(new DateOnly(2026, 11, 26)));

    static Official Official(CreditCode body, string number, string name) => new(number, name, body, "许可复核", new HashSet<Role> { Role.Inquirer });
}
