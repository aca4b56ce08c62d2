using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Tests.Charter;

public sealed class C06_Every_look_is_logged
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    public async Task Every_door_declares_what_it_shows_of_persons()
    {
        var whole = await Whole.RegisterAsync();

        Assert.True(whole.Doors.Count > 20);
        Assert.All(whole.Doors, door => Assert.True(Whole.ShowsOf(door) is not null,
            $"{Whole.NameOf(door)} does not declare what it shows. Add ShowsNoPerson, ShowsAskersOwn, ShowsOwnFile, LeavesALook or ShowsALookAgain (Portals/Shows.cs) to it or to its group."));
    }

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    [Trait("Case", "T04")]
    public async Task Who_has_not_signed_in_sees_no_person() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(Whole.IsOpen), door => Assert.True(Whole.ShowsOf(door)?.What is Showing.NoPerson, Whole.NameOf(door)));

    [Fact, Enumerates(Part.Doors)]
    public async Task A_file_is_shown_only_at_the_persons_own_doors() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(door => Whole.ShowsOf(door)?.What is Showing.OwnFile), door =>
            Assert.All(Whole.PoliciesOf(door), policy => Assert.True(policy is Doors.SubjectPages or Doors.SubjectApi, Whole.NameOf(door))));

    [Fact, Enumerates(Part.Doors, Part.Facts)]
    public async Task A_door_that_shows_a_person_to_others_names_the_facts_of_the_log_of_looks() =>
        Assert.All((await Whole.RegisterAsync()).Doors.Where(IsLook), door =>
        {
            var facts = Whole.ShowsOf(door)!.Facts;
            Assert.True(facts.Count > 0 && facts.All(fact => fact.Log is LogKind.Inquiries), Whole.NameOf(door));
            Assert.DoesNotContain(Whole.PoliciesOf(door), policy => policy is Doors.SubjectPages or Doors.SubjectApi);
        });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T27")]
    public async Task While_the_log_cannot_be_written_nothing_is_answered(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        Assert.Equal(HttpStatusCode.OK, (await permits.AskAsync(Number, Name)).StatusCode);
        var before = await StateAsync(registry);

        await BreakTheLogAsync(registry);
        var answer = await permits.AskAsync(Number, Name);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("inquiry.log-unavailable", problem["code"]!.GetValue<string>());
        Assert.False(answer.Headers.Contains("Probity-Receipt"));
        Assert.DoesNotContain("penalty", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(registry));
    }

    static bool IsLook(Microsoft.AspNetCore.Routing.RouteEndpoint door) => Whole.ShowsOf(door)?.What is Showing.Look or Showing.SameLook;

    static async Task<string> StateAsync(Registry registry) => string.Join(',',
    [
        await registry.CountAsync($"select count(*) from inquiry"), await registry.CountAsync($"select count(*) from fact"),
        await registry.CountAsync($"select count(*) from every_leaf"), await registry.CountAsync($"select count(*) from receipt_directory"),
        await registry.CountAsync($"select sum(counter) from subject"),
    ]);

    static async Task BreakTheLogAsync(Registry registry)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        if (registry.Database.EngineName == "sqlite")
            work.Write($"create trigger outbox_is_shut before insert on outbox begin select raise(abort, 'The log cannot be written.'); end");
        else
            work.Write($"revoke insert on outbox from probity_app");
        await work.CommitAsync(default);
    }
}
