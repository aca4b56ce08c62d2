using System.Security.Cryptography;

namespace Probity.Keys;

/// <summary>
/// The opening of an entry that is nobody's: a key unwrapped and a text opened, as long as an ordinary one. It is done where there is no entry, so that an answer which tells
/// nothing costs as much as one that had an entry to weigh (charter C5).
/// </summary>
static class Decoy
{
    const int OrdinaryLength = 600;
    static readonly SecretKey Root = SecretKey.Random();
    static readonly Place Wrapping = new("decoy.wrapped", Guid.Empty);
    static readonly Place Content = new("decoy.sealed", Guid.Empty);
    static readonly byte[] Wrapped;
    static readonly byte[] Box;

    static Decoy()
    {
        var key = SecretKey.Random();
        Wrapped = Root.Wrap(key, Wrapping);
        Box = key.Seal(RandomNumberGenerator.GetBytes(OrdinaryLength), Content);
    }

    /// <summary>Opens it, and forgets it.</summary>
    public static void Open() => Root.Unwrap(Wrapped, Wrapping).Open(Box, Content);
}
