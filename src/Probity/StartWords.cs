using Probity.Catalogue;
using Probity.Catalogue.WorkDays;
using Probity.Storage;

namespace Probity;

/// <summary>What the program says of itself when it listens: where, on what, for whom, and who could read it all the same.</summary>
public static class StartWords
{
    /// <summary>A few lines for the operator, on standard error like everything that is not data.</summary>
    public static string Of(IServiceProvider services, IEnumerable<string> addresses)
    {
        var (settings, register) = (services.GetRequiredService<Settings>(), services.GetRequiredService<Register>());
        var engine = settings.Database is null ? $"SQLite in {settings.Data}" : "PostgreSQL";
        var people = register.Mode is RegisterMode.Demo ? "a demonstration, invented people only" : "a register of real people";
        var keeper = services.GetRequiredService<Keeper>().Store is null
            ? "\nNo --keeper-database: nobody destroys the keys of files that must go. Name one on at least one host." : "";

        var idle = services.GetRequiredService<LoadEditions>().NotApproved is { Count: > 0 } codes
            ? $"\nEditions in the folder that nobody approved, and that change no rule: {string.Join(", ", codes)}. Bring them with: probity edition propose FOLDER" : "";

        var files = services.GetRequiredService<WatchCalendarFiles>().Look() is { Count: > 0 } names
            ? $"\nWorking days in the folder that are not those in force, and that change no day: {string.Join(", ", names)}. Bring each with: probity calendar propose FILE" : "";

        return $"""
            Probity serves {string.Join(", ", addresses)}: {people}, on {engine}.
            Keys are files in {settings.Keys}. No role of the program and no role of the database can read a person's entry; whoever is root on this machine can.{keeper}{idle}{files}
            """;
    }
}
