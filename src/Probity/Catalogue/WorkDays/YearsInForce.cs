using System.Security.Cryptography;
using System.Text;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Catalogue.WorkDays;

/// <summary>The working days of each year that the journal names, read from their texts.</summary>
/// <param name="IsFounded">Whether the register began with any, or with none, already.</param>
/// <param name="Texts">How many texts came in: what moves when the working days move.</param>
/// <param name="Hashes">SHA-256 over the text of each year, lower-case hex.</param>
/// <param name="Calendar">The working days.</param>
sealed record YearsInForce(bool IsFounded, int Texts, IReadOnlyDictionary<int, string> Hashes, WorkCalendar Calendar)
{
    static readonly FactKind[] Kinds = [FactKind.CalendarFounded, FactKind.CalendarAnnounced, FactKind.ProposalApproved];

    /// <summary>Hash over a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Name of a year's file in the catalogue's folder.</summary>
    public static string NameOf(int year) => $"calendar/{year}.yaml";

    /// <summary>Reads them: of each year the last text of which the journal says that it came in.</summary>
    /// <exception cref="SettingsException">A text is gone or is not the one of which the journal speaks.</exception>
    public static async Task<YearsInForce> ReadAsync(Session session, SubjectRoot register, CancellationToken ct)
    {
        // How many there are is asked first: what comes in meanwhile is read again at the next look.
        var texts = await CountAsync(session, ct);
        var journal = await session.ReadJournalAsync(register, Kinds, ct);
        var (hashes, isFounded) = (Named(journal), journal.Any(fact => fact.Kind == FactKind.CalendarFounded));
        var rows = await session.ListAsync($"select year, hash, content from work_year order by taken_at", row => (Year: row.Int(0), Hash: row.Text(1), Content: row.Text(2)), ct);
        var known = rows.DistinctBy(row => (row.Year, row.Hash)).ToDictionary(row => (row.Year, row.Hash), row => row.Content);
        return new YearsInForce(isFounded, texts, hashes, new WorkCalendar([.. hashes.Select(one => Open(one.Key, one.Value, known.GetValueOrDefault((one.Key, one.Value))))]));
    }

    /// <summary>How many texts came in.</summary>
    public static async Task<int> CountAsync(Session session, CancellationToken ct) => (int)await session.FindAsync($"select count(*) from work_year", row => row.Long(0), ct);

    // What was announced counts with the proposal that another administrator approved, and not without.
    static Dictionary<int, string> Named(IReadOnlyList<Fact> journal)
    {
        var approved = journal.Where(fact => fact.Kind == FactKind.ProposalApproved).Select(fact => fact.What[0]).ToHashSet();
        var hashes = new Dictionary<int, string>();
        foreach (var fact in journal.Where(fact => fact.Kind == FactKind.CalendarFounded || (fact.Kind == FactKind.CalendarAnnounced && approved.Contains(fact.Why))))
            if (int.TryParse(fact.What[0], out var year)) hashes[year] = fact.What[2];

        return hashes;
    }

    static WorkYear Open(int year, string hash, string? text)
    {
        if (text is null || HashOf(text) != hash)
            throw new SettingsException($"The working days of {year} in the database are not the text of which the journal says that it came in. Somebody wrote there past the register: restore the table work_year from a backup, and see who did.");

        return CatalogueReader.ReadYearAgain(NameOf(year), Encoding.UTF8.GetBytes(text)).Year
            ?? throw new SettingsException($"The working days of {year} came in and cannot be read by this program. Start the version that took them in, and report this.");
    }
}
