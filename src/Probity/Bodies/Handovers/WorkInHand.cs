using Probity.Calendar;
using Probity.Storage;

namespace Probity.Bodies.Handovers;

/// <summary>Something that is not done and stands in an official's name.</summary>
/// <param name="Kind">Which kind: <see cref="WorkInHand.Kind"/>.</param>
/// <param name="Number">Public number.</param>
/// <param name="Holder">Number of the official at the body.</param>
/// <param name="Since">Since when.</param>
public sealed record OpenWork(string Kind, string Number, string Holder, Instant Since);

/// <summary>Open work of a body, oldest first.</summary>
public delegate Task<IReadOnlyList<OpenWork>> ListOpenWork(Session session, CreditCode body, CancellationToken ct);

/// <summary>Makes work the successor's within the work that the last signature opened; what is done by then is left as it is.</summary>
public delegate Task TakeOverWork(Work work, IReadOnlyList<OpenWork> works, Official successor, CancellationToken ct);

/// <summary>A kind of work that stands in officials' names. The capability that keeps it says how it is listed and how it changes hands; who hands over to whom is decided here.</summary>
/// <param name="Kind">Stable code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Needed">The role that a successor holds.</param>
public sealed record WorkInHand(string Kind, Words Name, Role Needed)
{
    /// <summary>Lists what is open.</summary>
    public required ListOpenWork List { get; init; }

    /// <summary>Makes it the successor's.</summary>
    public required TakeOverWork TakeOver { get; init; }
}

/// <summary>Every kind of work in officials' names.</summary>
public sealed class OpenWorks(IEnumerable<WorkInHand> kinds)
{
    readonly WorkInHand[] kinds = [.. kinds];

    /// <summary>All open work of a body, by holder.</summary>
    public async Task<ILookup<string, OpenWork>> ListAsync(Session session, CreditCode body, CancellationToken ct)
    {
        var all = new List<OpenWork>();
        foreach (var kind in kinds) all.AddRange(await kind.List(session, body, ct));
        return all.ToLookup(work => work.Holder);
    }

    /// <summary>Whether an official may take over work of these kinds.</summary>
    public bool Fits(Official successor, IEnumerable<string> kindsOfWork) => kindsOfWork.Distinct().All(kind => successor.Holds(Of(kind).Needed));

    /// <summary>Makes it all the successor's.</summary>
    public async Task TakeOverAsync(Work work, IReadOnlyList<OpenWork> works, Official successor, CancellationToken ct)
    {
        foreach (var kind in works.GroupBy(one => Of(one.Kind))) await kind.Key.TakeOver(work, [.. kind], successor, ct);
    }

    /// <summary>What people call a piece of work of this kind.</summary>
    public Words NameOf(OpenWork work) => Of(work.Kind).Name;

    WorkInHand Of(string code) => kinds.First(kind => kind.Kind == code);
}
