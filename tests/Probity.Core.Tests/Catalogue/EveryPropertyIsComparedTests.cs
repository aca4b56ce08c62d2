using System.Text.RegularExpressions;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>Nothing of an edition can change without a sentence: found by reflection, so that a property that somebody adds tomorrow is asked for as well.</summary>
public sealed partial class EveryPropertyIsComparedTests
{
    static readonly Edition Edition = Altered.Full;

    static readonly IReadOnlyDictionary<string, Edition> All = Altered.FirstSecondAndLast(Edition);

    /// <summary>Each property of each part of an edition.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_change_is_told(string name)
    {
        var changes = CompareEditions.Run(Edition, All[name]);

        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.False(string.IsNullOrWhiteSpace(change.Words.Zh) || string.IsNullOrWhiteSpace(change.Words.En) || change.Code.Length is 0));
        Assert.NotEmpty(CompareEditions.Run(All[name], Edition));
    }

    /// <summary>Not only in the first of several, and not only where one of several has a code of its own.</summary>
    [Fact]
    public void Nothing_changes_anywhere_without_a_sentence()
    {
        var silent = Altered.Every(Edition).AsParallel().Where(altered => CompareEditions.Run(altered.Before, altered.After).Count is 0).Select(altered => altered.Name).ToHashSet();

        Assert.Empty(silent);
    }

    /// <summary>Every property of every part of an edition is among them, so that a new one is compared or fails here.</summary>
    [Fact]
    public void Every_property_is_altered_somewhere()
    {
        string[] itself = [nameof(Edition.Code), nameof(Edition.Name), nameof(Edition.From), nameof(Edition.To), nameof(Edition.Hash), nameof(Edition.LapsesOn)];
        var all = Altered.Parts().SelectMany(part => Altered.PropertiesOf(part).Where(property => part != typeof(Edition) || !itself.Contains(property.Name)));

        Assert.NotEmpty(All);
        Assert.Empty(all.Where(property => !Altered.Properties.Any(altered => (altered.DeclaringType, altered.Name) == (property.DeclaringType, property.Name))).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
    }

    /// <summary>Words alone need no approval of two bodies; whatever else is touched must not pass as words.</summary>
    [Fact]
    public void What_touches_nobody_is_this_and_nothing_else()
    {
        string[] told = [.. All.Keys.GroupBy(Root).Where(group => group.All(name => CompareEditions.Run(Edition, All[name]).All(change => change.Effect is ChangeEffect.Neither))).Select(group => group.Key).Order(StringComparer.Ordinal)];

        Assert.True(TouchesNobody.SequenceEqual(told), "Now these touch nobody: " + string.Join(", ", told.Except(TouchesNobody)) + "; and these somebody: " + string.Join(", ", TouchesNobody.Except(told)));
    }

    // Items.Covers.Article and Items.Covers (one less) are both of Items.Covers.
    static string Root(string name) => PartOfBasis().Replace(name, "");

    [GeneratedRegex(@"(\.(Article|Statute|Paragraph|SubItem))?( \(.*\))?$")]
    private static partial Regex PartOfBasis();

    // Names, descriptions, reasons, sources and examples; why something is never recorded; where an item stands in the notice.
    static readonly string[] TouchesNobody =
    [
        "Bodies.Name", "Challenge.Documents.Name", "Contexts", "Contexts.Code", "Contexts.Name", "Datasets", "Datasets.Code", "Datasets.Columns.English",
        "Datasets.Companion.English",
        "Datasets.Name", "Datasets.Standard", "Deadlines.Extension.Reasons.Name",
        "Deadlines.Source", "Exclusions.Matters.Name", "Exclusions.Matters.Reason", "Fields.Asked", "Fields.Items", "Fields.Name", "Fields.NotRecorded.Under",
        "Fields.NotRecorded.Why", "Groups.Asked", "Groups.Items", "Groups.Name", "Groups.NotRecorded.Under", "Groups.NotRecorded.Why", "Items.Description", "Items.Name",
        "Items.OpenQuestion", "Items.SoughtAs", "Items.Updated", "Items.Verified", "Purposes.CaseExample", "RefuseList.Reason", "RefusedPurposes.Matter.Under", "RefusedPurposes.Matter.What",
        "RefusedPurposes.Matter.Why", "Schedules", "Schedules.Code", "Schedules.Name", "Schedules.OpenQuestion", "Schedules.Terms.Archive.Rule", "Schedules.Terms.Archive.Verified",
        "Schedules.Terms.Inquiry.Rule", "Schedules.Terms.Inquiry.Verified", "Schedules.Terms.Publication.Rule", "Schedules.Terms.Publication.Verified",
        "Schedules.Terms.Use.Rule", "Schedules.Terms.Use.Verified", "SeriousConduct.Name", "SeriousConduct.NotRecorded.Under",
        "SeriousConduct.NotRecorded.Why", "SeriousConduct.OpenQuestion", "Statutes", "Statutes.Articles", "Statutes.Code", "Statutes.Ended.Source", "Statutes.Ended.Successors", "Statutes.Source", "Statutes.Title",
    ];
}
