namespace Probity.SignIn.Demo;

/// <summary>What the program prints when a demo has started: a sign-in link for each of its people, and one for the list of all.</summary>
public static class DemoLinks
{
    /// <summary>Writes the links under the public URL; nothing where the bundled provider does not know them.</summary>
    public static async Task WriteAsync(IServiceProvider services, TextWriter writer)
    {
        if (!services.GetRequiredService<SignInOptions>().HasDemoPeople) return;

        var origin = services.GetRequiredService<PublicAddress>().Value.AbsoluteUri.TrimEnd('/');
        var keys = services.GetRequiredService<DemoKeys>();
        await writer.WriteLineAsync($"\n演示已就绪，其中的人员和记录均为虚构。The demonstration is ready; its people and entries are invented.\n\n  {origin}/\n");
        foreach (var person in DemoPeople.All)
            await WriteAsync(person.Who, $"{person.Name} · {person.About.Zh} · {person.About.En}", DemoDoor.LinkOf(person, keys));
        await WriteAsync("*", "选择任意人员 · anybody, from a list", DemoDoor.LinkOfEverybody(keys));
        await writer.FlushAsync();

        Task WriteAsync(string who, string about, string link) => writer.WriteLineAsync($"  {who,-14} {about}\n  {"",-14} {origin}{link}");
    }
}
