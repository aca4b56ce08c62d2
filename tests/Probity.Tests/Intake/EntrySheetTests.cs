using Probity.Intake;
using Probity.Notices;

namespace Probity.Tests.Intake;

public sealed class EntrySheetTests
{
    [Theory]
    [InlineData("in-person", DeliveryKind.SourceService)]
    [InlineData("signed-post", DeliveryKind.SourceService)]
    [InlineData("left-at-home", DeliveryKind.SourceService)]
    [InlineData("announcement", DeliveryKind.PublicAnnouncement)]
    [InlineData("electronic", null)]
    [InlineData("", null)]
    public void The_source_s_service_is_notice_only_where_it_reached_the_person(string manner, DeliveryKind? expected)
    {
        var content = GivenNotice.Penalty with { ServedBy = manner, ServedByAnnouncement = manner is "announcement" };

        Assert.Equal(expected, EntrySheet.ServiceOf(content)?.Kind);
        Assert.Null(EntrySheet.ServiceOf(content with { RemediesTold = false }));
    }
}
