using Probity.Bodies.Officials;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Handovers;

/// <summary>A body's administrator names who takes a leaver's open work over; the list is made as the work stands now, and takes the place of an earlier one that nobody completed.</summary>
public sealed class OpenHandover(ChangeRoster roster, OpenWorks works)
{
    /// <summary>Nothing stands in this official's name.</summary>
    public static readonly Refusal NothingOpen = Refusal.Conflict("handover.nothing-open",
        "该人员名下没有未办结的工作，无需移交。", "No open work stands in this official's name: there is nothing to hand over.");

    /// <summary>The one who was named cannot take it over.</summary>
    public static readonly Refusal SuccessorUnfit = Refusal.Invalid("handover.successor-unfit",
        "接替人须是本单位另一名在任人员，并具有办理这些工作的角色。", "A successor is another serving official of the body who holds the role that the work needs.");

    /// <summary>Names the successor; gives the version of the new list.</summary>
    public Task<Outcome<int>> RunAsync(Official admin, string leaver, string? successor, Channel channel, CancellationToken ct) => roster.RunAsync<int>(admin, 1, async work =>
    {
        var (left, taker) = (work.Work.AskOfficial(admin.Body, leaver), work.Work.AskOfficial(admin.Body, successor ?? ""));
        await work.Work.FlushAsync(ct);
        if (left.OrNone() is not { } from) return OwnOfficial.Unknown;

        var list = (await works.ListAsync(work.Work, admin.Body, ct))[leaver].ToArray();
        if (list.Length is 0) return NothingOpen;
        if (taker.OrNone() is not { } to || to.Id == from.Id || !to.IsHeldOn(work.Today) || !works.Fits(await OfficialOfAsync(work, to, ct), list.Select(one => one.Kind))) return SuccessorUnfit;

        await WriteAsync(work, from, to.Id, list, isUrgent: false, ct);
        work.Add(FactOf(work, admin, channel, leaver, successor!, list, isUrgent: false));
        return 1;
    }, ct);

    /// <summary>Writes the list into the caller's work; an earlier one of the same leaver is closed by it.</summary>
    internal static async Task WriteAsync(RosterWork work, StoredOfficial leaver, Guid? successor, IReadOnlyList<OpenWork> list, bool isUrgent, CancellationToken ct)
    {
        work.Work.Write($"update handover set closed_at = {work.Work.Now}, version = version + 1 where leaver = {leaver.Id} and closed_at is null");
        var id = Ids.New(work.Work.Now);
        await work.Work.InsertAsync(Tables.Handover, [[id, leaver.Body, leaver.Id, successor, work.Work.Now, isUrgent ? 1 : 0, null, null, null, null, 1]], ct);
        await work.Work.InsertAsync(Tables.HandoverWork, [.. list.Select(one => new object?[] { id, one.Kind, one.Number })], ct);
    }

    internal static Fact FactOf(RosterWork work, Official admin, Channel channel, string leaver, string successor, IReadOnlyList<OpenWork> list, bool isUrgent) =>
        new(FactKind.HandoverOpened, work.Work.Now, admin.ActsBy(channel), "",
            [admin.Body.ToString(), leaver, successor, string.Join(' ', list.Select(one => one.Number)), isUrgent ? "yes" : "no"]);

    internal static async Task<Official> OfficialOfAsync(RosterWork work, StoredOfficial stored, CancellationToken ct)
    {
        var roles = work.Work.AskRoles(stored.Id);
        await work.Work.FlushAsync(ct);
        var details = OfficialCodec.Open(work.Register, stored.Id, stored.Version, stored.Box);
        var held = roles.Rows.Where(role => role.IsHeldOn(work.Today)).Select(role => role.Role).ToHashSet();
        return new Official(stored.Number, details.Name, stored.Body, details.Post.Zh, held) { Appointment = stored.Id };
    }
}
