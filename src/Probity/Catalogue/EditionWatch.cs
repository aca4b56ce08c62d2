using Probity.Bodies;
using Probity.Serving;

namespace Probity.Catalogue;

/// <summary>Loads what another host published: every publication raises the roster's version, which is looked at twice in three seconds already.</summary>
sealed class EditionWatch(Roster roster, Editions editions, LoadEditions load, ILogger<EditionWatch> log) : Watch("the editions", TimeSpan.FromSeconds(0.5), log)
{
    // What was published while this host started is taken in at the first look.
    long seen = -1;

    protected override async Task LookAsync(CancellationToken ct)
    {
        var version = roster.Version;
        if (version == seen) return;

        await load.RenewAsync(editions, ct);
        seen = version;
    }
}
