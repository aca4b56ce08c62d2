namespace Probity.Tests;

public sealed class RegistryTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_whole_register_starts_and_shows_its_home_in_both_languages(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var client = registry.CreateClient();

        Assert.Contains("公允录", await client.GetStringAsync("/zh/"), StringComparison.Ordinal);
        Assert.Contains("Probity", await client.GetStringAsync("/en/"), StringComparison.Ordinal);
    }
}
