using Probity.Keys;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>What the database says of announced policies of witnesses.</summary>
public sealed class ReadPolicies(Store store, KeyRing ring)
{
    /// <summary>All of them.</summary>
    /// <exception cref="RegisterException">Somebody changed them by hand.</exception>
    public async Task<PolicyBook> RunAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.PoliciesAsync(ring, ct);
    }
}
