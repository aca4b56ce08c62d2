using System.CommandLine;
using Probity.Storage;
using Probity.Storage.Backups;

namespace Probity.Cli.Parts;

/// <summary>A register's database, reached without its server: the file in its folder, or PostgreSQL.</summary>
sealed class DatabaseOptions
{
    readonly DataOptions data;
    readonly Option<string> database;
    readonly bool isOwner;

    /// <summary>Adds the options to a verb; where it changes tables, the owner's address comes before that of the role that serves.</summary>
    public DatabaseOptions(Command command, Language language, bool isOwner = false)
    {
        this.isOwner = isOwner;
        data = new DataOptions(command, language);
        database = new Option<string>("--database")
        {
            Description = (isOwner
                ? new Words("数据库所有者的 PostgreSQL 地址（默认 PROBITY_OWNER_DATABASE，其次 PROBITY_DATABASE，否则数据文件夹中的 SQLite）", "PostgreSQL address of the database's owner (default: PROBITY_OWNER_DATABASE, else PROBITY_DATABASE, else SQLite in the register's folder)")
                : new Words("PostgreSQL 地址（默认 PROBITY_DATABASE，否则数据文件夹中的 SQLite）", "PostgreSQL address (default: PROBITY_DATABASE, else SQLite in the register's folder)")).In(language),
            HelpName = "URL",
        };
        command.Add(database);
    }

    /// <summary>The key folder.</summary>
    public string Keys(Call call) => data.Keys(call);

    /// <summary>The register's folder.</summary>
    public string Data(Call call) => data.Data(call);

    /// <summary>The PostgreSQL address; null: SQLite in the register's folder.</summary>
    public string? Address(Call call) =>
        new[] { call.Get(database), isOwner ? OwnerAddress : null, Environment.GetEnvironmentVariable("PROBITY_DATABASE") }.FirstOrDefault(address => address is { Length: > 0 });

    /// <summary>The address of the database's owner from the environment, where no list of processes shows its password; null: none.</summary>
    public static string? OwnerAddress => Environment.GetEnvironmentVariable("PROBITY_OWNER_DATABASE") is { Length: > 0 } address ? address : null;

    /// <summary>Where the register lives, for a backup or a restore.</summary>
    public RegisterPlace Place(Call call) => new(Data(call), Keys(call), Address(call) is { } address ? ConnectionString(address) : null);

    /// <summary>The database's engine; the caller disposes it. No file is made where there is none.</summary>
    public Engine Open(Call call)
    {
        if (Address(call) is { } address) return Postgres(address);

        var file = Path.Combine(data.Data(call), "register.db");
        return File.Exists(file) ? new SqliteEngine(file) : throw FailedException.Usage(
            $"{file} 不存在。请用 --data 或 --database 指定数据库。", $"There is no {file}. Name the database with --data or --database.");
    }

    /// <summary>PostgreSQL by an address in either form.</summary>
    public static PostgresEngine Postgres(string address) => new(ConnectionString(address));

    /// <summary>The address in Npgsql's own form.</summary>
    public static string ConnectionString(string address)
    {
        try
        {
            return new Npgsql.NpgsqlConnectionStringBuilder(Settings.Read(["--database", address]).Database!).ToString();
        }
        catch (Exception error) when (error is ArgumentException or UriFormatException)
        {
            throw FailedException.Usage("PostgreSQL 地址的格式应为 postgres://用户:口令@主机/数据库。", "A PostgreSQL address has the form postgres://user:password@host/database.");
        }
    }
}
