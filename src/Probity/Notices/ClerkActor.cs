using Probity.Bodies;
using Probity.Facts;

namespace Probity.Notices;

/// <summary>A clerk as facts name one.</summary>
static class ClerkActor
{
    public static Actor ActingBy(this Official clerk, Channel channel) => new(clerk.Body.ToString(), $"{clerk.Id} {clerk.Name}", clerk.Post, channel);
}
