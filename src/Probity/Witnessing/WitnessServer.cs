using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Probity.Limits;
using TransparencyLog;

namespace Probity.Witnessing;

/// <summary>What a witness's server is made of.</summary>
/// <param name="Witness">The witness.</param>
/// <param name="Logs">The keys of the logs that it knows.</param>
/// <param name="Url">Where it listens: http, with TLS in front of it if it is to be reached from afar.</param>
/// <param name="Tell">Told one line for each request that is worth one.</param>
public sealed record WitnessSettings(Witness Witness, IReadOnlyList<VerifierKey> Logs, string Url, Action<string> Tell)
{
    /// <summary>Requests a minute of one network address; a burst of as many is taken at once.</summary>
    public int PerAddress { get; init; } = 1_200;
}

/// <summary>
/// A witness behind HTTP (C2SP tlog-witness): <c>POST /add-checkpoint</c>, <c>GET /(hash of origin)/checkpoint</c>, and a page in words. It needs no register and
/// knows nothing of one: whoever wants to watch the logs can run it.
/// </summary>
public static class WitnessServer
{
    const int AtOnce = 8, Waiting = 64;
    const string Text = "text/plain; charset=utf-8";

    /// <summary>The server, not started.</summary>
    public static WebApplication Build(WitnessSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Limit);
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(limiter => Limit(limiter, settings));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));

        var app = builder.Build();
        app.Urls.Add(settings.Url);
        app.Use((context, next) => GuardedAsync(context, next, settings));
        app.UseRateLimiter();
        app.MapPost("/add-checkpoint", context => AddAsync(context, settings));
        app.MapGet("/{name}/checkpoint", (string name, HttpContext context) => ShowAsync(context, settings.Witness.FindCheckpoint(name)));
        var page = WitnessPage.Of(settings);
        app.MapGet("/", context => WriteAsync(context, 200, page));
        return app;
    }

    static async Task AddAsync(HttpContext context, WitnessSettings settings)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var answer = settings.Witness.AddCheckpoint(body.ToArray());
        settings.Tell($"{answer.Status} {Subject(body.ToArray())}");
        await WriteAsync(context, answer.Status, answer.Body, answer.ContentType);
    }

    static async Task ShowAsync(HttpContext context, byte[]? note)
    {
        if (note is null)
        {
            await WriteAsync(context, 404, "没有这个日志的检查点。\nThis witness has cosigned no checkpoint of such a log.\n");
            return;
        }

        context.Response.ContentType = Text;
        context.Response.Headers.CacheControl = "max-age=5, must-revalidate";
        await context.Response.Body.WriteAsync(note, context.RequestAborted);
    }

    // A disk that fails must be seen by whoever runs the witness; whoever asks learns only that it failed.
    static async Task GuardedAsync(HttpContext context, RequestDelegate next, WitnessSettings settings)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad)
        {
            await WriteAsync(context, bad.StatusCode, "请求有误或者过大。\nThe request is malformed or too large.\n");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            settings.Tell($"500 {error.GetType().Name}: {error.Message}");
            if (!context.Response.HasStarted) await WriteAsync(context, 500, "见证人出现故障。\nThe witness failed.\n");
        }
    }

    static Task WriteAsync(HttpContext context, int status, string text, string? type = Text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    // What a request was about, as far as it can be read; a note holds no control characters.
    static string Subject(byte[] body)
    {
        try
        {
            var checkpoint = Checkpoint.Parse(AddCheckpointRequest.Parse(body).Checkpoint.Text);
            return string.Create(CultureInfo.InvariantCulture, $"{(checkpoint.Origin.Length > 200 ? checkpoint.Origin[..200] : checkpoint.Origin)} {checkpoint.Size}");
        }
        catch (LogFormatException)
        {
            return "unreadable";
        }
    }

    static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = AddCheckpointRequest.MaxLength;
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    static void Limit(RateLimiterOptions limiter, WitnessSettings settings)
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(LimitSetup.AddressOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.PerAddress, TokensPerPeriod = Math.Max(1, settings.PerAddress / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
            })),
            PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting })));
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return new ValueTask(WriteAsync(rejected.HttpContext, 429, "请求过于频繁，请稍候重试。\nToo many requests; try again in a moment.\n"));
        };
    }
}
