using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>SQL of the sweep: which persons may be concerned, and their entries with all that decides about them.</summary>
static class StandingQueries
{
    /// <summary>Persons after one, in their order, of whom an entry may be concerned; a page of them.</summary>
    public static Task<IReadOnlyList<Guid>> ListConcernedAsync(this Session db, SweepConcern concern, Guid after, CancellationToken ct) => db.ListAsync(
        $"""
        select distinct r.subject_id
          from released_entry r
          join entry e on e.subject_id = r.subject_id and e.entry_id = r.entry_id
         where r.subject_id > {after}
           and (r.item {db.AnyOf(concern.Terms)} or e.usable_rule = '' or ((e.usable_to is null or e.usable_to > {concern.Now})
           and (({(concern.WithCalendar ? 1 : 0)} = 1 and e.usable_from > {concern.Now})
                or ((r.item {db.AnyOf(concern.Items)} or r.edition {db.AnyOf(concern.Editions)} or (r.edition <> {concern.Edition} and r.released_at > {concern.SweptAt}))
                    and not exists (select 1 from entry_suspension s where s.subject_id = r.subject_id and s.entry_id = r.entry_id and s.ground = {EntrySuspension.OfLaw} and s.resumed_at is null))
                or ({(concern.IsNew ? 1 : 0)} = 1 and exists (select 1 from entry_suspension s where s.subject_id = r.subject_id and s.entry_id = r.entry_id and s.ground = {EntrySuspension.OfLaw} and s.resumed_at is null)))))
         order by r.subject_id
         limit {SweepStanding.Together}
        """, row => row.Id(0), ct);

    /// <summary>All entries of a person, each with what happened to it.</summary>
    public static async Task<(SubjectRoot Root, IReadOnlyList<StandingEntry> Entries)> ListStandingAsync(this Session db, (Guid Subject, Instant Now) of, KeyRing ring, RulesInForce rules, CancellationToken ct)
    {
        var (subject, now) = of;
        var entries = db.AskEntries(subject);
        var lives = db.AskLives(subject);
        var deliveries = db.AskDeliveries(subject);
        var suspensions = db.AskSuspensions(subject);
        var roots = db.Ask($"select kek_version, wrapped from subject_root where subject_id = {subject}", row => SubjectRoot.Open(ring, subject, row.Int(0), row.Bytes(1)));
        await db.FlushAsync(ct);
        var root = roots.Rows[0];
        return (root, [.. entries.Rows.OrderBy(stored => stored.Id).Select(stored =>
        {
            var history = new EntryHistory([.. deliveries.Rows.Where(one => one.EntryId == stored.Id).Select(one => one.Delivery)], [.. suspensions.Rows.Where(one => one.EntryId == stored.Id)], now);
            return new StandingEntry(stored, OwnEntry.Of(stored, root, rules, history), history, lives.Rows.First(one => one.Entry == stored.Id).Life);
        })]);
    }

    static Answer<(Guid Entry, StoredLife Life)> AskLives(this Session db, Guid subject) => db.Ask(
        $"""
        select entry_id, usable_from, usable_to, usable_rule, answerable_to, answerable_rule, publishable_to, publishable_rule, archived_to, archived_rule
          from entry
         where subject_id = {subject}
        """,
        row => (row.Id(0), new StoredLife(row.InstantOrNull(1), End(row, 2), End(row, 4), End(row, 6)) { Archived = End(row, 8) }));

    static StoredEnd End(Row row, int at) => new(row.InstantOrNull(at), row.Text(at + 1));

    /// <summary>For what every entry was looked through last; null before the first time.</summary>
    public static Task<SweepMark?> FindMarkAsync(this Session db, CancellationToken ct) => db.FindAsync(
        $"select rules, calendar, day, swept_at from standing_sweep where id = 1", row => new SweepMark(row.Text(0), row.Text(1), row.Text(2), row.Instant(3)), ct);

    /// <summary>Remembers for what every entry was looked through.</summary>
    public static void Remember(this Work work, SweepMark mark) => work.Write(
        $"""
        insert into standing_sweep (id, rules, calendar, day, swept_at) values (1, {mark.Rules}, {mark.Calendar}, {mark.Day}, {mark.SweptAt})
        on conflict (id) do update set rules = {mark.Rules}, calendar = {mark.Calendar}, day = {mark.Day}, swept_at = {mark.SweptAt}
        """);
}
