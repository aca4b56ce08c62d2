using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

public sealed class InstantTests
{
    [Fact]
    public void An_instant_has_whole_microseconds_cut_towards_the_past()
    {
        var epoch = DateTimeOffset.UnixEpoch;

        Assert.Equal(new Instant(1), Instant.FromDateTimeOffset(epoch.AddTicks(19)));
        Assert.Equal(new Instant(-1), Instant.FromDateTimeOffset(epoch.AddTicks(-1)));
        Assert.Equal(new Instant(0), Instant.FromDateTimeOffset(new DateTimeOffset(1970, 1, 1, 8, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public void What_was_written_is_what_is_read_back() =>
        Gen.Long[-60_000_000_000_000_000, 200_000_000_000_000_000].Sample(microseconds =>
            Assert.Equal(new Instant(microseconds), Instant.FromDateTimeOffset(new Instant(microseconds).ToDateTimeOffset())));

    [Fact]
    [Trait("Case", "T29.6")]
    public void An_instant_is_printed_in_utc_and_sorts_as_text()
    {
        Assert.Equal("1970-01-01T00:00:00.000001Z", new Instant(1).ToString());
        Assert.Equal("1969-12-31T23:59:59.999999Z", new Instant(-1).ToString());

        Gen.Select(Gen.Long[0, 4_000_000_000_000_000], Gen.Long[0, 4_000_000_000_000_000]).Sample((a, b) =>
            Assert.Equal(Math.Sign(new Instant(a).CompareTo(new Instant(b))),
                Math.Sign(string.CompareOrdinal(new Instant(a).ToString(), new Instant(b).ToString()))));
    }
}
