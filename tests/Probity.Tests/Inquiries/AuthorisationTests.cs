using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;

namespace Probity.Tests.Inquiries;

/// <summary>An edition that was law before the lints refused it: what it holds is not told by it.</summary>
public sealed class AuthorisationTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T20")]
    public async Task What_needs_the_persons_authorisation_is_told_to_nobody_while_there_are_none(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var permits = await registry.ApiAsync("permits");
        Assert.Null(await CodeAsync(permits, 1));

        var editions = registry.Services.GetRequiredService<Editions>();
        var law = editions.All[^1];
        Edition[] others =
        [
            law with { Purposes = [.. law.Purposes.Select(purpose => purpose.Code is "permit" ? purpose with { NeedsAuthorisation = true } : purpose)] },
            law with { Items = [.. law.Items.Select(item => item.Code is "penalty.food-safety" ? item with { Disclosure = DisclosureMode.AuthorisedInquiry } : item)] },
        ];
        foreach (var (i, other) in others.Index())
        {
            editions.Take([other]);
            Assert.Equal("inquiry.authorisation-missing", await CodeAsync(permits, i + 2));
        }

        Assert.Equal(3, await registry.CountAsync($"select count(*) from inquiry"));
    }

    static async Task<string?> CodeAsync(HttpClient permits, int @case)
    {
        var file = $"JNSP-XK-2026-{@case:D6}";
        await permits.OpenCaseAsync(Number, Name, file);
        using var answer = await permits.AskAsync(Number, Name, file);
        var said = await answer.Content.ReadFromJsonAsync<JsonNode>();
        Assert.Equal(answer.StatusCode is HttpStatusCode.OK, said!["entries"]?.AsArray().Count is 1);
        return (string?)said["code"];
    }
}
