using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.PublicLog;

/// <summary>The proof that a policy of witnesses was announced, with all of its fact: there is nobody in it.</summary>
public sealed class ProvePolicy(Store store, KeyRing ring, PublicLogs logs)
{
    /// <summary>A C2SP tlog-proof; null where no policy has the number, or its leaf waits for a checkpoint.</summary>
    public async Task<byte[]?> RunAsync(int number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var facts = session.AskPolicyFact(number);
        var root = await session.RootAsync(ring, Ids.Register, ct);
        return facts.Rows is [var fact] ? await new ProveLeaf(logs).RunAsync(fact, root, (_, _) => true, ct) : null;
    }
}
