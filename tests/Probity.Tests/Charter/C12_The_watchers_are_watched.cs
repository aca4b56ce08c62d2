using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Tests.Charter;

public sealed class C12_The_watchers_are_watched
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
