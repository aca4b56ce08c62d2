using System.Reflection;
using Probity.Catalogue;
using Probity.Exclusions;

namespace Probity.Core.Tests.Catalogue.Drafts;

/// <summary>An edition with little of everything, quickly altered.</summary>
static class SmallEdition
{
    static readonly PropertyInfo[] Lists = [.. Catalogue.Altered.PropertiesOf(typeof(Edition)).Where(property => Catalogue.Altered.All(Catalogue.Altered.Full).Keys.Any(name => name.Split('.', ' ')[0] == property.Name))];

    /// <summary>A few items and purposes of an edition with all on which they rest, and a few of each other thing.</summary>
    public static Edition Make(Edition edition)
    {
        Item[] items = [.. edition.Items.Where(item => item.Enabled).DistinctBy(item => item.Dataset).Concat(edition.Items.Where(item => item.Enabled && item.Conducts.Count > 0).Take(1)).Concat(edition.Items.Where(item => !item.Enabled).Take(1)).Distinct().Select(Cut)];
        Purpose[] purposes = [.. edition.Purposes.Where(purpose => purpose.Sees.Any(sight => items.Any(item => item.Code == sight.Item))).Take(2).Select(purpose => purpose with { Sees = [.. purpose.Sees.Where(sight => items.Any(item => item.Code == sight.Item))] })];
        return edition with
        {
            Items = items,
            Purposes = purposes,
            Datasets = [.. edition.Datasets.Select(Cut)],
            Schedules = [.. edition.Schedules.Take(1).Concat(edition.Schedules.Where(terms => items.Any(item => item.Schedule == terms.Code))).Distinct()],
            Statutes = [.. edition.Statutes.Take(1).Concat(edition.Statutes.Where(statute => items.Any(item => item.RestsOn(statute.Code)))).Distinct()],
            Bodies = [.. edition.Bodies.Where(body => items.Any(item => item.Providers.Contains(body.Code)) || purposes.Any(purpose => purpose.Bodies.Contains(body.Code)) || body.Code == edition.Operator || edition.Approvers.Contains(body.Code)).Take(8)],
            RefuseList = [.. edition.RefuseList.Where(one => one.Articles.Count is 0).Take(1), .. edition.RefuseList.Where(one => one.Articles.Count > 0).Take(1), .. edition.RefuseList.Where(one => one.OnlyItems.Count > 0).Take(1)],
            Exclusions = Cut(edition.Exclusions),
            RefusedPurposes = [.. edition.RefusedPurposes.Take(1)],
            Fields = [.. edition.Fields.Where(field => field.NotRecorded.Count > 0).Take(1), .. edition.Fields.Where(field => field.NotRecorded.Count is 0).Take(1)],
            Groups = [.. edition.Groups.Where(group => group.Conducts.Count > 0).Take(1), .. edition.Groups.Where(group => group.NotRecorded.Any(matter => matter.Articles.Count > 0)).Take(1)],
            SeriousConduct = [.. edition.SeriousConduct.Where(kind => kind.Verified).Take(1), .. edition.SeriousConduct.Where(kind => !kind.Verified).Take(1)],
            Deadlines = [.. edition.Deadlines.DistinctBy(rule => (rule.Effect, rule.Keeper)), .. edition.Deadlines.Where(rule => rule.Extension is not null).Take(1)],
        };
    }

    /// <summary>Each alteration of one property, and items moved to other terms and another template: by the list in which they are.</summary>
    public static IReadOnlyList<IReadOnlyList<Edition>> Altered(Edition edition) =>
    [
        .. Catalogue.Altered.All(edition).GroupBy(pair => pair.Key.Split('.', ' ')[0], pair => pair.Value).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()),
        [
            .. from item in edition.Items from terms in edition.Schedules where terms.Code != item.Schedule select With(edition, item with { Schedule = terms.Code }),
            .. from item in edition.Items from dataset in edition.Datasets where dataset.Code != item.Dataset select With(edition, item with { Dataset = dataset.Code }),
            .. from item in edition.Items select With(edition, item with { Enabled = !item.Enabled }),
            .. from body in edition.Bodies select edition with { Bodies = [.. edition.Bodies.Where(one => one != body)] },
            edition,
        ],
    ];

    /// <summary>The edition with one of its lists as another had it.</summary>
    public static Edition Back(Edition edition, Edition to, uint pick)
    {
        var copy = edition with { };
        var list = Lists[(int)(pick % Lists.Length)];
        list.SetValue(copy, list.GetValue(to));
        return copy;
    }

    /// <summary>Whether every item has its template, its terms and its field of life, and every purpose and group its items.</summary>
    public static bool IsWhole(Edition edition) => edition.Items.All(item => edition.FindDataset(item.Dataset) is not null && edition.FindSchedule(item.Schedule) is not null && edition.FindContext(item.Context) is not null)
        && edition.Items.DistinctBy(item => item.Code).Count() == edition.Items.Count;

    static Edition With(Edition edition, Item item) => edition with { Items = [.. edition.Items.Select(one => one.Code == item.Code ? item : one)] };

    static Item Cut(Item item) => item with { Covers = [.. item.Covers.Take(3)], Providers = [.. item.Providers.Take(3)], Conducts = [.. item.Conducts.Take(2)] };

    static Dataset Cut(Dataset dataset) => dataset with { Columns = [.. dataset.Columns.Take(4)], Companion = [.. dataset.Companion.Take(2)], Beside = [.. dataset.Beside.Take(2)] };

    static ExclusionList Cut(ExclusionList list) => list with
    {
        Matters = [.. list.Matters.Where(matter => matter.Together.Count > 0).Take(2).Select(matter => matter with { Terms = [.. matter.Terms.Take(3)], Together = [.. matter.Together.Take(2)] })],
        Exceptions = [.. list.Exceptions.Take(3)],
        TitleEndings = [.. list.TitleEndings.Take(2)],
        NameEndings = [.. list.NameEndings.Take(2)],
        Variants = [.. list.Variants.Take(3)],
    };
}
