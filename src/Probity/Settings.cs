using Probity.Keys;
using Probity.Serving;

namespace Probity;

/// <summary>What the operator says when the program starts: options of the command line, or the same names in the environment with <c>PROBITY_</c> in front.</summary>
public sealed record Settings
{
    /// <summary>The word of an operator who lets nobody watch.</summary>
    public const string NoWitnesses = "none";

    /// <summary>The folder of the register's own files.</summary>
    public required string Data { get; init; }

    /// <summary>A PostgreSQL address as the role that serves; null: one SQLite file in <see cref="Data"/>.</summary>
    public string? Database { get; init; }

    /// <summary>The same database as the role that takes from the outbox and destroys keys; null: the demo finds it, a real register goes without.</summary>
    public string? KeeperDatabase { get; init; }

    /// <summary>The folder of the key ring. Inside <see cref="Data"/> only in the demo.</summary>
    public required string Keys { get; init; }

    /// <summary>The folder of the anchors: the last checkpoint of each log that was signed (<c>--anchor</c>). Never inside <see cref="Data"/> outside the demo, and never restored from a backup. Null: beside the keys, with <c>-anchor</c> behind their name.</summary>
    public string? Anchor { get; init; }

    /// <summary>The folder of the logs' tiles (<c>--tiles</c>), which several hosts share. Null: <c>log</c> in <see cref="Data"/>.</summary>
    public string? Tiles { get; init; }

    /// <summary>The witnesses and their quorum (<c>--witnesses</c>): a file of witness, group and quorum lines (C2SP tlog-policy); <see cref="NoWitnesses"/> for a trial; two of them, divided by a comma, while a change is announced. Null, which a register of real people refuses: it was not said.</summary>
    public string? Witnesses { get; init; }

    /// <summary>How long the witnesses of a checkpoint are waited for (<c>--witness-patience</c>, seconds): longer where they are far away or slow, and receipts come later by as much while one is silent.</summary>
    public TimeSpan WitnessPatience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The address under which people reach the register.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Invented people (the default) or a real register.</summary>
    public required RegisterMode Mode { get; init; }

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    /// <summary>The folder of the catalogue.</summary>
    public string Catalogue { get; init; } = Probity.Catalogue.CatalogueFolder.Default;

    /// <summary>How the program meets the network and the machine.</summary>
    public ServingSettings Serving { get; init; } = new();

    /// <summary>How often somebody may ask; null: the section <c>Limits</c> of the configuration.</summary>
    public Limits.LimitSettings? Limits { get; init; }

    /// <summary>The OpenID provider that takes the place of the bundled one; null: the section <c>SignIn</c> of the configuration.</summary>
    public SignIn.ExternalProvider? Provider { get; init; }

    /// <summary>Whether a new demonstration begins with a look that its person can challenge.</summary>
    public bool DemoLook { get; init; }

    const string DemoLookOption = "--demo-look";

    /// <summary>Reads the command line over the environment.</summary>
    /// <exception cref="SettingsException">An option that contradicts the others; the message says the remedy.</exception>
    public static Settings Read(string[] args)
    {
        var map = new ConfigurationBuilder().AddInMemoryCollection(FromEnvironment()).AddCommandLine([.. args.Where(arg => arg is not ("--demo" or "--no-demo" or DemoLookOption))]).Build();
        var data = Path.GetFullPath(map["data"] ?? "data");
        var mode = args.Contains("--no-demo") ? RegisterMode.Real : RegisterMode.Demo;
        var keys = Path.GetFullPath(map["keys"] ?? Path.Combine(data, "keys"));
        if (mode is RegisterMode.Real && IsInside(keys, data))
            throw new SettingsException($"A real register's keys do not live with its data. Remedy: --keys with a folder outside {data}.");
        var anchor = map["anchor"] is { } named ? Path.GetFullPath(named) : null;
        if (mode is RegisterMode.Real && anchor is not null && IsInside(anchor, data))
            throw new SettingsException($"A real register's anchor does not live with its data. Remedy: --anchor with a folder outside {data}, on another disk if there is one.");

        return new Settings
        {
            Data = data,
            Database = Address(map["database"]),
            KeeperDatabase = Address(map["keeper-database"]),
            Keys = keys,
            Anchor = anchor,
            Tiles = map["tiles"] is { } tiles ? Path.GetFullPath(tiles) : null,
            Witnesses = map["witnesses"] is { } files ? string.Join(',', files.Split(',').Select(file => file == NoWitnesses ? file : Path.GetFullPath(file))) : null,
            WitnessPatience = map["witness-patience"] is { } patience ? Patience(patience) : TimeSpan.FromSeconds(1),
            PublicUrl = map["public-url"],
            Mode = mode,
            DemoLook = mode is RegisterMode.Demo && args.Contains(DemoLookOption),
            Urls = map["urls"] ?? "http://127.0.0.1:8080",
            Catalogue = map["catalogue"] ?? Probity.Catalogue.CatalogueFolder.Default,
            Serving = ServingSettings.Read(map, mode),
        };
    }

    static TimeSpan Patience(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 10
        ? TimeSpan.FromSeconds(seconds)
        : throw new SettingsException($"--witness-patience is a number of seconds from 1 to 10, not '{text}'.");

    // A shell's names have no hyphen: PROBITY_PUBLIC_URL is --public-url.
    static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() =>
        from System.Collections.DictionaryEntry one in Environment.GetEnvironmentVariables()
        let name = (string)one.Key
        where name.StartsWith("PROBITY_", StringComparison.Ordinal)
        select KeyValuePair.Create(name["PROBITY_".Length..].Replace('_', '-'), (string?)one.Value);

    /// <summary>The key ring: opened, or made when this register has none yet.</summary>
    public KeyRing OpenKeys()
    {
        var ring = File.Exists(Path.Combine(Keys, "ring.json")) ? KeyRing.Open(Keys) : KeyRing.Create(Keys, Mode);
        return ring.Mode == Mode
            ? ring
            : throw new SettingsException(ring.Mode is RegisterMode.Demo
                ? $"{Keys} holds the keys of a demonstration. Remedy: start without --no-demo, or name other --data and --keys."
                : $"{Keys} holds the keys of a real register. Remedy: start with --no-demo.");
    }

    static bool IsInside(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Npgsql's own form, or the <c>postgres://user:password@host:port/database</c> that other tools print.</summary>
    static string? Address(string? address)
    {
        if (address is null || !address.Contains("://", StringComparison.Ordinal)) return address;

        var uri = new Uri(address);
        var login = uri.UserInfo.Split(':', 2);
        return new Npgsql.NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(uri.Host),
            Port = uri.Port > 0 ? uri.Port : 5432,
            Username = Uri.UnescapeDataString(login[0]),
            Password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : null,
            Database = uri.AbsolutePath.Trim('/'),
        }.ToString();
    }
}

/// <summary>The options contradict each other or the files; the message says the remedy.</summary>
public sealed class SettingsException(string message) : Exception(message)
{
    /// <summary>A rule said no, with its code.</summary>
    public SettingsException(Refusal refusal) : this($"{refusal.Code}: {refusal.Words.En}") => Refusal = refusal;

    /// <summary>The rule that said no; null where none has a code.</summary>
    public Refusal? Refusal { get; }
}
