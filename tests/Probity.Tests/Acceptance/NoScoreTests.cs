using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Probity.Facts;

namespace Probity.Tests.Acceptance;

/// <summary>Cases T22 and T23 beyond the API: the words of pages, the parts of facts, the lines of the program's own log, and what an address of a page may ask for.</summary>
public sealed partial class NoScoreTests
{
    // What the addresses of pages ask for beside their path: paging; forms and where they lead; the catalogue and its files; a body's own officials and cases.
    // Whoever adds one says here what it is: none sorts or filters persons.
    static readonly string[] Asked = ["after", "before", "body", "done", "edition", "form", "key", "official", "purpose", "q", "received", "returnUrl", "role", "user_code", "within", "word"];

    [Fact]
    [Trait("Case", "T22")]
    public void T22_No_page_speaks_of_a_score_but_to_say_that_there_is_none()
    {
        // The pages of what may not be recorded name it, grades among it.
        var sentences = Sources.Under("tests/Probity.Tests/Browser", "*.approved.txt").Where(file => !file.Path.Contains("public-not-recorded", StringComparison.Ordinal))
            .SelectMany(file => file.Text.ToLowerInvariant().Split(['\n', '。', '；', ';', '.'])).ToList();

        Assert.True(sentences.Count > 1_000);
        Assert.All(sentences.Where(sentence => Score().IsMatch(sentence)), sentence => Assert.True(IsDenied(sentence), sentence));
    }

    [Theory]
    [InlineData("不良信用等级为c")]
    [InlineData("评级结果不得低于b")]
    [InlineData("不同星级享受不同服务")]
    [InlineData("没有异议的，评级不变，但降低排名")]
    [InlineData("not paid on time: grade c")]
    [InlineData("nothing is published but the rank")]
    [InlineData("no scores, except a rating for the department")]
    public void T22_A_sentence_that_gives_one_beside_some_other_no_does_not_count_as_a_denial(string sentence) => Assert.False(IsDenied(sentence));

    // The no stands before what it denies and governs it; or what is named is never recorded. Nothing is taken back after it.
    static bool IsDenied(string sentence) => !Contrast().IsMatch(sentence) && (Denied().IsMatch(sentence[..(Score().Match(sentence) is var first ? first.Index + first.Length : 0)]) || NotRecorded().IsMatch(sentence));

    [Fact]
    [Trait("Case", "T22")]
    public void T22_No_fact_says_a_score_and_no_line_of_the_log_does()
    {
        Assert.All(FactKind.All.SelectMany(kind => new[] { kind.Code, kind.Meaning.En, kind.Meaning.Zh }.Concat(kind.Keys)), word => Assert.DoesNotMatch(Score(), word.ToLowerInvariant()));

        var lines = Assemblies.Program.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message).OfType<string>().ToList();
        Assert.True(lines.Count > 5);
        Assert.All(lines, line => Assert.DoesNotMatch(Score(), line.ToLowerInvariant()));
    }

    [Fact]
    [Trait("Case", "T23")]
    public async Task T23_What_an_address_of_a_page_asks_for_is_listed_and_sorts_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var asked = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in registry.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText!.Contains("{language", StringComparison.Ordinal)))
            foreach (var parameter in page.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
                if (IsSimple(parameter.ParameterType) && page.RoutePattern.GetParameter(parameter.Name!) is null) asked.Add(parameter.Name!);
        asked.UnionWith(Sources.Under("src/Probity", "*.cs").SelectMany(file => FromQuery().Matches(file.Text).Select(match => match.Groups[1].Value)));

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Asked));
        Assert.All(Asked, name => Assert.DoesNotMatch("(?i)sort|order|rank|min|max|top|sever|grav|count|number", name));
    }

    static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } plain && (plain == typeof(string) || plain.IsPrimitive || plain.IsEnum || plain == typeof(DateOnly));

    [GeneratedRegex(@"\b(scores?|grade[sd]?|rank(s|ed|ing)?|stars?|percentile|rating|risk level|credit points?|reputation)\b|打分|评分|评级|排名|星级|信用分|等级(?<!资质等级)")]
    private static partial Regex Score();

    [GeneratedRegex(@"\b(no|never|not|nowhere)\b( [\w'’,]+){0,12}? [\w ]+$|\bno \w+$|(不打|不评|不排)[分级名]$|(不分|不含|不产生|没有)[^。；：，]*$")]
    private static partial Regex Denied();

    [GeneratedRegex(@"等级(考核)?(一律)?不记录|\bgrades are never recorded\b")]
    private static partial Regex NotRecorded();

    [GeneratedRegex(@"\b(but|except|unless|only if)\b|但|除外|除非")]
    private static partial Regex Contrast();

    [GeneratedRegex("""Request\.Query\["([^"]+)"\]""")]
    private static partial Regex FromQuery();
}
