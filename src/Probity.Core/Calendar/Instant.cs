using System.Globalization;

namespace Probity.Calendar;

/// <summary>
/// A point in time: whole microseconds since 1970-01-01T00:00:00Z, as both database engines hold it. What the clock says beyond a
/// microsecond is cut off before anything is computed from it, so that what was written is what is read back.
/// </summary>
/// <param name="Microseconds">Since the Unix epoch, UTC; negative before it.</param>
public readonly record struct Instant(long Microseconds) : IComparable<Instant>
{
    const long EpochMicroseconds = 62_135_596_800_000_000;

    /// <summary>The instant, cut (towards the past) to the microsecond.</summary>
    public static Instant FromDateTimeOffset(DateTimeOffset time) => new(time.UtcTicks / TimeSpan.TicksPerMicrosecond - EpochMicroseconds);

    /// <summary>The same point in time with offset zero.</summary>
    public DateTimeOffset ToDateTimeOffset() =>
        new((Microseconds + EpochMicroseconds) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>The later of two.</summary>
    public static Instant Later(Instant a, Instant b) => a > b ? a : b;

    /// <summary>The earlier of two.</summary>
    public static Instant Earlier(Instant a, Instant b) => a < b ? a : b;

    /// <summary>The instant that lies a span later, in whole microseconds.</summary>
    public Instant Plus(TimeSpan span) => new(Microseconds + span.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc/>
    public int CompareTo(Instant other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>Earlier.</summary>
    public static bool operator <(Instant left, Instant right) => left.Microseconds < right.Microseconds;

    /// <summary>Later.</summary>
    public static bool operator >(Instant left, Instant right) => left.Microseconds > right.Microseconds;

    /// <summary>Not later.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Microseconds <= right.Microseconds;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Microseconds >= right.Microseconds;

    /// <summary>ISO 8601 with six decimals and Z: <c>2026-01-31T16:00:00.000000Z</c>. Sorts as text.</summary>
    public override string ToString() =>
        ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
