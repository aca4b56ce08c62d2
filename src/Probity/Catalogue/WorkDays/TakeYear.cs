using System.Text;
using Probity.Bodies;
using Probity.Bodies.Proposals;
using Probity.Calendar;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Catalogue.WorkDays;

/// <summary>The working days of a year come in: checked when they are proposed and again when another administrator approves.</summary>
static class TakeYear
{
    /// <summary>The text breaks rules of a calendar; each place is named in the answer.</summary>
    public static readonly Refusal NotClean = Refusal.Invalid("calendar.not-clean",
        "节假日安排不合格式或规则，请按所列行号改正。", "The year's holidays break rules of a calendar. Put right the lines that are named.");

    /// <summary>A notice that was read is never taken back.</summary>
    public static readonly Refusal OfficialStays = Refusal.Conflict("calendar.official-stays",
        "该年已有国务院办公厅的正式安排，只能由另一份正式安排（official: true）代替。", "The year has the State Council's notice already. Only another notice (official: true) takes its place.");

    /// <summary>The same text holds already.</summary>
    public static readonly Refusal Same = Refusal.Conflict("calendar.same",
        "与该年现行的文本完全相同，不需要申请。", "The same text holds for that year already. There is nothing to propose.");

    /// <summary>What it was compared with holds no longer.</summary>
    public static readonly Refusal Overtaken = Refusal.Conflict("calendar.overtaken",
        "提出之后，该年已有另一份安排生效，所比较的日期已经过时。请驳回或者撤回，仍需更改的重新提出。",
        "Since it was proposed another text came in for that year, and the days that were compared are out of date. Decline it or take it back; propose it again if it is still wanted.");

    const int MostErrors = 20;

    /// <summary>Why it cannot come in now; null where nothing stands against it.</summary>
    public static async Task<Refusal?> CheckAsync(RosterWork open, AnnounceYear act, CancellationToken ct) =>
        Refuse(act, await YearsInForce.ReadAsync(open.Work, open.Register, ct));

    /// <summary>Takes it in, with the fact that makes it hold.</summary>
    public static async Task<Refusal?> RunAsync(RosterWork open, AnnounceYear act, Hand hand, CancellationToken ct)
    {
        var years = await YearsInForce.ReadAsync(open.Work, open.Register, ct);
        if (Refuse(act, years) is { } refusal) return refusal;
        if (await open.Work.FindAsync($"select count(*) from work_year where year = {act.Year} and taken_at > {hand.ProposedAt}", row => row.Long(0), ct) > 0) return Overtaken;

        var (now, hash) = (open.Work.Now, YearsInForce.HashOf(act.Text));
        await open.Work.InsertAsync(Tables.WorkYear, [[act.Year, hash, act.Text, now]], ct);
        open.Add(new Fact(FactKind.CalendarAnnounced, now, hand.Actor, hand.Proposal,
            [$"{act.Year}", Read(act).Year!.IsOfficial ? "official" : "provisional", hash, years.Hashes.GetValueOrDefault(act.Year, "")]));
        return null;
    }

    /// <summary>Which days it would change; null where its text is wrong.</summary>
    public static YearChange? ChangeOf(AnnounceYear act, WorkCalendar calendar) => Read(act).Year is { } year ? YearChange.Of(calendar, year) : null;

    static Refusal? Refuse(AnnounceYear act, YearsInForce years)
    {
        var reading = Read(act);
        if (reading.Year is not { } year) return NotClean with { Words = Joined(reading.Errors) };
        if (!year.IsOfficial && years.Calendar.Find(act.Year) is { IsOfficial: true }) return OfficialStays;

        return years.Hashes.GetValueOrDefault(act.Year) == YearsInForce.HashOf(act.Text) ? Same : null;
    }

    static YearReading Read(AnnounceYear act) => CatalogueReader.ReadYear(YearsInForce.NameOf(act.Year), Encoding.UTF8.GetBytes(act.Text));

    static Words Joined(IReadOnlyList<CatalogueError> errors) => new(
        string.Join(' ', errors.Take(MostErrors).Select(error => error.In(Language.Zh)).Prepend(NotClean.Words.Zh)),
        string.Join(' ', errors.Take(MostErrors).Select(error => error.In(Language.En)).Prepend(NotClean.Words.En)));
}
