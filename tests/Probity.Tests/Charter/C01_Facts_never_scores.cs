using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.Storage;

namespace Probity.Tests.Charter;

public sealed partial class C01_Facts_never_scores
{
    /// <summary>Numbers that an answer of the API may carry, each with the reason why it ranks nobody.</summary>
    static readonly Dictionary<string, string> Numbers = new()
    {
        ["Problem.status"] = "the protocol's",
        ["CaseOpened.parties"] = "what the asking body itself registered",
        ["LooksBody.total"] = "the person's own view of looks at the own file",
        ["ProposalBody.version"] = "how often a proposal of administrators changed",
        ["UnitBody.version"] = "how often a unit or post of a body changed",
        ["JournalFact.n"] = "number of a fact in the register's own order",
        ["LooksBody.before"] = "a cursor of the person's own view",
        ["HandoverBody.version"] = "counts the changes of a list, to be named by whoever signs it",
        ["OfficialBody.version"] = "counts the changes of an appointment, to be named by whoever changes it",
        ["ErasureBody.version"] = "counts the changes of an erasure, to be named by whoever decides it",
        ["DraftLine.version"] = "counts the steps of a draft of the catalogue, to be named by the next",
        ["ChallengesBody.awaited"] = "what the body has still to answer, of everybody together, beside the list of the same",
        ["DraftCommentBody.times"] = "how often nobody known said the same of a draft",
        ["DraftCommentsBody.waiting"] = "work that waits for editors",
        ["ErasureAskedBody.version"] = "as with the erasure",
        ["WatchedUnit.proven"] = "how a unit of state answered, to the auditor; of no person",
        ["WatchedUnit.unproven"] = "as with those that it proved",
        ["RepeatedDocument.times"] = "how often an official named one document, to the auditor; of no person",
    };

    [Fact, Enumerates(Part.Tables, Part.Answers, Part.Rules)]
    [Trait("Case", "T22")]
    public void No_column_field_or_type_is_a_score_by_its_name()
    {
        Assert.All(Tables.All.SelectMany(table => table.Columns.Select(column => $"{table.Name} {column.Name}")), NotAScore);
        Assert.All(FieldNames.All.Select(field => $"{field.Key} {field.Name.En}"), NotAScore);
        Assert.All(Assemblies.Own.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(type => type.GetProperties().Select(property => $"{Spaced(type.Name)} {Spaced(property.Name)}")), NotAScore);
        Assert.All(FieldNames.All, field => Assert.DoesNotMatch($"{CharterWords.ScoreZh()}|次数|条数", field.Name.Zh));
    }

    /// <summary>Every name of an item, a purpose and a use at once: what the lints let through would be law.</summary>
    [Theory, Enumerates(Part.Rules)]
    [InlineData("信用等级", "Risk level of ")]
    [InlineData("评分", "Credit score in ")]
    [InlineData("星级", "Grading of ")]
    [InlineData("排名", "Ranking by ")]
    public void No_edition_can_call_anything_by_a_score(string zh, string en) => Hostile.RefusesNames(zh, en, "C1");

    [Fact, Enumerates(Part.Answers)]
    [Trait("Case", "T22")]
    public async Task No_body_is_told_a_number_about_a_person()
    {
        var whole = await Whole.RegisterAsync();
        var looks = whole.Api.Where(door => Whole.ShowsOf(door)!.What is Showing.Look or Showing.SameLook).Select(Whole.NameOf).ToHashSet();

        Assert.NotEmpty(looks);
        Assert.All(whole.Operations.Where(one => looks.Contains(one.Name)), one =>
            Assert.All(Answers(one.Operation).SelectMany(schema => Reached(whole, schema)), reached => Assert.False(IsNumber(reached.Schema), $"{one.Name} tells {reached.Name}.")));
    }

    [Fact, Enumerates(Part.Answers)]
    [Trait("Case", "T22")]
    public async Task Every_number_in_an_answer_that_is_not_of_work_or_rules_is_listed_with_its_reason()
    {
        var whole = await Whole.RegisterAsync();
        var free = whole.Operations.Where(one => one.Name.Contains("/api/batches", StringComparison.Ordinal) || one.Name is "GET /api/purposes" || one.Name.StartsWith("GET /api/catalogue", StringComparison.Ordinal)).Select(one => one.Name).ToHashSet();

        Assert.All(whole.Operations.Where(one => !free.Contains(one.Name)), one =>
            Assert.All(Answers(one.Operation).SelectMany(schema => Reached(whole, schema)).Where(reached => IsNumber(reached.Schema)), reached =>
                Assert.True(Numbers.ContainsKey(reached.Name), $"{one.Name} answers with the number {reached.Name}.")));
    }

    [Fact, Enumerates(Part.Doors)]
    [Trait("Case", "T23")]
    public async Task No_door_sorts_by_anything_of_a_person() => Assert.All((await Whole.RegisterAsync()).Operations, one =>
        Assert.All(one.Operation["parameters"]!.AsArray(), parameter => Assert.DoesNotMatch("(?i)sort|order|rank|min|max|top", parameter!["name"]!.GetValue<string>())));

    [Fact, Enumerates(Part.Pages)]
    [Trait("Case", "T22")]
    public void No_page_takes_a_score() => Assert.All(
        Assemblies.Program.GetTypes().Where(type => typeof(IComponent).IsAssignableFrom(type)).SelectMany(type => type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Select(property => $"{Spaced(type.Name)} {Spaced(property.Name)}")),
        NotAScore);

    [Fact, Enumerates(Part.Facts)]
    public void No_part_of_a_fact_is_a_score() =>
        Assert.All(FactKind.All, kind => Assert.All(kind.Keys.Append(kind.Code).Append(kind.Meaning.En), said => NotAScore(said.Replace('-', ' '))));

    [Fact, Enumerates(Part.Exports)]
    public void No_line_of_the_programs_own_log_says_one() =>
        Assert.All(Assemblies.Program.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<Microsoft.Extensions.Logging.LoggerMessageAttribute>()), line => NotAScore(line.Message));

    static void NotAScore(string name) => Assert.DoesNotMatch(CharterWords.Score(), name.ToLowerInvariant());

    static string Spaced(string name) => Capital().Replace(name, " $1");

    static IEnumerable<JsonNode> Answers(JsonObject operation) =>
        from response in operation["responses"]!.AsObject()
        where response.Key[0] == '2' && response.Value!["content"] is JsonObject
        from content in response.Value!["content"]!.AsObject()
        where content.Value!["schema"] is not null
        select content.Value!["schema"]!;

    static IEnumerable<(string Name, JsonNode Schema)> Reached(Whole whole, JsonNode schema, string at = "", HashSet<string>? seen = null)
    {
        seen ??= [];
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            at = reference.Split('/')[^1];
            if (!seen.Add(at)) yield break;
            schema = whole.OpenApi["components"]!["schemas"]![at]!;
        }

        yield return (at, schema);
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
            foreach (var reached in Reached(whole, property!, $"{at}.{name}", seen)) yield return reached;
        foreach (var part in new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonObject>().Concat(schema["oneOf"]?.AsArray().OfType<JsonObject>() ?? []))
            foreach (var reached in Reached(whole, part, at, seen)) yield return reached;
    }

    static bool IsNumber(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Any(type => type!.GetValue<string>() is "integer" or "number"),
        { } type => type.GetValue<string>() is "integer" or "number",
        _ => false,
    };

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Capital();
}
