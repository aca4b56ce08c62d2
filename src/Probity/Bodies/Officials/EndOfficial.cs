using Probity.Bodies.Handovers;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Officials;

/// <summary>A body's administrator ends an appointment of the same body at once: cookie, token and code of that official open nothing from the next request on.</summary>
public sealed class EndOfficial(ChangeRoster roster, OneTimeCodes codes, OpenWorks works, Store store)
{
    /// <summary>Open work stands in the official's name, and nobody took it over.</summary>
    public static readonly Refusal OpenWorkStands = Refusal.Conflict("official.open-work",
        "该人员名下还有未办结的工作，请先移交；紧急情况下可注明紧急终止，清单将留待处理。",
        "Open work stands in this official's name. Hand it over first; or end the appointment urgently, and the list stands open for you.");

    /// <summary>Ends the appointment, as it was when it was shown; gives its new version.</summary>
    public async Task<Outcome<int>> RunAsync(Official admin, string number, Ending ending, Channel channel, CancellationToken ct)
    {
        var reason = OfficialReason.Read(ending.Reason);
        if (reason.Refusal is { } missing) return missing;

        var leavesList = ending.IsUrgent && await NeedsListAsync(admin.Body, number, ct);
        return await roster.RunAsync<int>(admin, leavesList ? 2 : 1, async work =>
        {
            var found = await OwnOfficial.FindAsync(work, admin, number, ct);
            if (found.Refusal is { } refusal) return refusal;
            if (found.Value.Stored.Version != ending.Version) return OwnOfficial.Changed;

            var list = (await works.ListAsync(work.Work, admin.Body, ct))[number].ToArray();
            if (list.Length > 0 && !ending.IsUrgent) return OpenWorkStands;
            if (leavesList)
            {
                if (list.Length is 0) return OwnOfficial.Changed;

                await OpenHandover.WriteAsync(work, found.Value.Stored, null, list, isUrgent: true, ct);
                work.Add(OpenHandover.FactOf(work, admin, channel, number, "", list, isUrgent: true));
            }

            found.Value.Write(work, found.Value.Details, found.Value.Stored.To, work.Work.Now);
            codes.Revoke(work.Work, CodeKind.Official, found.Value.Stored.Id);
            work.Add(new Fact(FactKind.OfficialEnded, work.Work.Now, admin.ActsBy(channel), "", [admin.Body.ToString(), number, reason.Value]));
            return ending.Version + 1;
        }, ct);
    }

    // A list on which a successor stands goes on as it is; without one, another is left for the administrator.
    async Task<bool> NeedsListAsync(CreditCode body, string number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        if (!(await works.ListAsync(session, body, ct)).Contains(number)) return false;

        var found = session.AskOfficial(body, number);
        await session.FlushAsync(ct);
        return found.Rows is [{ } official] && await session.FindHandoverAsync(official.Id, ct) is not { Successor: not null };
    }
}

/// <summary>How an appointment is ended.</summary>
/// <param name="Version">The version that was shown.</param>
/// <param name="Reason">Why, as it was typed.</param>
public sealed record Ending(int Version, string? Reason)
{
    /// <summary>Whether it cannot wait until open work is handed over; the list stands open then.</summary>
    public bool IsUrgent { get; init; }
}
