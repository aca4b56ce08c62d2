using CsCheck;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Tests.Charter;

public sealed partial class C09_Doubt_favours_the_person
{
    /// <summary>Inputs of the interval of use, as they are when nothing is known of them.</summary>
    static readonly Dictionary<string, Func<UseFacts, UseFacts>> Unknown = new()
    {
        [nameof(UseFacts.ServedOn)] = facts => facts with { ServedOn = null, FinalByReviewOn = null },
        [nameof(UseFacts.RemediesTold)] = facts => facts with { RemediesTold = false },
        [nameof(UseFacts.ConductEnd)] = facts => facts with { ConductEnd = null },
        [nameof(UseFacts.Deliveries)] = facts => facts with { Deliveries = [] },
        [nameof(UseFacts.Calendar)] = facts => facts with { Calendar = WorkCalendar.Unknown },
        [nameof(UseFacts.IsSuspended)] = facts => facts with { IsSuspended = true },
        [nameof(UseFacts.IsWithdrawn)] = facts => facts with { IsWithdrawn = true },
    };

    /// <summary>Inputs that are always known, or that no adverse entry has, with the reason.</summary>
    static readonly Dictionary<string, string> Known = new()
    {
        [nameof(UseFacts.Nature)] = "the catalogue's", [nameof(UseFacts.Finality)] = "the catalogue's", [nameof(UseFacts.Terms)] = "the catalogue's; of unknown kinds of penalty the lightest, of several laws the earliest",
        [nameof(UseFacts.DecisionDate)] = "no row without it", [nameof(UseFacts.ReleasedAt)] = "the register's own",
        [nameof(UseFacts.ServedByAnnouncement)] = "comes with the day of service, and without that nothing is used",
        [nameof(UseFacts.FinalByReviewOn)] = "where it is not stated, the whole window is waited for; a review that is pending suspends",
        [nameof(UseFacts.ValidFrom)] = "licences only", [nameof(UseFacts.ValidTo)] = "licences only", [nameof(UseFacts.TermFrom)] = "licences only",
        [nameof(UseFacts.ServedFrom)] = "follows from the day of service",
    };

    [Fact, Enumerates(Part.Rules)]
    public void What_is_not_known_never_makes_use_earlier_or_longer()
    {
        Assert.Empty(typeof(UseFacts).GetProperties().Select(property => property.Name).Except([.. Unknown.Keys, .. Known.Keys]));
        var calendar = CatalogueReader.Read(CatalogueFolder.Default).Editions!.Calendar;
        Assert.All(Unknown, input => Lives.Facts.Select(one => one with { Calendar = calendar }).Sample(facts =>
        {
            var (told, doubt) = (UseInterval.Of(facts), UseInterval.Of(input.Value(facts)));

            if (doubt.UsableFrom.At is not { } from) return true;
            return told.UsableFrom.At is { } before && from >= before && doubt.UsableTo.At <= told.UsableTo.At;
        }));
    }

    /// <summary>Every item at once: none that nobody has verified may be on.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void No_edition_can_have_an_item_on_that_nobody_verified()
    {
        var editions = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All;
        var errors = Hostile.Errors("^items/", Nature(), "verified: false\nenabled: true\n$0");

        Assert.All(editions.SelectMany(edition => edition.Items), item => Assert.True(item.Verified || !item.Enabled, item.Code));
        Assert.All(editions.SelectMany(edition => edition.Items).Where(item => item.Enabled).Select(item => item.Code), code =>
            Assert.Contains(errors, error => error.File == $"items/{code}.yaml" && error.What.En.Contains("not verified, but is on", StringComparison.Ordinal)));
    }

    [System.Text.RegularExpressions.GeneratedRegex("^nature: ")]
    private static partial System.Text.RegularExpressions.Regex Nature();
}
