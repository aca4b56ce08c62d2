using CsCheck;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Notices;

namespace Probity.Tests.Charter;

public sealed partial class C04_Notice_before_use
{
    [Fact]
    public void An_adverse_entry_without_a_delivery_that_counts_is_never_usable() => Lives.Facts.Sample(facts =>
    {
        var unread = facts with { Deliveries = [.. facts.Deliveries.Where(delivery => delivery.Kind is DeliveryKind.Sms or DeliveryKind.Email)] };

        Assert.Null(UseInterval.Of(unread).UsableFrom.At);
    });

    [Fact]
    public void No_day_makes_an_entry_usable_before_its_notice_counts() => Gen.Select(Lives.Facts, Lives.Days).Sample((facts, day) =>
    {
        var now = ShanghaiTime.StartOf(day);
        if (UseInterval.Of(facts).IsUsableAt(now)) Assert.True(Delivery.FirstCounting(facts.Deliveries) <= now);
    });

    /// <summary>Whatever an edition says of it: by the finality and the terms of each adverse item, without a delivery that counts there is no use.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void No_item_of_any_edition_is_used_against_somebody_who_was_not_told() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items.Where(item => item.Nature is Nature.Adverse), (edition, item) => (Item: item, Schedule: edition.FindSchedule(item.Schedule)!)), one =>
        {
            Assert.NotEqual(FinalityRule.None, one.Item.Finality);
            Assert.All(one.Schedule.Terms, terms => Lives.Facts.Sample(facts => Assert.Null(UseInterval.Of(facts with { Finality = one.Item.Finality, Terms = [terms], Deliveries = [] }).UsableFrom.At), iter: 20));
        });

    [Fact, Enumerates(Part.Rules)]
    public void No_edition_can_have_an_adverse_item_that_waits_for_nothing() => Hostile.Refuses("^items/", Waits(), "finality: none");

    /// <summary>Who reads what of entries, and why the interval of use is not asked where it is not. Everything else shows entries only while they may be used.</summary>
    static readonly Dictionary<string, string> Readers = new()
    {
        ["src/Probity/Entries/EntryQueries.cs released_entry"] = "the person's own file, and deliveries of its notices",
        ["src/Probity/Entries/Standing/StandingQueries.cs entry"] = "the sweep of a repeal, which shows nobody anything",
        ["src/Probity/Entries/Standing/StandingQueries.cs released_entry"] = "as above",
        ["src/Probity/Notices/StandingNotice.cs released_entry"] = "the person's own notices of suspension",
        ["src/Probity/Notices/NoticeQueries.cs released_entry"] = "the person's own notices",
        ["src/Probity/Catalogue/Drafts/DraftNumbers.cs released_entry"] = "counts, the small ones held back, and nobody is named",
        ["src/Probity/Catalogue/Drafts/DraftNumbers.cs usable_entry"] = "as above",
        ["src/Probity/Catalogue/WhatIfEdition.cs released_entry"] = "counts under ten are held back, and nobody is named",
        ["src/Probity/Catalogue/WhatIfEdition.cs usable_entry"] = "as above",
        ["src/Probity/Inquiries/InquiryQueries.cs usable_entry"] = "inquiries, within the interval",
    };

    [Fact, Enumerates(Part.Tables)]
    public void Whoever_reads_entries_is_on_the_list_and_inquiries_read_within_the_interval_only()
    {
        var readers = Sources.Under("src/Probity", "*.cs").SelectMany(file => Reading().Matches(file.Text).Select(match => $"{file.Path} {match.Groups[1].Value}")).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Readers.Keys.Order(StringComparer.Ordinal), readers);
        var inquiries = Sources.Under("src/Probity", "*.cs").Single(file => file.Path == "src/Probity/Inquiries/InquiryQueries.cs").Text;
        Assert.Equal(Reading().Count(inquiries), Within().Count(inquiries));
    }

    [System.Text.RegularExpressions.GeneratedRegex("^finality: (challenge-window|final-judgment)")]
    private static partial System.Text.RegularExpressions.Regex Waits();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:from|join) (usable_entry|released_entry|entry)\b(?! e where e\.batch_id| where subject_id = \{subject\} and entry_id)")]
    private static partial System.Text.RegularExpressions.Regex Reading();

    [System.Text.RegularExpressions.GeneratedRegex(@"usable_from <= \{[\w.]+\} and (e\.)?usable_to > \{[\w.]+\} and (e\.)?answerable_to > \{")]
    private static partial System.Text.RegularExpressions.Regex Within();
}
