using Probity.Calendar;

namespace Probity.Bodies.Officials;

/// <summary>What a body is just now, by the edition in force and the roster.</summary>
public sealed class BodyStandings(RulesInForce rules)
{
    /// <summary>By a tree that the caller read; a body that is closed or unknown is nothing.</summary>
    public BodyStanding Of(CreditCode body, BodyTree tree, Instant now)
    {
        var day = ShanghaiTime.DayOf(now);
        if (rules.EditionAt(now) is not { } edition || !tree.IsOpenOn(body, day)) return new BodyStanding(false, false, false);

        var rights = tree.RightsOf(body, day);
        return new BodyStanding(
            rights.ActsFor.Contains(edition.Operator),
            edition.Items.Any(item => item.Providers.Any(rights.ActsFor.Contains)),
            rights.PurposesIn(edition).Any())
        {
            ApprovesEditions = edition.Approvers.Any(rights.ActsFor.Contains),
        };
    }

    /// <summary>By the roster as this host knows it.</summary>
    public BodyStanding Of(CreditCode body, Instant now) => Of(body, rules.Bodies, now);
}
