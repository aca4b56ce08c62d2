using Probity.Facts;

namespace Probity.Bodies.Officials;

/// <summary>A body's administrator ends an appointment of the same body at once: cookie, token and code of that official open nothing from the next request on.</summary>
public sealed class EndOfficial(ChangeRoster roster, OneTimeCodes codes)
{
    /// <summary>Ends the appointment, as it was when it was shown; gives its new version.</summary>
    public async Task<Outcome<int>> RunAsync(Official admin, string number, Ending ending, Channel channel, CancellationToken ct)
    {
        var reason = OfficialReason.Read(ending.Reason);
        if (reason.Refusal is { } missing) return missing;

        return await roster.RunAsync<int>(1, async work =>
        {
            var found = await OwnOfficial.FindAsync(work, admin, number, ct);
            if (found.Refusal is { } refusal) return refusal;
            if (found.Value.Stored.Version != ending.Version) return OwnOfficial.Changed;

            found.Value.Write(work, found.Value.Details, found.Value.Stored.To, work.Work.Now);
            codes.Revoke(work.Work, CodeKind.Official, found.Value.Stored.Id);
            work.Add(new Fact(FactKind.OfficialEnded, work.Work.Now, OwnOfficial.ActorOf(admin, channel), "", [admin.Body.ToString(), number, reason.Value]));
            return ending.Version + 1;
        }, ct);
    }
}

/// <summary>How an appointment is ended.</summary>
/// <param name="Version">The version that was shown.</param>
/// <param name="Reason">Why, as it was typed.</param>
public sealed record Ending(int Version, string? Reason);
