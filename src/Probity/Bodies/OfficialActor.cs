using Probity.Facts;

namespace Probity.Bodies;

static class OfficialActor
{
    /// <summary>The official as the actor of a fact.</summary>
    public static Actor ActsBy(this Official official, Channel channel) =>
        new(official.Body.ToString(), official.Said, official.Post, official.By(channel));
}
