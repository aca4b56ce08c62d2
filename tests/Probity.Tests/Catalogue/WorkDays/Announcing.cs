using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Storage;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Entries.Standing;

namespace Probity.Tests.Catalogue.WorkDays;

/// <summary>Working days of 2027 as somebody invented them, and how they come in.</summary>
static class Announcing
{
    public const string Official = """
        year: 2027
        official: true
        source: { zh: 虚构, en: invented }
        holidays:
          - { name: { zh: 元旦, en: New Year }, from: 2027-01-01, to: 2027-01-04 }
          - { name: { zh: 春节, en: Spring Festival }, from: 2027-02-05, to: 2027-02-11 }
        worked: ["2027-02-20"]
        """;

    /// <summary>A worked Saturday of the invented notice.</summary>
    public static readonly DateOnly Worked = new(2027, 2, 20);

    /// <summary>A folder of the shipped edition, so that files can be edited.</summary>
    public static LawCatalogue Shipped() => new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), null);

    /// <summary>What the administrators' programs send.</summary>
    public static object Year(string text, int year = 2027) => new { year = $"{year}", calendar = text };

    /// <summary>Two hands: proposed, approved, and known by this host.</summary>
    public static async Task AnnounceAsync(this Registry registry, string text, int year = 2027)
    {
        await (await registry.TwoAsync()).DoneAsync("announce-year", Year(text, year));
        await TakeAsync(registry.Services);
    }

    /// <summary>What a host does at its next look.</summary>
    public static Task TakeAsync(IServiceProvider host) => host.GetRequiredService<LoadEditions>().RenewAsync(host.GetRequiredService<Editions>(), default);

    /// <summary>Whether a host knows the invented notice.</summary>
    public static bool IsKnown(IServiceProvider host) => host.GetRequiredService<Editions>().Calendar.IsWorkingDay(Worked);

    /// <summary>What a start loads.</summary>
    public static async Task<Editions> RestartAsync(this Registry registry) => await new LoadEditions(registry.Store, registry.Keys).RunAsync(registry.Settings.Catalogue, default);

    /// <summary>Writes into the database past the register.</summary>
    public static async Task OwnerAsync(this Registry registry, Sql statement)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        if (registry.Database.EngineName == "sqlite")
            foreach (var trigger in new[] { "work_year_is_final", "work_year_stays" }) work.Write(Sql.Made($"drop trigger if exists {trigger}"));
        work.Write(statement);
        await work.CommitAsync(default);
    }

    /// <summary>Replaces the file of a year in the catalogue's folder.</summary>
    public static Task EditAsync(this LawCatalogue law, string text, int year = 2027) => File.WriteAllTextAsync(Path.Combine(law.Folder, "calendar", $"{year}.yaml"), text);
}
