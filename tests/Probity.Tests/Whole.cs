using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Probity.Portals;

namespace Probity.Tests;

/// <summary>All doors of a started register and its description, for tests that enumerate: what is added later is covered the day it appears.</summary>
sealed record Whole(IReadOnlyList<RouteEndpoint> Doors, JsonNode OpenApi, string OpenApiText)
{
    static readonly Lazy<Task<Whole>> Started = new(StartAsync);

    public static Task<Whole> RegisterAsync() => Started.Value;

    /// <summary>Doors of the API.</summary>
    public IEnumerable<RouteEndpoint> Api => Doors.Where(door => PathOf(door).StartsWith("/api/", StringComparison.Ordinal));

    /// <summary>The address with its parameters, for instance <c>/api/inquiries/{receipt}</c>.</summary>
    public static string PathOf(RouteEndpoint door) => "/" + door.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Method and address, as a failed test names a door.</summary>
    public static string NameOf(RouteEndpoint door) =>
        $"{string.Join(',', door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {PathOf(door)}";

    /// <summary>Whether somebody who has not signed in may pass.</summary>
    public static bool IsOpen(RouteEndpoint door) =>
        door.Metadata.GetMetadata<IAllowAnonymous>() is not null || door.Metadata.GetMetadata<IAuthorizeData>() is null;

    /// <summary>The policies that somebody must pass.</summary>
    public static IEnumerable<string?> PoliciesOf(RouteEndpoint door) => door.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(authorize => authorize.Policy);

    /// <summary>What it declares to show; null when it declares nothing.</summary>
    public static Shows? ShowsOf(RouteEndpoint door) => door.Metadata.GetMetadata<Shows>();

    /// <summary>Each operation of the description: method, path and what it says.</summary>
    public IEnumerable<(string Name, JsonObject Operation)> Operations =>
        from path in OpenApi["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select ($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!.AsObject());

    static async Task<Whole> StartAsync()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();
        var text = await client.GetStringAsync("/openapi/v1.json");
        return new Whole([.. registry.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()], JsonNode.Parse(text)!, text);
    }
}
