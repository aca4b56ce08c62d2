using Probity.Calendar;

namespace Probity.Storage;

/// <summary>The only maker of ids: version 7 of RFC 9562, so that new rows lie together in an index. Ids never leave the program.</summary>
public static class Ids
{
    /// <summary>The register itself, as the subject of facts that concern no person: a batch received, an edition loaded.</summary>
    public static readonly Guid Register = Guid.Empty;

    /// <summary>A new id, ordered by the instant.</summary>
    public static Guid New(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
