namespace Probity.Bodies;

/// <summary>
/// Every body of the register with its dates: a snapshot that never changes. What a body may do is asked of it for a day, so that a change
/// which was entered beforehand takes effect by itself.
/// </summary>
public sealed class BodyTree
{
    readonly Dictionary<CreditCode, PublicBody> bodies;
    readonly ILookup<CreditCode, Succession> predecessors;
    readonly ILookup<CreditCode, Succession> successors;
    readonly ILookup<CreditCode, HeldPurpose> purposes;
    readonly ILookup<CreditCode, PurposeSuspension> suspensions;

    /// <summary>Makes a snapshot; a code stands in it once.</summary>
    public BodyTree(IEnumerable<PublicBody> bodies, IEnumerable<Succession> successions, IEnumerable<HeldPurpose> purposes, IEnumerable<PurposeSuspension>? suspensions = null)
    {
        All = [.. bodies.OrderBy(body => body.Level).ThenBy(body => body.Region, StringComparer.Ordinal).ThenBy(body => body.Code.ToString(), StringComparer.Ordinal)];
        this.bodies = All.ToDictionary(body => body.Code);
        Succession[] known = [.. successions];
        predecessors = known.ToLookup(one => one.Successor);
        successors = known.ToLookup(one => one.Predecessor);
        this.purposes = purposes.ToLookup(held => held.Body);
        this.suspensions = (suspensions ?? []).ToLookup(one => one.Body);
    }

    /// <summary>No body at all.</summary>
    public static readonly BodyTree Empty = new([], [], []);

    /// <summary>Every body that the register ever knew: by level, region and code.</summary>
    public IReadOnlyList<PublicBody> All { get; }

    /// <summary>The body with this code; null when the register knows none.</summary>
    public PublicBody? Find(CreditCode code) => bodies.GetValueOrDefault(code);

    /// <summary>The name that a body bore on a day; its code where the register does not know it.</summary>
    public Words NameOn(CreditCode code, DateOnly day) => Find(code)?.NameOn(day) ?? Words.Same(code.ToString());

    /// <summary>Whether the register knows the body and it acts on a day.</summary>
    public bool IsOpenOn(CreditCode code, DateOnly day) => Find(code)?.IsOpenOn(day) is true;

    /// <summary>The bodies directly below one on a day that act on it.</summary>
    public IReadOnlyList<PublicBody> SubordinatesOn(CreditCode code, DateOnly day) =>
        [.. All.Where(body => body.IsOpenOn(day) && body.SuperiorOn(day) == code)];

    /// <summary>What follows a body that ended; empty when nothing does.</summary>
    public IEnumerable<Succession> SuccessorsOf(CreditCode code) => successors[code];

    /// <summary>What a body follows.</summary>
    public IEnumerable<Succession> PredecessorsOf(CreditCode code) => predecessors[code];

    /// <summary>Purposes that the register lets a body hold or let it hold, whatever the day.</summary>
    public IEnumerable<HeldPurpose> PurposesOf(CreditCode code) => purposes[code];

    /// <summary>Purposes that are or were suspended for units of a body.</summary>
    public IEnumerable<PurposeSuspension> SuspensionsOf(CreditCode code) => suspensions[code];

    /// <summary>What a body may do on a day.</summary>
    public BodyRights RightsOf(CreditCode code, DateOnly day)
    {
        if (!IsOpenOn(code, day)) return new BodyRights(code, [code], new HashSet<string>());

        var actsFor = new List<CreditCode> { code };
        for (var i = 0; i < actsFor.Count; i++)
        {
            foreach (var before in predecessors[actsFor[i]])
                if (before.From <= day && !actsFor.Contains(before.Predecessor)) actsFor.Add(before.Predecessor);
        }

        return new BodyRights(code, actsFor, actsFor.SelectMany(body => purposes[body]).Where(held => held.IsHeldOn(day)).Select(held => held.Purpose).ToHashSet())
        {
            Suspensions = [.. actsFor.SelectMany(body => suspensions[body]).Where(one => one.ResumedAt is null)],
        };
    }
}
