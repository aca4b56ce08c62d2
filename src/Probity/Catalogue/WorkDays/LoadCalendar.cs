using System.Text;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue.WorkDays;

/// <summary>
/// Loads the working days. The years that lie in the folder with which a register begins are recorded as such; every later text is loaded because the journal says that one administrator
/// proposed and another approved it. Files change no day afterwards (docs/decisions/0038).
/// </summary>
public sealed class LoadCalendar(Store store, KeyRing ring)
{
    volatile YearsInForce? last;

    /// <summary>Hash of the text of each year that holds.</summary>
    public IReadOnlyDictionary<int, string> Hashes => last?.Hashes ?? new Dictionary<int, string>();

    /// <summary>The working days that are in force. On a new register those of the folder are recorded as such.</summary>
    /// <exception cref="SettingsException">A file of a new register is wrong, or a text is not the one of which the journal speaks.</exception>
    public async Task<Calendar.WorkCalendar> RunAsync(string folder, CancellationToken ct)
    {
        last = await ReadAsync(ct);
        if (!last.IsFounded)
        {
            await FoundAsync(Read(folder), ct);
            last = await ReadAsync(ct);
        }

        return last.Calendar;
    }

    /// <summary>Takes in what was approved since, here or on another host.</summary>
    public async Task RenewAsync(Editions editions, CancellationToken ct)
    {
        await using (var session = await store.ReadAsync(ct))
            if (await YearsInForce.CountAsync(session, ct) == last?.Texts) return;

        var fresh = await ReadAsync(ct);
        editions.Take(fresh.Calendar);
        last = fresh;
    }

    async Task<YearsInForce> ReadAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await YearsInForce.ReadAsync(session, await session.RootAsync(ring, Ids.Register, ct), ct);
    }

    static FoundYear[] Read(string folder)
    {
        var readings = CalendarFiles.In(folder).Select(file => (file.Content, Reading: CatalogueReader.ReadYear(file.Name, file.Content))).ToArray();
        if (readings.SelectMany(one => one.Reading.Errors).ToArray() is { Length: > 0 } errors)
            throw new SettingsException("The working days cannot be loaded:\n" + string.Join('\n', errors.Select(error => $"{error}")));

        return [.. readings.Select(one => new FoundYear(one.Reading.Year!.Year, one.Reading.Year.IsOfficial, Encoding.UTF8.GetString(one.Content)))];
    }

    // Two hosts may start at once: the register's own counter lets one of them through, and the other finds it done.
    async Task FoundAsync(FoundYear[] years, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var promised = Math.Max(1, years.Length);
        var n = (await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = promised }, ct))[Ids.Register] - promised;
        var root = await work.RootAsync(ring, Ids.Register, ct);
        if ((await YearsInForce.ReadAsync(work, root, ct)).IsFounded) return;

        var facts = new FactSheet(work);
        foreach (var year in years) facts.Add(root, ++n, Founded(work, $"{year.Year}", year.IsOfficial ? "official" : "provisional", YearsInForce.HashOf(year.Text)));
        if (years.Length is 0) facts.Add(root, ++n, Founded(work, "none", "", ""));
        await work.InsertAsync(Tables.WorkYear, [.. years.Select(year => new object?[] { year.Year, YearsInForce.HashOf(year.Text), year.Text, work.Now })], ct);
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
    }

    static Fact Founded(Work work, string year, string standing, string hash) => new(FactKind.CalendarFounded, work.Now, Actor.Job("LoadCalendar"), "", [year, standing, hash]);

    sealed record FoundYear(int Year, bool IsOfficial, string Text);
}
