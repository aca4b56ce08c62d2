using System.Security.Cryptography;
using Probity.Keys;

namespace Probity.Storage;

/// <summary>What this register is: its mode, its key ring and its public address, written once and bound together by a keyed digest.</summary>
public sealed record Register(RegisterMode Mode, string Ring, string PublicUrl)
{
    /// <summary>
    /// Reads what the database says it is, or writes it into a new one. Also makes the register its own subject, on which facts hang
    /// that concern no person.
    /// </summary>
    /// <exception cref="RegisterException">The keys are of another register or another mode, or the database was changed by hand.</exception>
    public static async Task<Register> OpenAsync(Store store, KeyRing ring, string publicUrl, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var (found, mac) = await work.FindAsync(
            $"select mode, ring, public_url, mac from register_state where id = 1",
            row => (new Register(Enum.Parse<RegisterMode>(row.Text(0)), row.Text(1), row.Text(2)), row.Bytes(3)), ct);
        if (found is null) return await CreateAsync(work, ring, publicUrl, ct);

        if (found.Ring != ring.Id) throw new RegisterException("These keys belong to another register. Remedy: start with the --keys that this database was made with.");
        if (found.Mode != ring.Mode) throw new RegisterException("These keys are of another mode. A demonstration's keys open nothing real, nor the other way round.");
        if (!CryptographicOperations.FixedTimeEquals(found.Mac(ring), mac)) throw new RegisterException("The state of this database was changed by hand.");

        return found;
    }

    static async Task<Register> CreateAsync(Work work, KeyRing ring, string publicUrl, CancellationToken ct)
    {
        var register = new Register(ring.Mode, ring.Id, publicUrl);
        var (_, wrapped) = SubjectRoot.Create(ring, Ids.Register);
        await work.InsertAsync(Tables.RegisterState, [[1, register.Mode.ToString(), register.Ring, register.PublicUrl, work.Now, register.Mac(ring)]], ct);
        await work.InsertAsync(Tables.Subject, [[Ids.Register, 0L, work.Now]], ct);
        await work.InsertAsync(Tables.SubjectKey, [[Ids.Register, ring.WrappingVersion, wrapped]], ct);
        await work.CommitAsync(ct);
        return register;
    }

    byte[] Mac(KeyRing ring) => ring.Digest("register-state", Mode.ToString(), Ring, PublicUrl);
}

/// <summary>Database and keys do not belong together; the message says the remedy.</summary>
public sealed class RegisterException(string message) : Exception(message);
