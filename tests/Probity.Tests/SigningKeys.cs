using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Probity.Tests;

/// <summary>
/// The bundled provider's signature keys: to make one takes longer than all the rest of a register's start. Each register has one that no other has at the same time, and leaves it to a later one.
/// </summary>
static class SigningKeys
{
    static readonly ConcurrentBag<string> Free = [];

    /// <summary>Puts a key where the provider of a new register keeps its own.</summary>
    public static string Lend(string keys)
    {
        var key = Free.TryTake(out var made) ? made : Make();
        var folder = Directory.CreateDirectory(Path.Combine(keys, "sign-in"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        using var file = new StreamWriter(Path.Combine(folder, "signing.pem"), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        file.Write(key);
        return key;
    }

    /// <summary>The register is gone.</summary>
    public static void GiveBack(string key) => Free.Add(key);

    static string Make()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
