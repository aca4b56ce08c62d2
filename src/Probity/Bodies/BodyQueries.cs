using Probity.Bodies.Units;
using Probity.Catalogue;
using Probity.Storage;

namespace Probity.Bodies;

/// <summary>SQL of the tables of bodies.</summary>
static class BodyQueries
{
    /// <summary>How many changes the roster has seen; 0 while nobody opened a body.</summary>
    public static Answer<long> AskVersion(this Session db) => db.Ask($"select version from roster_state where id = 1", row => row.Long(0));

    /// <summary>Every body with its dates, in one round trip.</summary>
    public static async Task<(long Version, BodyTree Tree)> ReadTreeAsync(this Session db, CancellationToken ct)
    {
        var version = db.AskVersion();
        var bodies = db.Ask(
            $"select code, level, region, opened_on, closed_on, version, closed_why from body",
            row => (Body: new PublicBody(row.Body(0), LevelOf(row.Text(1)), row.Text(2), row.Date(3), row.DateOrNull(4), row.Int(5)) { Names = [] }, Why: row.TextOrNull(6)));
        var names = db.Ask($"select code, from_on, zh, en from body_name order by from_on", row => (Code: row.Body(0), Name: new BodyName(row.Date(1), new Words(row.Text(2), row.Text(3)))));
        var superiors = db.Ask(
            $"select code, from_on, superior from body_superior order by from_on",
            row => (Code: row.Body(0), Superior: new BodySuperior(row.Date(1), row.TextOrNull(2) is { } code ? CreditCode.Parse(code) : null)));
        var successions = db.Ask(
            $"select predecessor, successor, kind, from_on from body_succession order by from_on",
            row => new Succession(row.Body(0), row.Body(1), row.Text(2) is "merge" ? SuccessionKind.Merge : SuccessionKind.Split, row.Date(3)));
        var purposes = db.Ask(
            $"select grant_id, code, purpose, from_on, to_on, version, ended_at from body_purpose order by from_on",
            row => new HeldPurpose(row.Id(0), row.Body(1), row.Text(2), row.Date(3), row.DateOrNull(4), row.Int(5)) { IsEnded = row.LongOrNull(6) is not null });
        var suspensions = db.Ask(
            $"select suspension_id, code, unit, purpose, from_at, resumed_at, unproven from purpose_suspension order by from_at",
            row => new PurposeSuspension(row.Id(0), row.Body(1), row.TextOrNull(2) ?? UnitMap.Whole, row.Text(3), row.Instant(4)) { ResumedAt = row.InstantOrNull(5), Unproven = row.Int(6) });
        await db.FlushAsync(ct);

        var (named, placed) = (names.Rows.ToLookup(one => one.Code, one => one.Name), superiors.Rows.ToLookup(one => one.Code, one => one.Superior));
        var all = bodies.Rows.Select(row => row.Body with { ClosedWhy = row.Why, Names = [.. named[row.Body.Code]], Superiors = [.. placed[row.Body.Code]] });
        return (version.Rows[0], new BodyTree(all, successions.Rows, purposes.Rows, suspensions.Rows));
    }

    /// <summary>How a level stands in its column.</summary>
    public static string CodeOf(BodyLevel level) => level switch { BodyLevel.Province => "province", BodyLevel.City => "city", _ => "county" };

    static BodyLevel LevelOf(string code) => code switch { "province" => BodyLevel.Province, "city" => BodyLevel.City, _ => BodyLevel.County };
}
