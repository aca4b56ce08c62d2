using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Tests.Charter;

public sealed partial class C12_The_watchers_are_watched
{
    [Fact, Enumerates(Part.Doors, Part.Pages)]
    [Trait("Case", "T26")]
    public async Task No_role_of_an_official_opens_two_kinds_of_portal_and_an_auditor_none_with_persons()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var policies = registry.Services.GetRequiredService<Microsoft.AspNetCore.Authorization.IAuthorizationPolicyProvider>();
        foreach (var role in Enum.GetNames<Role>())
        {
            var opened = new List<string>();
            foreach (var name in typeof(Doors).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!))
            {
                // The own appointment, its terms and signatures: every official's, and no person is in it.
                if (name is Doors.OfficialPages or Doors.OfficialApi) continue;

                var roles = (await policies.GetPolicyAsync(name))!.Requirements.OfType<Microsoft.AspNetCore.Authorization.Infrastructure.RolesAuthorizationRequirement>();
                if (roles.Any(one => one.AllowedRoles.Contains(role))) opened.Add(name.Split('.')[1]);
            }

            Assert.Single(opened.Distinct());
        }

        var whole = await Whole.RegisterAsync();
        Assert.All(whole.Doors.Where(door => Whole.PoliciesOf(door).Any(policy => policy is Doors.OversightApi or Doors.OversightPages)), door =>
            Assert.Equal(Showing.NoPerson, Whole.ShowsOf(door)!.What));
    }

    [Fact, Enumerates(Part.Doors, Part.Pages)]
    [Trait("Case", "T04")]
    public async Task No_administrator_passes_a_door_that_shows_a_person()
    {
        var whole = await Whole.RegisterAsync();
        var doors = whole.Doors.Where(door => Whole.PoliciesOf(door).Any(policy => policy is Doors.AdministrationApi or Doors.AdministrationPages)).ToArray();

        Assert.NotEmpty(doors);
        Assert.All(doors, door => Assert.Equal(Showing.NoPerson, Whole.ShowsOf(door)!.What));
    }

    /// <summary>Not by what it declares, by what stands behind it: of persons nothing can be unsealed at a door of administrators, auditors or officials about themselves but why a number is to be destroyed, and how a unit answered.</summary>
    [Fact, Enumerates(Part.Doors, Part.Exports)]
    public async Task No_door_of_a_watcher_unseals_anything_of_a_person()
    {
        var doors = (await Behind.DoorsAsync()).Where(door => Whole.PoliciesOf(door.Door).Any(policy => policy is Doors.AdministrationApi or Doors.AdministrationPages or Doors.OversightApi or Doors.OversightPages or Doors.OfficialApi or Doors.OfficialPages)).ToArray();

        Assert.True(doors.Length > 50);
        Assert.All(doors, door => Assert.Empty(door.OpensOfPersons.Except(["erasure", "challenge"])));
    }

    /// <summary>Who alters or takes away what happened, with the reason. The sequencer takes a leaf out of the queue when it gave it a place; what a key no longer opens may lose its row.</summary>
    static readonly string[] Altering = ["DestroyRecords", "LogQueries"];

    [Fact, Enumerates(Part.Tables)]
    public void No_statement_alters_or_takes_away_what_happened() =>
        Assert.Equal(Altering, Reach.Program.Where(method => Past().IsMatch(Reach.TextOf(method))).Select(method => Reach.Outermost(method.DeclaringType!).Name).Distinct().Order(StringComparer.Ordinal));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(update|delete from) (fact|outbox|log_entry|inquiry|witness_policy|work_year|edition_file)\b")]
    private static partial System.Text.RegularExpressions.Regex Past();

    /// <summary>What administrators do is in the journal: every door of theirs that changes something lies behind an operation that emits a fact.</summary>
    [Fact, Enumerates(Part.Facts)]
    public void Every_kind_of_fact_names_an_operation_that_is_there() =>
        Assert.All(FactKind.All.SelectMany(kind => kind.Emitter.Split(", ")), emitter => Assert.Contains(Assemblies.Program.GetTypes(), type => type.Name == emitter));

    [Fact, Enumerates(Part.Answers)]
    public async Task No_answer_to_an_administrator_has_a_place_for_a_persons_number()
    {
        var whole = await Whole.RegisterAsync();
        Assert.All(whole.Operations.Where(one => one.Name.Contains("/api/administration/", StringComparison.Ordinal)), one =>
            Assert.DoesNotMatch("(?i)resident|identityNumber|personNumber|subject(Id|Number)", one.Operation["responses"]!.ToJsonString()));
    }
}
