using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Probity.Catalogue.Drafts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Limits;

/// <summary>
/// Rate limits (GB/T 22239-2019, 8.1.4.4): every door has the general one, counted by who asks, and by network address where nobody signed in. What is over a
/// limit is refused before its door is reached: nothing is read, nothing disclosed, and so there is no look to log.
/// </summary>
public static class LimitSetup
{
    // Six refills a minute: whoever is refused waits ten seconds, not a minute.
    const int RefillsAMinute = 6;
    const int FilesOfLogs = 20;

    /// <summary>Too many requests (HTTP 429, with <c>Retry-After</c> in seconds).</summary>
    public static readonly Refusal TooMany = Refusal.Later("limits.too-many",
        "请求过于频繁，本次未作任何处理。请按提示的时间稍候重试。", "Too many requests in a short time; this one was not dealt with. Try again after the time that the answer names.");

    /// <summary>Too many comments on one draft from one address today (HTTP 429, with <c>Retry-After</c> in seconds). What was received before is kept.</summary>
    public static readonly Refusal CommentsOfDay = Refusal.Later("limits.comments-of-day",
        "今天从这一网络地址对该草案提出的意见已达上限，这一条没有收下；之前收下的仍然有效。请按提示的时间以后再提。", "Your network address has sent as many comments on this draft as one day admits; this one was not taken, and those before it stand. Send it after the time that the answer names.");

    /// <summary>Adds the limits. The caller uses them after it is known who asks.</summary>
    public static void AddLimits(this IServiceCollection services, LimitSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => General(context, settings)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => OfDoor(context, settings)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => OfDay(context, settings)));
        limiter.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
    });

    static RateLimitPartition<string> General(HttpContext context, LimitSettings settings)
    {
        // An audit reads thousands of small files that lie on the disk as they are served.
        if (context.GetEndpoint()?.Metadata.GetMetadata<OthersPages>() is not null) return Bucket("log " + AddressOf(context), settings.PerAddress * FilesOfLogs);
        return AskerOf(context) is { } asker ? Bucket(asker, settings.PerAsker) : Bucket(AddressOf(context), settings.PerAddress);
    }

    static RateLimitPartition<string> OfDoor(HttpContext context, LimitSettings settings) => context.GetEndpoint()?.Metadata.GetMetadata<LimitedAs>()?.Kind switch
    {
        LimitKind.SignIn => Bucket("sign-in " + AddressOf(context), settings.SignInPerAddress),
        LimitKind.Comment => Bucket("comment " + AddressOf(context), settings.CommentsPerAddress),
        LimitKind.Upload when AskerOf(context) is { } asker => Bucket("upload " + asker, settings.UploadsPerAsker),
        LimitKind.InquiryByPage when AskerOf(context) is { } asker => Bucket("inquiry " + asker, settings.InquiriesByPage),
        _ => RateLimitPartition.GetNoLimiter(""),
    };

    // Counted in memory, so that no table says from where somebody commented.
    static RateLimitPartition<string> OfDay(HttpContext context, LimitSettings settings) => IsComment(context)
        ? RateLimitPartition.GetFixedWindowLimiter($"comments {AddressOf(context)} {DraftOf(context)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.CommentsPerDraftAndDay, Window = TimeSpan.FromDays(1), QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");

    static bool IsComment(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<LimitedAs>()?.Kind is LimitKind.Comment;

    static string DraftOf(HttpContext context) => DraftNumber.TryParse(context.GetRouteValue("number") as string, null, out var draft) ? $"{draft}" : "";

    static RateLimitPartition<string> Bucket(string key, int aMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = aMinute,
        TokensPerPeriod = Math.Max(1, aMinute / RefillsAMinute),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / RefillsAMinute,
        QueueLimit = 0,
    });

    static string? AskerOf(HttpContext context)
    {
        if (context.User.FindOfficial() is { } official) return $"{official.Body} {official.Id}";
        return context.User.FindSubjectId()?.ToString();
    }

    // One line has 2^64 addresses of the sixth version: it is the line that is counted.
    internal static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    static Task RefuseAsync(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1) / RefillsAMinute;
        context.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        // The limits of a minute never let anybody wait for longer than a minute.
        var refusal = IsComment(context) && wait > TimeSpan.FromMinutes(1) ? CommentsOfDay : TooMany;
        return (context.Request.Path.StartsWithSegments("/api")
            ? (IResult)refusal.ToProblem()
            : refusal.ToPage(Frame.Of(context, Portal.Public))).ExecuteAsync(context);
    }
}
