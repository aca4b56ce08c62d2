using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>
/// Holds the operator's file of witnesses against the policy in force when the program starts. The first policy of a register holds at once; after that a register of real people takes none that was not announced thirty days ahead.
/// A demonstration takes any, and says so in its journal.
/// </summary>
public sealed class KeepPolicies(Settings settings, KeyRing ring, Store store, Keeper keeper)
{
    /// <summary>The file is neither the policy in force nor one that was ever announced.</summary>
    public static readonly Refusal NotAnnounced = Refusal.Conflict("witnesses.not-announced",
        "--witnesses 所给的见证规则不是现行的，也没有公告过。请用现行文件启动，并用 probity witness announce 提前至少30日公告新的。",
        "The witnesses in --witnesses are not those in force, and were never announced. Start with the file in force (probity witness policies), and announce the new one 30 days ahead: probity witness announce FILE.");

    /// <summary>The file was announced, and its day has not come.</summary>
    public static readonly Refusal NotYet = Refusal.Conflict("witnesses.not-yet",
        "--witnesses 所给的见证规则已经公告，但还没有到生效日。请用现行文件启动；也可以两个文件都给出，以逗号分隔，到期自动改用。",
        "The witnesses in --witnesses were announced for a day that has not come. Start with the file in force, or name both, divided by a comma: each holds in its time.");

    /// <summary>The file is a policy that another one has replaced.</summary>
    public static readonly Refusal Replaced = Refusal.Conflict("witnesses.replaced",
        "--witnesses 所给的见证规则已被公告的新规则取代。请改用新规则的文件启动。", "The witnesses in --witnesses were replaced by those that were announced. Start with the file that is in force now.");

    /// <summary>The policies, with the one of this start in its place.</summary>
    /// <exception cref="SettingsException"><see cref="NotAnnounced"/>, <see cref="NotYet"/>, <see cref="Replaced"/>.</exception>
    public async Task<WitnessPolicies> RunAsync(IReadOnlyList<LogHome> homes, CancellationToken ct)
    {
        var files = WitnessPolicy.ReadAll(settings, homes);
        var memory = PolicyMemory.Of(settings, homes[0], ring, keeper.Store is not null);
        var book = await new ReadPolicies(store, ring).RunAsync(ct);
        while (memory.ForgottenBy(book) is { } forgotten) book = await WriteAsync(known => known.Find(forgotten.Number) is null ? forgotten : null, ct);
        if (!IsTaken(files[0], book)) book = await WriteAsync(known => IsTaken(files[0], known) ? null : Now(files[0], known), ct);

        var policies = new WitnessPolicies(files, WitnessPolicy.LogLines(homes), store.Clock, memory);
        policies.Learn(book);
        if (settings.Mode is RegisterMode.Real && policies.Since is { } now && !policies.IsInFiles(now)) throw new SettingsException(Why(policies, files));
        return policies;
    }

    /// <summary>Whether nothing is to be written for this start: a register of real people has a policy; a demonstration has that of its file, and begins with none that nobody watches.</summary>
    bool IsTaken(WitnessPolicy file, PolicyBook book) => book.InForceOn(ShanghaiTime.DayOf(store.Now)) switch
    {
        null => settings.Mode is RegisterMode.Demo && !file.HasWitnesses,
        var now => settings.Mode is RegisterMode.Real || file.IsSameAs(now),
    };

    AnnouncedPolicy Now(WitnessPolicy file, PolicyBook book)
    {
        var today = ShanghaiTime.DayOf(store.Now);
        return new AnnouncedPolicy(book.Next, today, today, PolicyForm.Lines(file.Policy));
    }

    // Another host may have started in between: what is to be written is asked again behind the counter.
    async Task<PolicyBook> WriteAsync(Func<PolicyBook, AnnouncedPolicy?> choose, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var book = await work.PoliciesAsync(ring, ct);
        if (choose(book) is not { } policy) return book;

        await work.AnnounceAsync(ring, counters[Ids.Register], policy, ct);
        await work.CommitAsync(ct);
        return book.With(policy);
    }

    static Refusal Why(WitnessPolicies policies, IReadOnlyList<WitnessPolicy> files)
    {
        if (policies.Coming is { } coming && files.Any(file => file.IsSameAs(coming))) return NotYet;
        return policies.Book.All.Any(one => one.Number < policies.Since!.Number && files.Any(file => file.IsSameAs(one))) ? Replaced : NotAnnounced;
    }
}
