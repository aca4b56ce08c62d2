using System.Collections.Concurrent;
using System.Security.Claims;
using Probity.Bodies;

namespace Probity.SignIn.Machines;

/// <summary>
/// In whose name a program acts: each request names an official of the program's body in a header, and is from then on that official's, by the program's way. The program may do what it was registered for and
/// what the official may do, never more; an official whom the body does not have, or not any more, opens nothing.
/// </summary>
sealed class OnBehalf(Appointments appointments)
{
    /// <summary>The header that names the official by number.</summary>
    public const string Header = "Probity-On-Behalf-Of";

    /// <summary>A program asked without saying for whom.</summary>
    public static readonly Refusal OfficialMissing = Refusal.Forbidden("inquiry.official-missing",
        "机器客户端须在请求头Probity-On-Behalf-Of中写明所代表的经办人员工号。", "A program names the official on whose behalf it acts, by number, in the header Probity-On-Behalf-Of.");

    const int Most = 10_000;
    readonly ConcurrentDictionary<(CreditCode Body, string Number), KnownOfficial> known = new();

    /// <summary>Why a program's request passes no door; null where nothing stands against it.</summary>
    public static Refusal? RefusalOf(HttpContext http) => http.Items[Header] as Refusal;

    /// <summary>The official's identity in place of the program's. Without one nothing changes, and the program, which has no role, passes no door.</summary>
    public async Task<ClaimsIdentity?> FindAsync(HttpContext http, KnownMachine machine)
    {
        if ($"{http.Request.Headers[Header]}".Trim() is not { Length: > 0 } number)
        {
            http.Items[Header] = OfficialMissing;
            return null;
        }

        var official = await FindAsync(machine.Body, number, http.RequestAborted);
        if (official.Refusal is { } refusal)
        {
            http.Items[Header] = refusal;
            return null;
        }

        var named = official.Value;
        var roles = named.Official.Roles.Intersect(machine.Roles).ToHashSet();
        return Asker.Identity(named with { Official = named.Official with { Roles = roles } }, machine.Number);
    }

    /// <summary>The official of a body; read again only when something changed.</summary>
    internal async Task<Outcome<KnownOfficial>> FindAsync(CreditCode body, string number, CancellationToken ct)
    {
        if (known.TryGetValue((body, number), out var kept) && appointments.IsCurrent(kept.Stamp)) return kept;

        var found = await appointments.FindByNumberAsync(body, number, ct);
        if (found.IsRefused) return found;
        if (known.Count >= Most) known.Clear();
        return known[(body, number)] = found.Value;
    }
}
