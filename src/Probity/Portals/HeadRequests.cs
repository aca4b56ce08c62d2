using Microsoft.AspNetCore.Authorization;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>
/// HEAD (RFC 9110, section 9.3.2) for everything that anybody may read: the door of GET answers, the server sends no body. Where somebody must say who they are HEAD is no way in: what is behind may
/// be a look, and a look shows something.
/// </summary>
static class HeadRequests
{
    static readonly Endpoint GetAlone = new(
        context =>
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = HttpMethods.Get;
            return Task.CompletedTask;
        },
        new EndpointMetadataCollection(new AllowAnonymousAttribute()), "No HEAD here");

    /// <summary>Before everything else, because the way to the door is found here.</summary>
    internal static void UseHead(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!HttpMethods.IsHead(context.Request.Method)) return next(context);

            context.Features.Set(new Asked());
            context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Features.Get<Asked>() is null) return next(context);

            context.Request.Method = HttpMethods.Head;
            if (context.GetEndpoint() is { } door && door.Metadata.GetMetadata<OpenDoor>() is not { Why: OpenBecause.Public or OpenBecause.Watching }) context.SetEndpoint(GetAlone);
            return next(context);
        });
    }

    sealed class Asked;
}
