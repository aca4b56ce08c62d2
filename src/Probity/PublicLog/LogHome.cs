using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>One of the two logs: its name in addresses, its origin for life, its key, and where its files and its anchor lie.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Key">The key that signs it; its name is the origin (C2SP tlog-checkpoint).</param>
/// <param name="Folder">Tiles and checkpoint, as they are served.</param>
/// <param name="AnchorFile">The last checkpoint that was signed.</param>
public sealed record LogHome(LogKind Kind, SignerKey Key, string Folder, string AnchorFile)
{
    /// <summary>The name of a log in addresses, files and commands.</summary>
    public static string NameOf(LogKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The log's name.</summary>
    public string Name => NameOf(Kind);

    /// <summary>The log's origin, for instance <c>register.example/log/inquiries</c>.</summary>
    public string Origin => Key.Verifier.Name;

    /// <summary>Where the log keeps the last checkpoint that it signed.</summary>
    public FileAnchor Anchor { get; } = new(AnchorFile);

    /// <summary>The log's files.</summary>
    public Fetch Files { get; } = LogFiles.InFolder(Folder);

    internal static LogHome Of(LogKind kind, string host, Settings settings, KeyRing ring)
    {
        var key = SignerKey.FromSeed($"{host}/log/{NameOf(kind)}", NoteKeyType.Ed25519, ring.LogSeed(kind));
        var tiles = settings.Tiles ?? Path.Combine(settings.Data, "log");
        return new LogHome(kind, key, Path.Combine(tiles, NameOf(kind)), Path.Combine(settings.Anchor ?? settings.Keys.TrimEnd(Path.DirectorySeparatorChar) + "-anchor", NameOf(kind)));
    }

    /// <summary>Both logs, inquiries first.</summary>
    internal static async Task<IReadOnlyList<LogHome>> AllAsync(Session session, Settings settings, KeyRing ring, CancellationToken ct)
    {
        var host = await HostAsync(session, settings, ring, ct);
        return [Of(LogKind.Inquiries, host, settings, ring), Of(LogKind.Journal, host, settings, ring)];
    }

    /// <summary>The host part of the origins: a real register's for life; a demonstration's when its database was made.</summary>
    internal static async Task<string> HostAsync(Session session, Settings settings, KeyRing ring, CancellationToken ct)
    {
        if (await session.FindAsync($"select origin from log_state where log = {LogKind.Inquiries}", row => row.Text(0), ct) is { } origin) return origin[..origin.IndexOf('/', StringComparison.Ordinal)];
        if (await RegisterIdentity.FindAsync(session, ring, ct) is { } identity) return identity.Origin;

        var first = settings.PublicUrl ?? settings.Urls.Split(';')[0];
        return Uri.TryCreate(first, UriKind.Absolute, out var url) && url.Port > 0 ? url.Authority : "localhost";
    }
}
