using System.Net;

namespace Probity.Cli.Tests.Operations;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_learns_what_the_register_does_and_nothing_of_anybody()
    {
        await using var collector = new Collector();
        await using var register = await OperatedRegister.StartWithAsync("sqlite", new() { ["OTEL_METRIC_EXPORT_INTERVAL"] = "500", ["OTEL_BSP_SCHEDULE_DELAY"] = "300" }, "--telemetry", collector.Address);
        using var story = new WholeStory(register);
        await story.RunAsync();

        foreach (var name in new[] { "probity.inquiries", "probity.commit.inquiries", "probity.batch.rows", "probity.batch.lag", "probity.job.duration", "http.server.request.duration" })
            await collector.UntilAsync("/v1/metrics", name);
        foreach (var name in new[] { "shared commit", "batch chunk", "job destroy-keys", "POST /api/inquiries" }) await collector.UntilAsync("/v1/traces", name);
        Assert.All(story.Secrets.Append("4bf92f3577b34da6a3ce929d0e0e4736"), secret => Assert.All(collector.Received, sent => Assert.False(Collector.Holds(sent.Body, secret), $"{sent.Path} holds {secret}")));
        using var client = new HttpClient { BaseAddress = register.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("metrics")).StatusCode);
    }
}
