using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Probity.Portals;
using Probity.SignIn.Demo;
using Probity.Tests.Intake;

namespace Probity.Tests.Portals;

public sealed class BodyLimitsTests
{
    static readonly string TooLong = new('x', BodyLimits.RequestBytes);

    [Fact]
    public async Task Json_over_64_KB_is_read_by_no_door_of_the_api()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var desk = await registry.ApiAsync("permits");

        using var shortBody = await desk.PostAsJsonAsync("/api/cases", new { purpose = "x", @case = "y" });
        using var longBody = await desk.PostAsJsonAsync("/api/cases", new { purpose = "x", @case = TooLong });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longBody.StatusCode);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, shortBody.StatusCode);
    }

    [Fact]
    public async Task A_form_over_64_KB_is_refused_and_none_within_it_can_reach_the_temporary_folder()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = "maker",
            [DemoGrant.SecretParameter] = DemoKeys.Open(registry.Settings.Keys).Secret,
            ["more"] = TooLong,
        });

        using var answer = await client.PostAsync("/connect/token", form);
        var limits = registry.Services.GetRequiredService<IOptions<FormOptions>>().Value;

        Assert.False(answer.IsSuccessStatusCode);
        Assert.True(limits.MemoryBufferThreshold > BodyLimits.RequestBytes);
        Assert.False(limits.BufferBody);
    }

    [Fact]
    public async Task A_file_of_a_batch_may_be_longer()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var maker = await registry.ApiAsync("maker");

        using var answer = await maker.PostFileAsync(Encoding.UTF8.GetBytes(Sending.Header + "\r\n" + new string('\n', 2 * BodyLimits.RequestBytes)));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
