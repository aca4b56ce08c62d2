using Npgsql;
using Probity.Storage.Backups;

namespace Probity.Storage;

/// <summary>Opens the database that the settings name, with its schema in place.</summary>
public static class OpenStore
{
    /// <summary>
    /// SQLite is made and migrated by the program, for which it is a file of its own. On PostgreSQL a real register only checks: its
    /// owner migrates. The demonstration does both, and then serves as the role <c>probity_app</c> all the same.
    /// </summary>
    /// <exception cref="SchemaException">The schema is not this program's.</exception>
    public static async Task<Store> RunAsync(Settings settings, TimeProvider clock, CancellationToken ct)
    {
        if (settings.Database is null)
        {
            if (File.Exists(Path.Combine(settings.Data, SqliteTarget.Unfinished)))
                throw new SchemaException($"A restore into {settings.Data} did not come to its end. Remedy: delete what lies there and run probity restore again.", null);

            var file = new Store(new SqliteEngine(Path.Combine(settings.Data, "register.db")), clock);
            await new Migrator(file).MigrateAsync(ct);
            return file;
        }

        if (settings.Mode is RegisterMode.Demo) await MigrateIfNewAsync(settings.Database, clock, ct);
        var store = new Store(new PostgresEngine(ServingAddress(settings)!), clock);
        await new Migrator(store).CheckAsync(ct);
        return store;
    }

    /// <summary>The PostgreSQL address as the role that serves; null on SQLite.</summary>
    public static string? ServingAddress(Settings settings) => settings is { Mode: RegisterMode.Demo, Database: { } owner }
        ? As(owner, "probity_app")
        : settings.Database;

    /// <summary>The same database for the keeper; null when the operator named none.</summary>
    public static Store? Keeper(Settings settings, Store store, TimeProvider clock)
    {
        if (settings.Database is null) return store;
        if (settings.KeeperDatabase is { } url) return new Store(new PostgresEngine(url), clock);

        return settings.Mode is RegisterMode.Demo ? new Store(new PostgresEngine(As(settings.Database, "probity_keeper")), clock) : null;
    }

    static async Task MigrateIfNewAsync(string database, TimeProvider clock, CancellationToken ct)
    {
        await using var engine = new PostgresEngine(database);
        var migrator = new Migrator(new Store(engine, clock));
        try
        {
            await migrator.CheckAsync(ct);
            return;
        }
        catch (SchemaException error) when (!error.IsPast)
        {
        }

        try
        {
            await migrator.MigrateAsync(ct);
        }
        catch (PostgresException error) when (engine.IsForbidden(error))
        {
            throw new SchemaException($"The demonstration migrates its own database, and PostgreSQL says: {error.MessageText}. Remedy: name a user who owns it, or use --no-demo.", error);
        }
    }

    static string As(string database, string role) =>
        new NpgsqlConnectionStringBuilder(database) { Options = $"-c role={role}" }.ToString();
}
