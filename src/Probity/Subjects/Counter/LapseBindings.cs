using Probity.Facts;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>Ends bindings with which nobody went on in time: what a clerk typed of the person is destroyed, whether or not anybody comes to that counter again.</summary>
public sealed class LapseBindings(Store store, CancelBinding cancel)
{
    const int Together = 500;
    static readonly Actor Actor = Actor.Job("LapseBindings");

    /// <summary>How many were ended.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var ended = 0;
        foreach (var binding in await ListAsync(ct))
        {
            try
            {
                await cancel.EndAsync(Actor, binding, "lapsed", ct);
                ended++;
            }
            catch (LostRaceException)
            {
                // Somebody ended it in the same moment.
            }
        }

        return ended;
    }

    async Task<IReadOnlyList<StoredBinding>> ListAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var lapsed = session.AskLapsed(store.Now, Together);
        await session.FlushAsync(ct);
        return lapsed.Rows;
    }
}
