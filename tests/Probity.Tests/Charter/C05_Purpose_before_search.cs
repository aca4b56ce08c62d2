using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Tests.Charter;

public sealed partial class C05_Purpose_before_search
{
    [Fact, Enumerates(Part.Doors)]
    [Trait("Case", "T23")]
    public async Task No_address_holds_a_number_or_a_name_of_a_person_and_none_searches()
    {
        var whole = await Whole.RegisterAsync();

        Assert.All(whole.Doors, door => Assert.DoesNotMatch("(?i)search|browse|export|people(?!$|/)|persons|subjects|resident|idnumber|\\{name", Whole.PathOf(door).Replace("/demo/people", "", StringComparison.Ordinal)));
        Assert.All(whole.Operations, one => Assert.All(one.Operation["parameters"]!.AsArray(), parameter =>
            Assert.False(parameter!["in"]!.GetValue<string>() is "query" && PersonLike().IsMatch(parameter["name"]!.GetValue<string>()), $"{one.Name} takes {parameter["name"]} in its address.")));
    }

    [Fact, Enumerates(Part.Doors, Part.Answers)]
    [Trait("Case", "T23")]
    public async Task Only_ones_own_things_are_listed()
    {
        var whole = await Whole.RegisterAsync();
        var lists = whole.Operations.Where(one => one.Name.StartsWith("GET ", StringComparison.Ordinal) && !one.Name.EndsWith('}')).Select(one => one.Name).ToArray();

        Assert.All(whole.Api.Where(door => lists.Contains(Whole.NameOf(door).TrimEnd('/'))), door => Assert.True(
            Whole.ShowsOf(door)!.What is Showing.NoPerson or Showing.OwnFile or Showing.AskersOwn, Whole.NameOf(door)));
    }

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    public async Task A_person_is_asked_about_by_posting_never_by_an_address() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(door => Whole.ShowsOf(door)!.What is Showing.Look), door =>
            Assert.Equal(["POST"], door.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods));

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T03")]
    public async Task Who_is_unknown_and_who_has_another_name_get_the_same_answer_with_the_same_headers(string engine)
    {
        const string number = "379999198803120022";
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(number, "王海燕"));
        using var permits = await registry.ApiAsync("permits");
        var answers = new List<string>();
        foreach (var (asked, name) in new[] { (number, "王海雁"), ("379999197509050110", "张德胜") })
        {
            var @case = $"JNSP-XK-2026-{answers.Count:D6}";
            await permits.OpenCaseAsync(asked, name, @case);
            using var answer = await permits.AskAsync(asked, name, @case);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Location" or "Probity-Receipt"));
            answers.Add(string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}")) + "\n" + (int)answer.StatusCode + await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("\"entries\":[]", answers[0], StringComparison.Ordinal);
    }

    [Fact, Enumerates(Part.Doors)]
    public async Task Every_door_of_the_desk_is_for_officials_who_may_ask() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(door => Whole.ShowsOf(door)!.Facts.Any(fact => fact.Code.StartsWith("inquiry-", StringComparison.Ordinal))), door =>
            Assert.All(Whole.PoliciesOf(door), policy => Assert.True(policy is Doors.DeskApi or Doors.DeskPages, Whole.NameOf(door))));

    /// <summary>Statements behind doors that go through persons, with the reason; no person comes out of them.</summary>
    static readonly Dictionary<string, string> Throughout = new()
    {
        ["select e.item, count(*)"] = "numbers of a draft's effects; the small ones are held back", ["from erasure e"] = "what is to be destroyed, by its number, to those who decide it",
        ["from keyed_challenge where settled_at >="] = "how units answered, to the auditor",
    };

    [Fact, Enumerates(Part.Tables)]
    public async Task Every_statement_behind_a_door_asks_for_one_person_one_number_or_the_askers_own()
    {
        var statements = (await Behind.DoorsAsync()).SelectMany(door => door.StatementsOfPersons).Distinct().ToArray();

        Assert.True(statements.Length > 30);
        Assert.All(statements, statement => Assert.True(Asked().IsMatch(statement) || Throughout.Keys.Any(known => statement.Contains(known, StringComparison.Ordinal)), $"This goes through persons: {statement}"));
    }

    [Fact, Enumerates(Part.Facts)]
    public void Every_kind_of_look_says_what_it_was_for() =>
        Assert.All(FactKind.All.Where(kind => kind.Log is LogKind.Inquiries), kind =>
            Assert.True(new[] { "receipt", "case", "use", "edition" }.All(kind.Keys.Contains) || kind.Keys.Contains("held") || kind.Keys.Contains("entry"), $"{kind.Code} does not say what somebody looked for."));

    /// <summary>Every purpose of every edition: whose, by which law, for which listed use, which fields of which items; and no edition can let one read free text.</summary>
    [Fact, Enumerates(Part.Rules)]
    public void Every_purpose_says_whose_it_is_for_what_and_which_fields_it_sees_and_none_reads_free_text()
    {
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Purposes, (edition, purpose) => (edition, purpose)), one =>
        {
            Assert.True(one.purpose is { Basis.Count: > 0, Bodies.Count: > 0, Uses.Count: > 0, Sees.Count: > 0, Contexts.Count: > 0 }, one.purpose.Code);
            Assert.All(one.purpose.Sees, sight => Assert.True(sight.Condition is not null || (sight.Fields.Count > 0 && sight.Fields.All(one.edition.FindItem(sight.Item)!.Fields.Contains)), $"{one.purpose.Code} sees all of {sight.Item}."));
        });
        Hostile.Refuses("^purposes", Fields(), "${1}facts, ");
    }

    [GeneratedRegex(@"\b(where|and|on) (\w+\.)?(subject_id|digest|number|receipt|binding_id|batch_id|body|code)( =)? ?(\?|$|asked\.)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(item: [a-z.-]+, fields: \[)")]
    private static partial Regex Fields();

    [GeneratedRegex("(?i)^(q|query|name|number|person|id|who|birth|subject)$")]
    private static partial Regex PersonLike();
}
