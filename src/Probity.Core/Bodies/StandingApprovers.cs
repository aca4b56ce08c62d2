using Probity.Bodies.Proposals;
using Probity.Catalogue;

namespace Probity.Bodies;

/// <summary>
/// How many bodies can approve one draft of an edition. What widens needs two, each for another body that the edition names; where fewer were left, nothing could be approved any more, a draft
/// that names others least of all. So an edition names three at least, and none of them ends while that would leave fewer than two.
/// </summary>
public static class StandingApprovers
{
    /// <summary>How many an edition names at least: one may end, or gain by a draft, and two are left.</summary>
    public const int Least = 3;

    /// <summary>How many approve what widens.</summary>
    public const int Needed = 2;

    /// <summary>How many bodies can approve one draft on a day: for no named body two, and no body twice, whomever it followed.</summary>
    public static int Count(Edition edition, BodyTree tree, DateOnly day) => Count(edition, tree, day, _ => []);

    /// <summary>How many could once a later edition holds: a named body that the register never opened can be opened yet, one that was closed cannot.</summary>
    public static int CountPossible(Edition edition, BodyTree tree) => Count(edition, tree, DateOnly.MaxValue, named => tree.Find(named) is null ? [named] : []);

    /// <summary>Whether a change of the tree leaves fewer than two, on its day or once everything has happened that is known of, and takes some.</summary>
    public static bool RunOut(Edition edition, BodyTree tree, TreeChange change)
    {
        if (change.Closed.Count is 0) return false;

        var after = After(tree, change);
        return new[] { change.Closed[0].On, DateOnly.MaxValue }.Any(day => Count(edition, after, day) is var left && left < Needed && left < Count(edition, tree, day));
    }

    static BodyTree After(BodyTree tree, TreeChange change)
    {
        var closed = change.Closed.ToDictionary(one => one.Body, one => one.On);
        return new BodyTree([.. tree.All.Select(body => closed.TryGetValue(body.Code, out var on) ? body with { ClosedOn = on } : body), .. change.Opened],
            [.. tree.All.SelectMany(body => tree.SuccessorsOf(body.Code)), .. change.Successions], []);
    }

    // Each named body asks for one that acts for it; one that is taken is given up if whoever has it finds another.
    static int Count(Edition edition, BodyTree tree, DateOnly day, Func<CreditCode, IEnumerable<CreditCode>> besides)
    {
        var open = tree.All.Where(body => body.IsOpenOn(day)).Select(body => tree.RightsOf(body.Code, day)).Where(rights => edition.Approvers.Any(rights.ActsFor.Contains)).ToArray();
        var taken = new Dictionary<CreditCode, CreditCode>();
        return edition.Approvers.Count(named => Find(named, []));

        bool Find(CreditCode named, HashSet<CreditCode> asked)
        {
            foreach (var body in open.Where(rights => rights.ActsFor.Contains(named)).Select(rights => rights.Body).Concat(besides(named)))
            {
                if (!asked.Add(body) || taken.TryGetValue(body, out var holder) && !Find(holder, asked)) continue;

                taken[body] = named;
                return true;
            }

            return false;
        }
    }
}
