using System.Diagnostics;
using Npgsql;

namespace Probity.Storage.Backups;

/// <summary>PostgreSQL's own programs, started with the address in the environment: no password is ever in a list of processes.</summary>
static class PostgresPrograms
{
    /// <summary>Starts <c>pg_dump</c>, <c>pg_restore</c> or <c>psql</c>; all of its streams are the caller's.</summary>
    /// <exception cref="BackupException">It is not on this machine.</exception>
    public static Process Start(string program, string? address, params string[] options)
    {
        var start = new ProcessStartInfo(Find(program), options) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        if (address is not null) foreach (var (name, value) in Environment(new NpgsqlConnectionStringBuilder(address))) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for a good end.</summary>
    /// <exception cref="BackupException">It failed; the message says what it said.</exception>
    public static async Task EndAsync(string program, Process process, Task<string> errors, CancellationToken ct)
    {
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new BackupException($"{program} ended with {process.ExitCode}: {(await errors).Trim()}");
    }

    static string Find(string program)
    {
        var folders = (System.Environment.GetEnvironmentVariable("PROBITY_PG_BIN")?.Split(':') ?? [])
            .Concat(System.Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [])
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")) : []);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BackupException($"{program} is not on this machine. Remedy: install PostgreSQL's client programs (Debian: apt-get install postgresql-client), or name their folder in PROBITY_PG_BIN.");
    }

    static IEnumerable<(string, string?)> Environment(NpgsqlConnectionStringBuilder address) => new (string Name, string? Value)[]
    {
        ("PGHOST", address.Host), ("PGPORT", address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("PGDATABASE", address.Database), ("PGUSER", address.Username),
        ("PGPASSWORD", address.Password), ("PGPASSFILE", address.Passfile), ("PGOPTIONS", address.Options), ("PGCLIENTENCODING", "UTF8"),
        ("PGSSLMODE", address.SslMode is SslMode.Prefer ? null : address.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() }),
        ("PGSSLROOTCERT", address.RootCertificate),
    }.Where(one => one.Value is { Length: > 0 });
}
