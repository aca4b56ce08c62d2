using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue.Drafts;

/// <summary>What two laws differ in to the burden of somebody.</summary>
static class Lapsed
{
    /// <summary>
    /// What is wider in the second. Terms, templates and statutes on which nothing rests that is recorded are nothing to anybody; and a deadline or a rule of challenges of which it is in doubt
    /// what it does to people is never off, and goes back to what it was.
    /// </summary>
    public static IEnumerable<EditionChange> Wider(Edition before, Edition after) => CompareEditions.Run(before, after).Where(change => change.Effect is ChangeEffect.Widens && Touches(change, before, after));

    static bool Touches(EditionChange change, Edition before, Edition after) => change.Thing switch
    {
        ChangedThing.Terms => after.Items.Any(item => item.Enabled && item.Schedule == change.Code),
        ChangedThing.Dataset => after.Items.Any(item => item.Enabled && item.Dataset == change.Code),
        ChangedThing.Statute => after.Items.Any(item => item.Enabled && item.RestsOn(change.Code)),
        ChangedThing.Deadline => !CompareEditions.Run(after, before).Any(back => back.Effect is ChangeEffect.Widens && (back.Thing, back.Code) == (change.Thing, change.Code)),
        ChangedThing.Challenge => before.Challenge?.Deadline == after.Challenge?.Deadline,
        _ => true,
    };
}
