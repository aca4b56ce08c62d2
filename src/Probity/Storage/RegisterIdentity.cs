using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Keys;

namespace Probity.Storage;

/// <summary>
/// What a register of real people is for as long as it lives: its address, the origin of its logs, the issuer of its sign-ins, the body that runs it. Written once by
/// <c>probity init</c> and bound to the keys by a keyed digest.
/// </summary>
/// <param name="Origin">Name of the logs, without a scheme, for instance <c>register.example</c> (C2SP tlog-checkpoint).</param>
/// <param name="PublicUrl">The address under which people reach it; also the issuer of the bundled provider.</param>
/// <param name="Operator">The body that runs it.</param>
public sealed record RegisterIdentity(string Origin, string PublicUrl, CreditCode Operator)
{
    /// <summary>What the database says; null where nobody made a register of it.</summary>
    /// <exception cref="RegisterException">Somebody changed it by hand.</exception>
    public static async Task<RegisterIdentity?> FindAsync(Session session, KeyRing ring, CancellationToken ct)
    {
        var (found, mac) = await session.FindAsync(
            $"select origin, issuer, operator, mac from register_identity where id = 1",
            row => (new RegisterIdentity(row.Text(0), row.Text(1), CreditCode.Parse(row.Text(2))), row.Bytes(3)), ct);
        if (found is null) return null;

        return CryptographicOperations.FixedTimeEquals(found.Mac(ring), mac)
            ? found
            : throw new RegisterException("The identity of this register was changed by hand, or these are another register's keys.");
    }

    /// <summary>
    /// The settings of a start with the address of the register in them. A demonstration has the address that it is started with; a register of real people has its own.
    /// </summary>
    /// <exception cref="SettingsException">It was never made, or the start names another address; the message says the remedy.</exception>
    public static async Task<Settings> CheckAsync(Settings settings, Store store, KeyRing ring, CancellationToken ct)
    {
        if (ring.Mode is RegisterMode.Demo) return settings;

        await using var session = await store.ReadAsync(ct);
        if (await FindAsync(session, ring, ct) is not { } identity)
            throw new SettingsException("There is no register of real people here yet. Run first: probity init --public-url URL --data DIR --keys DIR (and --database URL on PostgreSQL).");
        if (settings.PublicUrl is { } named && UrlOf(named) != identity.PublicUrl)
            throw new SettingsException($"This register is {identity.PublicUrl} for life, and the start says --public-url {named}. Remedy: leave --public-url out, or name the data of the register that you mean.");

        return settings with { PublicUrl = identity.PublicUrl };
    }

    /// <summary>The form in which an address is compared and kept: scheme, host and port, without a path.</summary>
    internal static string UrlOf(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    /// <summary>Writes it, once: a second one breaks the table's key.</summary>
    internal Task WriteAsync(Work work, KeyRing ring, CancellationToken ct) =>
        work.InsertAsync(Tables.RegisterIdentity, [[1, Origin, PublicUrl, Operator, work.Now, Mac(ring)]], ct);

    byte[] Mac(KeyRing ring) => ring.Digest("register-identity", Origin, PublicUrl, Operator.ToString());
}
