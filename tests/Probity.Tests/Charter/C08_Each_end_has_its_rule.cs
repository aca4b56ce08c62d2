using CsCheck;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Tests.Charter;

/// <summary>The rule that stands beside an end is the one that made it: with what it names taken away or moved, the end is another.</summary>
public sealed class C08_Each_end_has_its_rule
{
    static readonly Dictionary<UseRule, Func<UseFacts, UseFacts>> Without = new()
    {
        [UseRule.Released] = facts => facts with { ReleasedAt = facts.ReleasedAt.Plus(TimeSpan.FromDays(5000)) },
        [UseRule.NotNotified] = facts => facts with { Deliveries = [Delivery.OnDay(DeliveryKind.Counter, facts.DecisionDate)] },
        [UseRule.Delivered] = facts => facts with { Deliveries = [] },
        [UseRule.ServiceUnknown] = facts => facts with { ServedOn = facts.DecisionDate },
        [UseRule.WindowTold] = facts => facts with { RemediesTold = false },
        [UseRule.WindowUntold] = facts => facts with { RemediesTold = true },
        [UseRule.FinalByReview] = facts => facts with { FinalByReviewOn = null },
        [UseRule.FinalJudgment] = facts => facts with { Finality = FinalityRule.ChallengeWindow, ServedOn = null, FinalByReviewOn = null },
        [UseRule.InForce] = facts => facts with { ValidFrom = (facts.ValidFrom ?? facts.DecisionDate).AddDays(1) },
        [UseRule.Suspended] = facts => facts with { IsSuspended = false },
        [UseRule.Withdrawn] = facts => facts with { IsWithdrawn = false },
        [UseRule.EndedBefore] = facts => AtOnce(facts),
        [UseRule.ConductTerm] = facts => facts with { ConductEnd = Earlier(facts).AddDays(-60) },
        [UseRule.ConductEndUnknown] = facts => facts with { ConductEnd = facts.DecisionDate },
        [UseRule.Validity] = facts => facts with { ValidTo = facts.ValidTo!.Value.AddDays(1) },
        [UseRule.DecisionTerm] = facts => facts with { DecisionDate = facts.DecisionDate.AddDays(60) },
        [UseRule.SentAgain] = facts => facts with { TermFrom = facts.TermFrom!.Value.AddDays(60) },
        [UseRule.LaterLaw] = facts => facts with { Terms = [facts.Terms[0]] },
        [UseRule.NoLongerUsed] = facts => facts with { Terms = [.. facts.Terms.Select(terms => terms with { Inquiry = terms.Use })] },
        [UseRule.NotPublished] = facts => facts with { Terms = [.. facts.Terms.Select(terms => terms with { Publication = terms.Use })] },
        [UseRule.NotArchived] = facts => facts with { Terms = [.. facts.Terms.Select(terms => terms with { Archive = terms.Use with { Months = 12 } })] },
        [UseRule.ReviewLimit] = facts => facts with { Terms = [.. facts.Terms.Select(terms => terms with { Archive = null })] },
    };

    static readonly Gen<UseFacts> Anything =
        from facts in Lives.Facts
        from later in Lives.Facts
        from nature in Gen.Enum<Nature>()
        from keeps in Gen.Bool.Array[5]
        from validTo in Lives.Days.Nullable()
        from termFrom in Lives.Days.Nullable()
        from flags in Gen.Int[0, 9]
        select facts with
        {
            Nature = nature,
            ValidTo = validTo,
            TermFrom = termFrom,
            IsSuspended = flags is 8,
            IsWithdrawn = flags is 9,
            Terms = [Kept(keeps[4] ? Asked(facts.Terms[0]) : facts.Terms[0], keeps[0], keeps[1]), .. keeps[2] ? [Kept(later.Terms[0], keeps[3], keeps[1])] : Array.Empty<GravityTerms>()],
        };

    [Fact]
    public void Each_end_says_the_rule_that_made_it()
    {
        var met = new System.Collections.Concurrent.ConcurrentDictionary<UseRule, bool>();
        Anything.Sample(facts =>
        {
            foreach (var (end, rule) in Ends(facts))
            {
                met[rule] = true;
                Assert.True(Ends(Without[rule](facts))[end] is var other && (other != rule || Bound(Without[rule](facts), end) != Bound(facts, end)), $"{end} says {rule.Code}, and that does not make it.");
            }
        }, iter: 20_000);

        Assert.Equal(Rules().Order(StringComparer.Ordinal), met.Keys.Select(rule => rule.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_end_without_an_instant_is_of_what_never_begins() => Anything.Sample(facts =>
    {
        var life = UseInterval.Of(facts);
        if (life.UsableTo.At is null || life.AnswerableTo.At is null) Assert.Null(life.UsableFrom.At);
        Assert.NotNull(life.ArchivedTo.At);
    });

    static IEnumerable<string> Rules() => typeof(UseRule).GetFields().Where(field => field.FieldType == typeof(UseRule)).Select(field => ((UseRule)field.GetValue(null)!).Code);

    /// <summary>Every bound of a life, by its name.</summary>
    static Dictionary<string, UseRule> Ends(UseFacts facts) => Bounds.ToDictionary(bound => bound.Name, bound => ((UseBound)bound.GetValue(UseInterval.Of(facts))!).Rule);

    static Instant? Bound(UseFacts facts, string name) => ((UseBound)Bounds.Single(bound => bound.Name == name).GetValue(UseInterval.Of(facts))!).At;

    static IEnumerable<System.Reflection.PropertyInfo> Bounds => typeof(UseInterval).GetProperties().Where(property => property.PropertyType == typeof(UseBound));

    static GravityTerms Kept(GravityTerms terms, bool isArchived, bool isPublished) =>
        terms with { Archive = isArchived ? terms.Use with { Months = 30 } : null, Publication = isPublished ? terms.Use with { Months = 6, From = TermEvent.Decision } : null };

    // Longer than it may be used: no edition says so, and what is no longer used is not told all the same.
    static GravityTerms Asked(GravityTerms terms) => terms with { Inquiry = terms.Use with { Months = terms.Use.Months + 1 } };

    static DateOnly Earlier(UseFacts facts) => ShanghaiTime.DayOf(facts.ReleasedAt) is var arrived && facts.ConductEnd < arrived ? facts.ConductEnd.Value : arrived;

    // Decided, served, delivered and released on the last day of the conduct: a term of a month is not over by then.
    static UseFacts AtOnce(UseFacts facts) => facts with
    {
        Finality = FinalityRule.FinalJudgment,
        ReleasedAt = ShanghaiTime.StartOf(facts.DecisionDate),
        ConductEnd = facts.DecisionDate,
        ValidFrom = null,
        ValidTo = null,
        TermFrom = null,
        Deliveries = [Delivery.OnDay(DeliveryKind.Counter, facts.DecisionDate)],
    };
}
