using Probity.Bodies.Upkeep;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;

namespace Probity.Bodies.Handovers;

/// <summary>
/// Leaver and successor each sign the list in their own session; with the second signature the work is the successor's. Where the leaver cannot come in any more, an administrator of the
/// body signs in the leaver's place, and the fact says so.
/// </summary>
public sealed class SignHandover(ChangeRoster roster, OpenWorks works, KeyRing ring)
{
    /// <summary>Nobody hands over to, or from, this official just now.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("handover.unknown",
        "没有与您有关的这份移交清单。", "There is no open list of this leaver that concerns you.");

    /// <summary>The list is another by now.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("handover.changed",
        "移交清单已有变动，请重新查看后再签字。", "The list was changed after it was shown to you. Look at it again.");

    /// <summary>This signature is there already.</summary>
    public static readonly Refusal Signed = Refusal.Conflict("handover.signed",
        "您已经在这份清单上签字。", "This signature is on the list already.");

    /// <summary>The leaver can still come in and sign.</summary>
    public static readonly Refusal LeaverServes = Refusal.Forbidden("handover.leaver-serves",
        "离任人员仍在任，须由本人签字。", "The leaver can still come in, and signs in person.");

    /// <summary>Nobody was named as the successor yet.</summary>
    public static readonly Refusal NoSuccessor = Refusal.Conflict("handover.no-successor",
        "尚未指定接替人。", "No successor was named yet.");

    /// <summary>Signs as the leaver or the successor that somebody is.</summary>
    public Task<Outcome<bool>> RunAsync(Official who, string leaver, int version, Channel channel, CancellationToken ct) => SignAsync(who, leaver, version, channel, inPlace: false, ct);

    /// <summary>Signs in the place of a leaver who cannot come in.</summary>
    public Task<Outcome<bool>> InPlaceAsync(Official admin, string leaver, int version, Channel channel, CancellationToken ct) => SignAsync(admin, leaver, version, channel, inPlace: true, ct);

    Task<Outcome<bool>> SignAsync(Official who, string leaver, int version, Channel channel, bool inPlace, CancellationToken ct) => roster.RunAsync<bool>(who, 1, async work =>
    {
        var found = work.Work.AskOfficial(who.Body, leaver);
        await work.Work.FlushAsync(ct);
        if (found.OrNone() is not { } left || await work.Work.FindHandoverAsync(left.Id, ct) is not { } handover) return Unknown;

        var asLeaver = inPlace || who.Appointment == handover.Leaver;
        if (!asLeaver && who.Appointment != handover.Successor) return Unknown;
        if (handover.Successor is not { } successor) return NoSuccessor;
        if ((asLeaver ? handover.LeaverSignedAt : handover.SuccessorSignedAt) is not null) return Signed;
        if (handover.Version != version) return Changed;
        if (inPlace && await CanComeInAsync(work, left, ct)) return LeaverServes;

        if (await FitAsync(work, handover, successor, ct) is not { } to) return OpenHandover.SuccessorUnfit;

        var completes = (asLeaver ? handover.SuccessorSignedAt : handover.LeaverSignedAt) is not null;
        Write(work, handover, who, asLeaver, completes);
        if (completes) await TakeOverAsync(work, handover, leaver, to, ct);
        work.Add(new Fact(FactKind.HandoverSigned, work.Work.Now, who.ActsBy(channel), "",
        [
            who.Body.ToString(), leaver, to.Id, inPlace ? "administrator in the leaver's place" : asLeaver ? "leaver" : "successor",
            string.Join(' ', handover.Works.Select(one => one.Number)), completes ? "yes" : "no",
        ]));
        return completes;
    }, ct);

    static void Write(RosterWork work, StoredHandover handover, Official who, bool asLeaver, bool completes)
    {
        var closed = completes ? work.Work.Now : null as Instant?;
        if (asLeaver)
            work.Work.Update($"update handover set leaver_signed_at = {work.Work.Now}, leaver_signed_by = {who.Appointment}, closed_at = {closed}, version = version + 1 where handover_id = {handover.Id} and version = {handover.Version}");
        else
            work.Work.Update($"update handover set successor_signed_at = {work.Work.Now}, closed_at = {closed}, version = version + 1 where handover_id = {handover.Id} and version = {handover.Version}");
    }

    // What was done since the list was made is nobody's to take over any more; what came since stands on no list that anybody signed.
    async Task TakeOverAsync(RosterWork work, StoredHandover handover, string leaver, Official successor, CancellationToken ct)
    {
        var signed = handover.Works.ToHashSet();
        var open = (await works.ListAsync(work.Work, handover.Body, ct))[leaver].Where(one => signed.Contains((one.Kind, one.Number))).ToArray();
        await works.TakeOverAsync(work.Work, open, successor, ct);
    }

    // Between the list and a signature the successor may have gone, or lost the role that the work needs.
    async Task<Official?> FitAsync(RosterWork work, StoredHandover handover, Guid successor, CancellationToken ct)
    {
        var found = work.Work.AskOfficial(successor);
        await work.Work.FlushAsync(ct);
        if (!found.Rows[0].IsHeldOn(work.Today)) return null;

        var official = await OpenHandover.OfficialOfAsync(work, found.Rows[0], ct);
        return works.Fits(official, handover.Works.Select(one => one.Kind)) ? official : null;
    }

    async Task<bool> CanComeInAsync(RosterWork work, StoredOfficial leaver, CancellationToken ct)
    {
        var upkeep = work.Work.AskUpkeep(leaver.Id);
        await work.Work.FlushAsync(ct);
        var lapsed = ring.Mode is RegisterMode.Real && upkeep.OrNone() is { } kept && (kept.ClosedAt is not null || Confirmation.IsOver(kept.ConfirmedOn, work.Today));
        return leaver.IsHeldOn(work.Today) && !lapsed;
    }
}
