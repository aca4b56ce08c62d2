using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Probity.Facts;
using Probity.Subjects;

namespace Probity.Tests.Subjects;

/// <summary>A counter that binds an account learns nothing of the person: being a subject says nothing, and neither does any page.</summary>
public sealed partial class CounterSecrecyTests
{
    const string Known = "379999198803120022";
    const string Stranger = "379999197509050110";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_clerks_see_the_same_whether_or_not_the_register_holds_anything(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Known), PersonName.Parse("王海燕"));

        var known = await WalkAsync(registry, Known, "王海燕");
        var stranger = await WalkAsync(registry, Stranger, "王海燕");
        var misnamed = await WalkAsync(registry, Known, "王海雁");

        Assert.Equal(known, stranger);
        Assert.Equal(known, misnamed);
        Assert.Equal(3, await registry.CountAsync($"select count(*) from fact where kind = {FactKind.BindingOpened.Code}"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Fact]
    public async Task Programs_of_clerks_do_the_same_by_the_api_and_the_person_reads_of_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var first = await registry.ApiAsync("counter");
        using var second = await registry.ApiAsync("counter-2");
        var seen = new { number = Known, name = "王海燕", document = "resident-id" };

        var opened = await ReadAsync(await first.PostAsJsonAsync("/api/accounts/documents", seen));
        var binding = opened["binding"]!.GetValue<string>();
        Assert.Equal("binding.same-clerk", (await ReadAsync(await first.PostAsJsonAsync($"/api/accounts/documents/{binding}/confirmation", seen)))["code"]!.GetValue<string>());
        Assert.Equal("binding.document-missing", (await ReadAsync(await second.PostAsJsonAsync($"/api/accounts/documents/{binding}/confirmation", new { number = Known, name = "王海燕", document = "passport" })))["code"]!.GetValue<string>());
        var waiting = await second.GetStringAsync("/api/accounts/documents");
        Assert.Contains(binding, waiting);
        Assert.DoesNotContain(Known, waiting);
        var code = await ReadAsync(await second.PostAsJsonAsync($"/api/accounts/documents/{binding}/confirmation", seen));
        Assert.Matches("^K(-[0-9A-Z]{4}){3}-[0-9A-Z]$", code["code"]!.GetValue<string>());

        using var cancelled = await first.PostAsync($"/api/accounts/documents/{binding}/cancellation", null);
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        using var person = await registry.ApiAsync("citizen-1");
        var own = (await person.GetFromJsonAsync<JsonNode>("/api/me/bindings"))!["bindings"]!.AsArray();
        Assert.Equal((binding, "cancelled"), (own.Single()!["binding"]!.GetValue<string>(), own.Single()!["endedAs"]!.GetValue<string>()));
    }

    /// <summary>Every page of the way, without what differs by chance: form tokens, numbers, codes and times.</summary>
    static async Task<string> WalkAsync(Registry registry, string number, string name)
    {
        using var first = await registry.SignInAsync("counter");
        using var second = await registry.SignInAsync("counter-2");
        (string, string)[] typed = [("number", number), ("name", name), ("document", "resident-id")];
        await first.OpenAsync("/en/casework/accounts/new");
        await first.PressAsync("Continue", typed);
        var pages = first.Text;
        await first.PressAsync("Confirm, and pass it to a colleague");
        pages += first.Text;
        var at = first.At;
        await second.OpenAsync(at);
        pages += second.Text;
        await second.PressAsync("Confirm, and give out the code", typed);
        pages += $"{(int)second.Status} {second.Text}";
        await first.OpenAsync("/en/casework/accounts");
        return Chance().Replace(pages + first.Text, "").Replace(number, "", StringComparison.Ordinal).Replace(name, "", StringComparison.Ordinal);
    }

    static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer) return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    [GeneratedRegex("""<input type="hidden" name="__RequestVerificationToken"[^>]*>|[DK](-[0-9A-Z]{4}){3}-[0-9A-Z]|\d\d:\d\d""")]
    private static partial Regex Chance();
}
