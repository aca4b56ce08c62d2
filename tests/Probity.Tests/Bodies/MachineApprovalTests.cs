using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Machines;
using Probity.Facts;

namespace Probity.Tests.Bodies;

/// <summary>What the second hand approves of a program is what it read.</summary>
public sealed class MachineApprovalTests
{
    const string Market = "11370100MB0DEM068U";
    const string Permits = "11370100MB0DEM1052";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_key_that_took_the_place_of_the_one_the_approver_read_is_not_approved(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        var keys = registry.Services.GetRequiredService<ChangeMachineKeys>();
        var admin = await GivenMachine.AdminAsync(registry, Permits);
        using var swapped = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (read, other) = (KeyOf(machine.Key), KeyOf(swapped));
        Assert.Null((await keys.AddAsync(admin, machine.Number, other, Channel.Api, default)).Refusal);
        Assert.Null((await keys.EndAsync(admin, machine.Number, read.Thumbprint, Channel.Api, default)).Refusal);

        Assert.Same(ApproveMachine.KeyChanged, (await machine.ApproveAsync(await GivenMachine.SecurityAsync(registry), read.Thumbprint)).Refusal);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from machine_key where approved_at is not null"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from fact where kind = {FactKind.MachineApproved.Code}"));
        Assert.Null((await machine.ApproveAsync(await GivenMachine.SecurityAsync(registry), other.Thumbprint)).Refusal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from machine_key where approved_at is not null and thumbprint = {other.Thumbprint}"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_administrator_whose_office_ended_a_moment_ago_on_another_host_changes_no_program(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        var (admin, security) = (await GivenMachine.AdminAsync(registry, Permits), await GivenMachine.SecurityAsync(registry));
        await registry.ChangeAsync($"update official set ended_at = 1 where official_id in ({admin.Appointment}, {security.Appointment})");

        Assert.Same(Appointments.AppointmentEnded, (await machine.ApproveAsync(security)).Refusal);
        Assert.Same(Appointments.AppointmentEnded, (await registry.Services.GetRequiredService<EndMachine>().RunAsync(admin, machine.Number, Channel.Api, default)).Refusal);
        Assert.Same(Appointments.AppointmentEnded, (await registry.Services.GetRequiredService<ChangeMachineKeys>().EndAsync(admin, machine.Number, KeyOf(machine.Key).Thumbprint, Channel.Api, default)).Refusal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from machine_key where approved_at is null and ended_at is null"));
    }

    [Fact]
    public async Task Of_two_keys_that_wait_the_one_that_is_named_is_approved()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        using var second = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null((await registry.Services.GetRequiredService<ChangeMachineKeys>().AddAsync(await GivenMachine.AdminAsync(registry, Permits), machine.Number, KeyOf(second), Channel.Api, default)).Refusal);

        Assert.Null((await machine.ApproveAsync(await GivenMachine.SecurityAsync(registry), KeyOf(second).Thumbprint)).Refusal);

        Assert.NotNull((await machine.TokenAsync()).Error);
        (var first, machine.Key) = (machine.Key, second);
        Assert.NotNull((await machine.TokenAsync()).Token);
        machine.Key = first;
    }

    [Theory]
    [InlineData("""{"key":null}""", HttpStatusCode.UnprocessableEntity, "machine.key-missing")]
    [InlineData("""{"key":""}""", HttpStatusCode.UnprocessableEntity, "machine.key-missing")]
    [InlineData("""{"key":"another"}""", HttpStatusCode.Conflict, "machine.key-changed")]
    public async Task By_the_api_an_approval_that_names_no_key_or_another_approves_nothing(string sent, HttpStatusCode status, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Market, isApproved: false);
        using var security = await registry.ApiAsync("security");

        using var answer = await security.PostAsJsonAsync($"/api/administration/machines/{machine.Number}/approval", JsonNode.Parse(sent));

        Assert.Equal((status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>()));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from machine_key where approved_at is not null"));
    }

    static MachineKey KeyOf(ECDsa key) => MachineKey.Read(key.ExportSubjectPublicKeyInfoPem()).Value;
}
