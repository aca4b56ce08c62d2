using CsCheck;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Storage;

namespace Probity.Tests.Charter;

public sealed partial class C08_Everything_ends
{
    [Fact, Enumerates(Part.Rules)]
    [Trait("Case", "T10")]
    public void Every_item_ends_and_no_adverse_one_later_than_five_years() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items, (edition, item) => (item, Terms: edition.FindSchedule(item.Schedule)!.Terms)), one =>
            Assert.All(one.Terms.SelectMany(terms => new[] { terms.Use, terms.Inquiry }), term =>
            {
                Assert.InRange(term.Months, 1, 60);
                Assert.True(one.item.Nature is not Nature.Adverse || term.From is TermEvent.ConductEnd);
            }));

    [Fact]
    public void What_can_be_used_ends_and_is_destroyed_after_that() => Gen.Select(Lives.Facts, Gen.Enum<Nature>()).Sample((facts, nature) =>
    {
        var life = UseInterval.Of(facts with { Nature = nature });

        Assert.NotNull(life.ArchivedTo.At);
        if (life.UsableFrom.At is { } from) Assert.True(from < life.UsableTo.At && life.UsableTo.At < life.ArchivedTo.At);
    });

    /// <summary>Every term of use and of inquiry at once: a month too long, or from another day than the end of the conduct.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void No_edition_can_have_an_end_that_is_later_or_counts_from_another_day()
    {
        Hostile.Refuses("^terms", Months(), "${1}61");
        Hostile.Refuses("^terms", FromConduct(), "${1}decision");
        Hostile.Refuses("^terms", FromConduct(), "${1}use-end");
    }

    /// <summary>Whoever is told of an adverse entry is told until when it may be used, by every purpose of every edition.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void No_purpose_can_see_an_adverse_entry_without_its_end()
    {
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Purposes.SelectMany(purpose => purpose.Sees, (purpose, sight) => (purpose, sight, Item: edition.FindItem(sight.Item)!))), one =>
            Assert.True(one.Item.Nature is not Nature.Adverse || one.sight.Condition is not null || one.sight.Fields.Contains(FieldNames.UsableTo), $"{one.purpose.Code} sees {one.Item.Code} and not until when."));
        Hostile.Refuses("^purposes", UsableTo(), "$1");
    }

    /// <summary>What ends the rows of each table that can hold something of a person: those of persons, and those with a sealed column or a digest.</summary>
    static readonly Dictionary<string, string> EndOf = new()
    {
        ["subject"] = "a counter and nothing else; it keeps the order of the log", ["subject_key"] = "the keeper destroys it with the last that hangs on it", ["data_key"] = "term, erasure",
        ["subject_identifier"] = "discard of the batch; the person's key", ["subject_name"] = "discard of the batch; the person's key", ["subject_directory"] = "discard of the batch; a digest",
        ["entry"] = "term, erasure", ["entry_directory"] = "with the entry", ["notice"] = "with the entry", ["delivery"] = "with the entry", ["inquiry"] = "ten years, erasure", ["receipt_directory"] = "with the look",
        ["fact"] = "unreadable with its key; the row is the log's", ["entry_suspension"] = "with the entry", ["edition_draft"] = "rules, and their makers, who are officials", ["edition_comment"] = "the words of anybody on rules: the key goes a year after the end of the draft; the published answer stays", ["challenge"] = "with the look that it is about", ["look_notice"] = "with the look that it is about", ["outbox"] = "seconds", ["log_entry"] = "a leaf without a person", ["own_log_download"] = "seven days count; a place in the log and no more",
        ["row_directory"] = "discard of the batch; digests", ["source_name"] = "discard of the batch; digests", ["batch"] = "sealed part under the batch's key", ["batch_file"] = "a day", ["file_key"] = "a day; with the word that settles a row",
        ["held_row"] = "five working days", ["case_file"] = "digests of the asking body's own", ["case_party"] = "digests of the asking body's own", ["idempotency"] = "a day", ["account_directory"] = "with the binding; a digest",
        ["counter_binding"] = "two hours; sealed part under the register's key", ["erasure"] = "its key with its end", ["official"] = "roster of officials, never of persons", ["official_upkeep"] = "roster", ["one_time_code"] = "days; a digest",
        ["proposal"] = "roster", ["handover"] = "roster", ["handover_work"] = "roster", ["machine_client"] = "programs of bodies", ["machine_key"] = "public keys of programs", ["machine_assertion"] = "minutes; a digest",
        ["body_unit"] = "roster", ["terms_acceptance"] = "roster", ["log_state"] = "the log's own", ["witness_policy"] = "the log's own", ["register_identity"] = "the register's own", ["register_state"] = "the register's own",
    };

    [Fact, Enumerates(Part.Tables)]
    public void Of_every_table_that_can_hold_something_of_a_person_is_said_what_ends_it() =>
        Assert.Empty(Tables.All.Where(table => table.Kind is TableKind.Person || table.Columns.Any(column => column.Secrecy is not Secrecy.Clear)).Select(table => table.Name).Except(EndOf.Keys));

    [Fact, Enumerates(Part.Facts)]
    public void What_a_fact_says_ends_with_a_key_and_no_fact_stands_in_clear() =>
        Assert.Equal(["sealed"], Tables.Fact.Columns.Where(column => column.Secrecy is not Secrecy.Clear || column.Type is ColumnType.Text && column.Name != "kind").Select(column => column.Name));

    [System.Text.RegularExpressions.GeneratedRegex(@"(\b(?:use|inquiry): \{ months: )\d+")]
    private static partial System.Text.RegularExpressions.Regex Months();

    [System.Text.RegularExpressions.GeneratedRegex(@"(\b(?:use|inquiry): \{ months: \d+, from: )conduct-end")]
    private static partial System.Text.RegularExpressions.Regex FromConduct();

    [System.Text.RegularExpressions.GeneratedRegex("(item: (?:penalty|discipline|default).*), usable-to")]
    private static partial System.Text.RegularExpressions.Regex UsableTo();
}
