using System.Net;
using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Facts;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies;

/// <summary>Pages of programs follow the rules of the API: two hands, the key that was read, the own body.</summary>
public sealed class MachinePagesTests
{
    const string Permits = "11370100MB0DEM1052";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_program_registered_and_approved_by_pages_gets_a_token(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var admin = await registry.SignInAsync("market-admin");
        await RegisterAsync(admin, key);
        Assert.DoesNotContain("指纹一致，批准", admin.Text, StringComparison.Ordinal);
        using var machine = new GivenMachine(registry, MachineNumber.Parse(admin.At.Split('/')[^1]), key);
        Assert.NotNull((await machine.TokenAsync()).Error);

        using var security = await registry.SignInAsync("security");
        await security.OpenAsync("/zh" + admin.At[3..]);
        await security.PressAsync("指纹一致，批准");

        Assert.Equal((HttpStatusCode.OK, admin.At), (security.Status, security.At));
        Assert.NotNull((await machine.TokenAsync()).Token);
        await security.PressAsync("终止机器客户端");
        Assert.NotNull((await machine.TokenAsync()).Error);
        Assert.Equal((1, 1, 1), (await registry.FactsAsync(FactKind.MachineRegistered.Code), await registry.FactsAsync(FactKind.MachineApproved.Code), await registry.FactsAsync(FactKind.MachineEnded.Code)));
    }

    [Fact]
    public async Task Whoever_registered_a_program_does_not_approve_it_by_a_form_of_their_own()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var admin = await registry.SignInAsync("market-admin");
        await RegisterAsync(admin, key);
        var token = TokenOf(await admin.ReadPageAsync());

        await admin.PostAsync(admin.At + "/approval", ("key", Probity.Bodies.Machines.MachineKey.Read(key.ExportSubjectPublicKeyInfoPem()).Value.Thumbprint), token);

        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
        Assert.Contains("machine.same-person", admin.Text, StringComparison.Ordinal);
        Assert.Equal(0, await registry.FactsAsync(FactKind.MachineApproved.Code));
    }

    [Fact]
    public async Task A_program_of_another_body_is_as_one_that_does_not_exist()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        using var admin = await registry.SignInAsync("market-admin");

        await admin.OpenAsync("/en/administration/machines");
        Assert.DoesNotContain(machine.Number.ToString(), admin.Text, StringComparison.Ordinal);
        await admin.OpenAsync($"/en/administration/machines/{machine.Number}");
        var (status, text) = (admin.Status, await ContentAsync(admin));
        await admin.OpenAsync("/en/administration/machines/M-0000-0000-0000-0");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(text, await ContentAsync(admin));
    }

    static async Task RegisterAsync(Browser admin, ECDsa key)
    {
        await admin.OpenAsync("/zh/administration/register-machine");
        await admin.PressAsync("继续", ("label", "执法系统"), ("roles", nameof(Role.Inquirer)), ("key", key.ExportSubjectPublicKeyInfoPem()));
        await admin.PressAsync("登记");
        Assert.StartsWith("/zh/administration/machines/M-", admin.At, StringComparison.Ordinal);
        Assert.Contains("济南市市场监督管理局", admin.Text, StringComparison.Ordinal);
    }

    static async Task<string> ContentAsync(Browser browser) => (await browser.ReadPageAsync()).QuerySelector("main")!.TextContent;

    static (string Field, string Value) TokenOf(AngleSharp.Dom.IDocument page)
    {
        var input = page.QuerySelector("form[action$='/end'] input[name^='__']") ?? page.QuerySelector("form input[type=hidden]")!;
        return (input.GetAttribute("name")!, input.GetAttribute("value")!);
    }
}
