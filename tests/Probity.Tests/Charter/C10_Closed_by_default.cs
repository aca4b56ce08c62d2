using System.Reflection;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Tests.Charter;

public sealed partial class C10_Closed_by_default
{
    static readonly string[] Closed = ["Probity.Entries", "Probity.Inquiries", "Probity.Notices", "Probity.Subjects", "Probity.Intake", "Probity.Challenges", "Probity.Erasures"];

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    [Trait("Case", "T04")]
    public async Task Behind_an_open_door_there_is_no_way_to_a_persons_data() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(door => Whole.IsOpen(door) && Whole.PathOf(door) != "/readyz"), door =>
            Assert.All(door.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [], parameter => Assert.False(
                parameter.ParameterType == typeof(Store) || parameter.ParameterType == typeof(KeyRing) || Closed.Contains(parameter.ParameterType.Namespace), $"{Whole.NameOf(door)} takes {parameter.ParameterType}.")));

    /// <summary>However far behind the door: no statement reads of persons, nothing of theirs is unsealed, no answer has a place for it. Who has the code of a counter binds an account and is shown nothing.</summary>
    [Fact, Enumerates(Part.Doors, Part.Answers, Part.Tables)]
    public async Task Whatever_an_open_door_comes_to_is_of_no_person()
    {
        var open = (await Behind.DoorsAsync()).Where(door => Whole.IsOpen(door.Door) && !door.Name.EndsWith("/sign-in/code/", StringComparison.Ordinal)).ToArray();

        Assert.True(open.Length > 50);
        Assert.All(open, door =>
        {
            Assert.Empty(door.ReadsOfPersons);
            Assert.Empty(door.OpensOfPersons);
            Assert.All(door.Answers.Where(type => type.Assembly == Assemblies.Program), type => Assert.DoesNotContain(type.Namespace, Closed));
            Assert.All(door.Pages.SelectMany(Behind.GivenTo).Where(type => type.Assembly == Assemblies.Program), type => Assert.DoesNotContain(type.Namespace, Closed));
        });
    }

    [Fact, Enumerates(Part.Rules)]
    public void No_edition_can_make_an_item_about_a_person_public_by_saying_so() => Hostile.Refuses("^items/", Disclosure(), "disclosure: public\npublic-under: [sd-credit-regulation 22 para 1]");

    [Fact]
    public async Task What_is_not_public_is_kept_by_nobody_and_indexed_by_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var citizen = await registry.ApiAsync("citizen-1");
        foreach (var path in new[] { "/api/me/entries", "/api/me/notices", "/api/me/looks" })
            Assert.True((await citizen.GetAsync(path)).Headers.CacheControl!.NoStore, path);

        using var client = registry.CreateClient(followRedirects: false);
        var whole = await Whole.RegisterAsync();
        var pages = whole.Doors.Where(door => !Whole.IsOpen(door) && Whole.NameOf(door).StartsWith("GET /{language:language}/", StringComparison.Ordinal))
            .Select(door => Whole.PathOf(door).Replace("{language:language}", "en", StringComparison.Ordinal)).Where(path => !path.Contains('{')).ToArray();
        Assert.NotEmpty(pages);
        foreach (var page in pages)
        {
            using var refused = await client.GetAsync(page);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, refused.StatusCode);
            Assert.Contains("/sign-in", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact, Enumerates(Part.Doors)]
    public async Task Every_door_that_is_not_open_names_its_policy() => Assert.All((await Whole.RegisterAsync()).Doors.Where(door => !Whole.IsOpen(door)), door =>
    {
        var kind = Whole.PathOf(door).StartsWith("/api/", StringComparison.Ordinal) ? "api." : "pages.";
        Assert.All(Whole.PoliciesOf(door), policy => Assert.StartsWith(kind, policy, StringComparison.Ordinal));
    });

    [System.Text.RegularExpressions.GeneratedRegex("^disclosure: .*$")]
    private static partial System.Text.RegularExpressions.Regex Disclosure();
}
