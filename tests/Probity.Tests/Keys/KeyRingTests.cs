using Probity.Keys;

namespace Probity.Tests.Keys;

public sealed class KeyRingTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("probity-ring-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_ring_whose_making_was_killed_half_way_is_made_to_the_end()
    {
        var first = KeyRing.Create(folder, RegisterMode.Demo);
        var digest = first.Digest("label", "text");
        File.Delete(Path.Combine(folder, "ring.json"));

        var again = KeyRing.Create(folder, RegisterMode.Demo);

        // The keys that lay there are kept: nothing that they might have sealed is lost.
        Assert.Equal(digest, again.Digest("label", "text"));
        Assert.NotEqual(first.Id, again.Id);
    }

    [Fact]
    public void A_whole_ring_is_never_made_a_second_time()
    {
        KeyRing.Create(folder, RegisterMode.Real);

        Assert.Throws<KeyRingException>(() => KeyRing.Create(folder, RegisterMode.Real));
    }
}
