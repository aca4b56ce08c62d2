using System.Reflection;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Intake;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>An entry comes in by the catalogue alone, and wherever it is told or something is said of it, the law can be found by which it stands.</summary>
public sealed class C02_Law_goes_with_it
{
    /// <summary>One way in: a matched place of law, decided by the rules, made into a draft, written. Whoever adds another way, by a door, a job or a command, makes one of these itself.</summary>
    [Fact, Enumerates(Part.Doors), Charter(11, Part.Doors, Part.Tables)]
    public async Task Whatever_makes_an_entry_makes_it_of_a_row_that_the_rules_took()
    {
        Assert.Equal([typeof(BasisMatcher)], MakersOf(typeof(BasisMatch.Matched)));
        Assert.Equal([typeof(RowRules)], MakersOf(typeof(RowDecision.Accepted)));
        var maker = Assert.Single(MakersOf(typeof(EntryDraft)));
        Assert.Equal([typeof(RowRules)], maker.GetMethods().SelectMany(Reach.CallersOf).Distinct());
        Assert.Equal([typeof(EntrySheet)], WritersOf(nameof(Tables.Entry)));

        var add = typeof(EntrySheet).GetMethod(nameof(EntrySheet.Add))!;
        Assert.Contains(add.GetParameters(), parameter => parameter.ParameterType == typeof(EntryDraft));
        var doors = (await Behind.DoorsAsync()).Where(door => door.Reach.Meets(add)).ToArray();
        Assert.NotEmpty(doors);
        Assert.All(doors, door => Assert.True(door.Reach.Meets(typeof(RowRules).GetMethod(nameof(RowRules.Decide))!), $"{door.Name} makes entries and asks no rule."));
    }

    [Fact, Enumerates(Part.Answers)]
    public async Task Whatever_answers_with_what_an_entry_says_names_the_edition()
    {
        var answers = (await Behind.DoorsAsync()).SelectMany(door => door.Answers).Distinct().Where(type => Reach.CallsOf(type).Overlaps(Said)).ToArray();

        Assert.NotEmpty(answers);
        Assert.All(answers, type => Assert.True(type.GetProperty("Edition") is not null, $"{type.Name} tells what an entry says and not under which edition."));
        Assert.All(answers.Where(type => Reach.CallsOf(type).Contains(Getter<EntryContent>(nameof(EntryContent.Fields)))), type => Assert.NotNull(type.GetProperty("Basis")));
    }

    /// <summary>Something of the catalogue by its code means one thing in one edition and another in the next.</summary>
    [Fact, Enumerates(Part.Answers)]
    public async Task Whatever_answers_with_a_look_at_a_person_names_the_edition_under_which_it_was_decided()
    {
        var answers = (await Behind.DoorsAsync()).Where(door => door.ReadsOfPersons.Contains("inquiry")).SelectMany(door => door.Answers).Distinct()
            .Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(made => made.Name is "Of" && made.GetParameters().Any(parameter => Looks.Contains(parameter.ParameterType)))).ToArray();

        Assert.True(answers.Length > 2);
        Assert.All(answers, type => Assert.True(type.GetProperty("Edition") is not null, $"{type.Name} tells of a look and not under which edition it was answered."));
    }

    [Fact, Enumerates(Part.Pages)]
    public async Task Every_page_that_shows_what_an_entry_says_shows_law_or_edition()
    {
        var pages = (await Behind.DoorsAsync()).SelectMany(door => door.Pages).Distinct().Where(type => type.Name.EndsWith("Page", StringComparison.Ordinal)).Select(page => (Page: page, Reach: Reach.From(page))).ToArray();
        var own = pages.Where(one => one.Reach.Meets(Getter<EntryContent>(nameof(EntryContent.Fields)))).ToArray();
        var looks = pages.Where(one => one.Reach.Meets(Getter<DisclosedEntry>(nameof(DisclosedEntry.Fields)))).ToArray();

        Assert.NotEmpty(own);
        Assert.All(own, one => Assert.True(one.Reach.Meets(Getter<EntryContent>(nameof(EntryContent.Basis))) && one.Reach.Meets(Getter<Item>(nameof(Item.RecordedUnder))), $"{one.Page.Name} shows an entry without its law."));
        Assert.NotEmpty(looks);
        Assert.All(looks, one => Assert.True(one.Reach.Meets(Getter<Look>(nameof(Look.Edition))), $"{one.Page.Name} shows what was disclosed and not under which edition."));
    }

    /// <summary>Parts of a fact that lead to an edition: the thing that they name bears it.</summary>
    static readonly Dictionary<string, Func<bool>> Leads = new()
    {
        ["edition"] = () => true,
        ["entry"] = () => Has(Tables.Entry, "edition"), ["entries"] = () => Has(Tables.Entry, "edition"),
        ["batch"] = () => Has(Tables.Entry, "batch_id", "edition"), ["held"] = () => Has(Tables.HeldRow, "batch_id"),
        ["receipt"] = () => typeof(Look).GetProperty(nameof(Look.Edition)) is not null,
    };

    /// <summary>Capabilities, and kinds of fact, that tell of no entry and no look, with the reason.</summary>
    static readonly Dictionary<string, string> NoLaw = new()
    {
        ["Bodies"] = "who acts, and for whom", ["Catalogue"] = "the law itself on its way", ["PublicLog"] = "the log's own", ["Subjects"] = "who somebody is follows no edition",
        ["Entries calendar-loaded"] = "working days, of nobody",
        ["Erasures"] = "by the number of the entry or look that is destroyed", ["Inquiries case-opened"] = "the asking body's own; each inquiry in it says its edition",
    };

    [Fact, Enumerates(Part.Facts)]
    public void Every_kind_of_fact_about_an_entry_or_a_look_leads_to_an_edition()
    {
        Assert.All(Leads, key => Assert.True(key.Value(), key.Key));
        Assert.All(FactKind.All, kind =>
        {
            var folders = kind.Emitter.Split(", ").Select(emitter => Assemblies.Program.GetTypes().Single(type => type.Name == emitter).Namespace!.Split('.')[1]).Distinct();
            Assert.All(folders, folder => Assert.True(NoLaw.ContainsKey(folder) || NoLaw.ContainsKey($"{folder} {kind.Code}") || kind.Keys.Any(Leads.ContainsKey), $"{kind.Code} does not lead to the law under which it happened."));
        });
    }

    /// <summary>Templates, companions and samples are made of the datasets: what an agency is handed asks for the decision and the law.</summary>
    [Fact, Enumerates(Part.Exports)]
    public void Every_sheet_that_is_given_out_asks_for_the_decision_and_an_adverse_one_for_its_law() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items, (edition, item) => (Item: item, Dataset: edition.FindDataset(item.Dataset)!)), one =>
        {
            string[] asked = [ColumnKeys.DecisionNumber, ColumnKeys.DecisionDate, .. one.Item.Nature is Nature.Adverse ? new[] { ColumnKeys.Basis } : []];
            Assert.All(asked, key => Assert.Contains(one.Dataset.Columns, column => column.Key == key && column.Required));
        });

    static readonly Type[] Looks = [typeof(Look), typeof(Answered), typeof(LookShown), typeof(SuspendedAnswer), typeof(Probity.Subjects.OwnLook)];

    static readonly MethodBase[] Said = [Getter<EntryContent>(nameof(EntryContent.Fields)), Getter<EntryContent>(nameof(EntryContent.Texts)), Getter<DisclosedEntry>(nameof(DisclosedEntry.Fields))];

    static MethodInfo Getter<T>(string property) => typeof(T).GetProperty(property)!.GetMethod!;

    static bool Has(Table table, params string[] columns) => columns.All(name => table.Columns.Any(column => column.Name == name));

    // A copy is made by the type itself.
    static IEnumerable<Type> MakersOf(Type made) => made.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(Reach.CallersOf).Where(type => type != made).Distinct();

    static IEnumerable<Type> WritersOf(string table) =>
        Assemblies.Program.GetTypes().Where(type => Reach.Outermost(type) == type && Reach.FieldsOf(type).Contains(typeof(Tables).GetField(table)!) && Reach.CallsOf(type).Contains(typeof(Work).GetMethod(nameof(Work.InsertAsync))!));
}
