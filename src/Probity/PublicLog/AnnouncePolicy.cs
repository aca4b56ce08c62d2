using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>
/// Announces who must have seen a checkpoint from a day on. One operator is enough: it is public at once, a leaf of the journal, and everybody has thirty days to object.
/// </summary>
public sealed class AnnouncePolicy(Settings settings, KeyRing ring, Store store)
{
    /// <summary>It would hold before thirty days have passed.</summary>
    public static readonly Refusal TooSoon = Refusal.Conflict("witnesses.too-soon",
        "变更见证规则须至少提前30日公告，没有例外；请用 --from 给出更晚的日期。", "A change of witnesses is announced 30 days ahead at least, without an exception. Name a later day with --from.");

    /// <summary>It is what was announced last.</summary>
    public static readonly Refusal Unchanged = Refusal.Conflict("witnesses.unchanged",
        "见证人的公钥和人数要求与最近一次公告相同，无需公告；只改网址的，修改文件后重新启动即可。", "Keys and quorum are those that were announced last, so that there is nothing to announce. Addresses may be changed in the file at any time.");

    /// <summary>The register has not had its first start, whose policy holds at once.</summary>
    public static readonly Refusal NoneYet = Refusal.Conflict("witnesses.none-yet",
        "尚无现行的见证规则：首次启动时 --witnesses 所给的即时生效。请先启动一次。", "No policy of witnesses is in force yet: the one that --witnesses names at the first start holds at once. Start the register first.");

    /// <summary>The database is older than what was announced.</summary>
    public static readonly Refusal Forgotten = Refusal.Conflict("witnesses.forgotten",
        "数据库恢复自较早的备份，缺少此后公告的见证规则。请先启动一次登记系统（由锚点文件夹补回），再公告。", "This database was restored and does not know what was announced since. Start the register once, which takes it back from the folder of the anchors, and announce then.");

    /// <summary>Announces what a file says, for a day; for the earliest one where none is named.</summary>
    /// <param name="file">Witnesses, groups and quorum, or <see cref="Settings.NoWitnesses"/>.</param>
    /// <param name="from">The first day on which it holds.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="SettingsException">The file is none that this register could start with.</exception>
    public async Task<Outcome<AnnouncedPolicy>> RunAsync(string file, DateOnly? from, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var homes = await LogHome.AllAsync(work, settings, ring, ct);
        var policy = WitnessPolicy.Read(settings with { Witnesses = file, Mode = ring.Mode }, homes);
        var (book, today) = (await work.PoliciesAsync(ring, ct), ShanghaiTime.DayOf(work.Now));
        if (PolicyMemory.Of(settings with { Mode = ring.Mode }, homes[0], ring, false).ForgottenBy(book) is not null) return Forgotten;
        if (book.Last is not { } last) return NoneYet;
        if (policy.IsSameAs(last)) return Unchanged;

        var earliest = today.AddDays(PolicyBook.DaysAhead);
        if (from < earliest) return TooSoon;

        var announced = new AnnouncedPolicy(book.Next, from ?? earliest, today, PolicyForm.Lines(policy.Policy));
        await work.AnnounceAsync(ring, counters[Ids.Register], announced, ct);
        await work.CommitAsync(ct);
        return announced;
    }
}
