using Probity.Keys;
using Probity.Storage;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// Finds the two logs when the program starts, or makes them for a new register. It refuses data that are older than what was signed: a restored copy must go forward
/// to the anchor, and never sign a second time what was signed already.
/// </summary>
public sealed class OpenLogs(Settings settings, KeyRing ring, Store store, Keeper keeper)
{
    /// <summary>Both logs, inquiries first.</summary>
    /// <exception cref="RegisterException">An anchor is missing or ahead of the data, or the key is another; the message says the remedy.</exception>
    public async Task<PublicLogs> RunAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        IReadOnlyList<LogHome> homes;
        do homes = await LogHome.AllAsync(session, settings, ring, ct);
        while (!await OpenAsync(homes[0], session, ct) || !await OpenAsync(homes[1], session, ct));
        return new PublicLogs(homes, await new KeepPolicies(settings, ring, store, keeper).RunAsync(homes, ct), new LogCondition()) { Patience = settings.WitnessPatience };
    }

    /// <summary>Opens or makes a log; false when another host made it meanwhile, perhaps under the name of its own address, so that both must be looked for again.</summary>
    async Task<bool> OpenAsync(LogHome home, Session session, CancellationToken ct)
    {
        // The anchor is read before the table: a sequencer at work elsewhere writes them the other way round.
        var anchor = await ReadAsync(home, ct);
        var state = await session.FindAsync($"select key from log_state where log = {home.Kind}", row => row.Text(0), ct);
        if (state is null) return await CreateAsync(home, anchor, ct);
        if (!(await LogHome.AllAsync(session, settings, ring, ct)).Any(now => now.Origin == home.Origin)) return false;

        // Another host may have made the log between these two looks.
        anchor ??= await ReadAsync(home, ct);

        if (state != home.Key.Verifier.ToString())
            throw new RegisterException($"The log {home.Origin} was made with the key {state}, and the key ring holds another. Remedy: start with the --keys that this register was made with.");
        if (anchor is null)
            throw new RegisterException($"The anchor of the log {home.Origin} is not in {home.AnchorFile}: what it signed last is not known, and it must not begin anew. Remedy: --anchor with the folder of the anchors; if it is lost: probity log recover --lost-anchor --from COPY --witnesses FILE.");

        var signed = SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), home.Key.Verifier);
        if (await session.EntryCountAsync(home.Kind, ct) is var count && count < signed.Size)
            throw new RegisterException($"These data are older than the log {home.Origin}: it signed {signed.Size} entries, and they hold {count}. Remedy: restore the newest backup, with the write-ahead log up to the loss; never start from the older one.");
        return true;
    }

    static async Task<Anchor?> ReadAsync(LogHome home, CancellationToken ct)
    {
        try
        {
            return await home.Anchor.ReadAsync(ct);
        }
        catch (LogFormatException wrong)
        {
            throw new RegisterException($"The anchor in {home.AnchorFile} cannot be read: {wrong.Message}");
        }
    }

    /// <summary>Makes the log; false when another host did at the same moment.</summary>
    async Task<bool> CreateAsync(LogHome home, Anchor? anchor, CancellationToken ct)
    {
        // One that signed nothing yet was left by a start that was killed here.
        if (anchor is not null && SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), home.Key.Verifier).Size > 0)
            throw new RegisterException($"There is an anchor of {home.Origin} in {home.AnchorFile}, and the data know of no such log: they are older than it. Remedy: restore the newest backup, or name the --anchor of this register.");
        if (keeper.Store is not { } writes) return true;

        await using var work = await writes.BeginAsync(ct);
        try
        {
            await work.InsertAsync(Tables.LogState, [[home.Kind, home.Origin, home.Key.Verifier.ToString(), work.Now, 0L]], ct);
            await work.FlushAsync(ct);
        }
        catch (Exception error) when (writes.Engine.IsDuplicate(error))
        {
            return false;
        }

        if (anchor is null) await LogWriter.CreateAsync(home.Folder, home.Anchor, home.Key, new LogWriterOptions { Clock = store.Clock }, ct);
        await work.CommitAsync(ct);
        return true;
    }
}
