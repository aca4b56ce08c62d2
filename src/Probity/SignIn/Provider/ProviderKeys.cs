using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Probity.SignIn.Provider;

/// <summary>
/// The bundled provider's keys, files of the register's key folder made at the first start: a signature key (RSA, cheap to verify),
/// a key that seals authorization codes, and the secret that guards the demo's doors. All hosts of a register share them.
/// </summary>
sealed class ProviderKeys
{
    ProviderKeys(RsaSecurityKey signing, SymmetricSecurityKey sealing, byte[] demoSecret)
    {
        Signing = signing;
        Sealing = sealing;
        DemoSecret = demoSecret;
    }

    public RsaSecurityKey Signing { get; }

    public SymmetricSecurityKey Sealing { get; }

    public byte[] DemoSecret { get; }

    public static ProviderKeys Open(string keyFolder)
    {
        var folder = Folder(keyFolder);
        var rsa = RSA.Create();
        rsa.ImportFromPem(ReadOrMake(Path.Combine(folder, "signing.pem"), NewSigningKey));
        var thumbprint = new RsaSecurityKey(rsa.ExportParameters(false)).ComputeJwkThumbprint();
        var signing = new RsaSecurityKey(rsa) { KeyId = Base64UrlEncoder.Encode(thumbprint) };
        var sealing = Convert.FromBase64String(ReadOrMake(Path.Combine(folder, "sealing.key"), NewSecret));
        var demo = Convert.FromBase64String(ReadOrMake(Path.Combine(folder, "demo.secret"), NewSecret));
        return new ProviderKeys(signing, new SymmetricSecurityKey(sealing), demo);
    }

    /// <summary>The folder of sign-in's keys, readable by its owner alone.</summary>
    public static string Folder(string keyFolder)
    {
        var folder = Path.Combine(keyFolder, "sign-in");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    static string NewSigningKey()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKeyPem();
    }

    static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    static string ReadOrMake(string path, Func<string> make)
    {
        if (File.Exists(path)) return File.ReadAllText(path);

        // Written whole under another name first: two hosts that start together must end with one key, and never read half of one.
        var draft = $"{path}.{Environment.ProcessId}.{RandomNumberGenerator.GetHexString(8)}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.Write(make());
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }

        return File.ReadAllText(path);
    }
}
