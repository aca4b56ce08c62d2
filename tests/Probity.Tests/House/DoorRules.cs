using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Probity.Limits;
using Probity.SignIn;

namespace Probity.Tests.House;

/// <summary>
/// Who may pass each door, read from the route table of a demonstration and of a real register, and the page that says so. What is added later is covered the day it
/// appears.
/// </summary>
public sealed class DoorRules
{
    /// <summary>Posted forms whose token is checked elsewhere, with the reason.</summary>
    static readonly Dictionary<string, string> FormsCheckedElsewhere = new()
    {
        ["POST /{language:language}/agency/upload"] = "the body is a stream; its first part is the token, and AgencyUploadTests say so",
        ["GET,POST /connect/authorize"] = "OpenID Connect: state, nonce and PKCE take the place of a form's token",
        ["POST /connect/token"] = "no browser comes here, and no cookie is read",
    };

    /// <summary>Doors that take more than a small request, with the reason.</summary>
    static readonly Dictionary<string, string> Large = new()
    {
        ["POST /{language:language}/agency/upload"] = "files of agencies, read as a stream",
        ["POST /{language:language}/casework/draft"] = "a whole edition in an archive, which is public and names nobody",
        ["POST /api/casework/editions/"] = "as above",
        ["POST /api/batches/"] = "files of agencies, read as a stream",
        ["POST /api/batches/check"] = "files of agencies, read as a stream",
    };

    [Fact]
    public async Task Every_door_says_who_may_pass() => Assert.All((await AllAsync()).Select(one => one.Door), door => Assert.True(
        RuleOf(door) is not null, $"{Whole.NameOf(door)} does not say who may pass, and is shut. Add RequireAuthorization(Doors.X), or OpenToAll with the reason (SignIn/OpenDoor.cs), to it or to its group."));

    [Fact]
    public async Task No_door_is_open_and_guarded_at_once() => Assert.All((await AllAsync()).Select(one => one.Door), door =>
        Assert.False(door.Metadata.GetMetadata<OpenDoor>() is not null && door.Metadata.GetMetadata<IAuthorizeData>() is not null, Whole.NameOf(door)));

    [Fact]
    public async Task The_page_of_doors_is_what_the_route_tables_say() => Approved.Is("docs/doors.md", await PageAsync());

    [Fact]
    public async Task A_page_that_takes_a_form_checks_its_token() => Assert.All((await AllAsync()).Select(one => one.Door).Where(Posts).Where(door => !IsApi(door)), door =>
        Assert.True(door.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true } || FormsCheckedElsewhere.ContainsKey(Whole.NameOf(door)), Whole.NameOf(door)));

    [Fact]
    public async Task A_door_that_takes_more_than_a_small_request_is_in_the_list() => Assert.All((await AllAsync()).Select(one => one.Door), door =>
        Assert.True(door.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null || Large.ContainsKey(Whole.NameOf(door)), Whole.NameOf(door)));

    /// <summary>Method, address and rule of each line of the approved page.</summary>
    internal static IEnumerable<(string Name, string[] Roles)> ApprovedRules() =>
        from line in File.ReadAllLines(Path.Combine(Sources.Root, "docs/doors.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[1].Trim('`'), cells[3] is "anybody" ? ["anybody"] : cells[3].Split(", "));

    internal static bool IsApi(RouteEndpoint door) => Whole.PathOf(door).StartsWith("/api/", StringComparison.Ordinal);

    static bool Posts(RouteEndpoint door) => door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is true;

    static string? RuleOf(RouteEndpoint door) => door.Metadata.GetMetadata<OpenDoor>() is { } open ? Why(open.Why) : Whole.PoliciesOf(door).LastOrDefault();

    static string Why(OpenBecause why) => why switch
    {
        OpenBecause.Public => "for everybody to read",
        OpenBecause.SigningIn => "where one says who one is",
        OpenBecause.ProviderChecks => "the provider checks by its protocol or its own sign-in",
        _ => "whoever watches over the machine asks here",
    };

    static async Task<List<(RouteEndpoint Door, string Registers, string Who)>> AllAsync()
    {
        await using var demo = await Registry.StartAsync("sqlite");
        await using var real = await Registry.StartAsync("sqlite", RegisterMode.Real);
        var (inDemo, inReal) = (DoorsOf(demo), DoorsOf(real));
        var both = inDemo.Keys.Intersect(inReal.Keys).ToHashSet();
        var all = new List<(RouteEndpoint, string, string)>();
        foreach (var (name, door) in inDemo.Concat(inReal.Where(one => !both.Contains(one.Key))).OrderBy(one => Whole.PathOf(one.Value), StringComparer.Ordinal).ThenBy(one => one.Key, StringComparer.Ordinal))
            all.Add((door, both.Contains(name) ? "both" : inDemo.ContainsKey(name) ? "demo" : "real", await WhoAsync(demo, door)));
        return all;
    }

    static Dictionary<string, RouteEndpoint> DoorsOf(Registry registry) =>
        registry.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToDictionary(Whole.NameOf);

    static async Task<string> WhoAsync(Registry registry, RouteEndpoint door)
    {
        if (Whole.IsOpen(door)) return "anybody";
        if (door.Metadata.GetMetadata<OnlyRole>() is { } only) return string.Join(", ", only.Roles);

        var policies = registry.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await policies.GetPolicyAsync(Whole.PoliciesOf(door).Last()!);
        return string.Join(", ", policy!.Requirements.OfType<RolesAuthorizationRequirement>().SelectMany(roles => roles.AllowedRoles));
    }

    static async Task<string> PageAsync()
    {
        var page = new StringBuilder("""
            # Doors

            Every address of the program and who passes it, made from the route tables of a demonstration and of a real register; a test compares. Another test
            (`WhoPasses`) calls each one as nobody and as each role, by cookie and by bearer token, and compares what happened with this page.

            *Who* is who passes the door; the operation behind it may still refuse one of them by a refusal of its own (a batch is sent by a maker and released by a checker).
            Pages read the cookie alone, `/api` bearer tokens alone. A door that names no rule is shut to everybody. *Limit* names a limit of the door's own beside
            the general one; *shows* is what of persons can come out at most (charter C6).

            | door | register | who | rule | limit | shows |
            |---|---|---|---|---|---|

            """);
        foreach (var (door, registers, who) in await AllAsync())
            page.AppendLine($"| `{Whole.NameOf(door)}` | {registers} | {who} | {RuleOf(door)} | {door.Metadata.GetMetadata<LimitedAs>()?.Kind.ToString() ?? "-"} | {Whole.ShowsOf(door)?.What.ToString() ?? "-"} |");
        return page.ToString();
    }
}
