using Probity.Facts;

namespace Probity.Notices;

/// <summary>The signed-in person opens a notice: that is its delivery (charter C4). Opening it again changes nothing.</summary>
public sealed class OpenNotice(ReadNotices notices, DeliverNotice deliver)
{
    /// <summary>Opens it. Refusal: <see cref="ReadNotices.Unknown"/>.</summary>
    public async Task<Outcome<Delivered>> RunAsync(Guid subject, string number, Channel channel, CancellationToken ct)
    {
        var found = await notices.FindAsync(subject, number, ct);
        if (found.Refusal is { } refusal) return refusal;

        var delivery = new NewDelivery(DeliveryKind.PortalOpened, Actor.Subject(channel), null, "");
        var delivered = await deliver.RunAsync(subject, found.Value.EntryId, delivery, ct);
        return delivered.IsRefused ? ReadNotices.Unknown : delivered;
    }
}
