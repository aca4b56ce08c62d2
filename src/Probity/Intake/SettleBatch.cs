using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>The checker's word: a batch takes effect with all its entries and notices, or nothing of it ever does. One fact either way.</summary>
public sealed class SettleBatch(Store store, KeyRing ring, Editions editions)
{
    /// <summary>Only an official who may release batches does.</summary>
    public static readonly Refusal CheckerOnly = Refusal.Forbidden("batch.checker-only",
        "复核须由复核人员办理。", "Batches are released or discarded by a checker.");

    /// <summary>Maker and checker are two people (charter, DESIGN section 9; misuse H32).</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("batch.same-person",
        "报送和复核须由两个人办理，您不能复核自己报送的批次。", "Sending and checking are done by two people: you cannot check what you sent.");

    /// <summary>No row was accepted, and none waits for the identity desk.</summary>
    public static readonly Refusal NothingToRelease = Refusal.Conflict("batch.nothing-to-release",
        "该批次没有可以生效的数据。", "No row of this batch was accepted: there is nothing to release.");

    /// <summary>Releases the batch, as it was when the checker saw it.</summary>
    public Task<Outcome<Batch>> ReleaseAsync(BatchNumber number, int version, Official checker, Channel channel, CancellationToken ct) =>
        RunAsync(new Word(number, version, checker, channel, IsRelease: true), ct);

    /// <summary>Discards it; its rows can be sent again.</summary>
    public Task<Outcome<Batch>> DiscardAsync(BatchNumber number, int version, Official checker, Channel channel, CancellationToken ct) =>
        RunAsync(new Word(number, version, checker, channel, IsRelease: false), ct);

    async Task<Outcome<Batch>> RunAsync(Word word, CancellationToken ct)
    {
        var named = word.IsRelease ? [] : await ListNamedAsync(word.Number, ct);
        await using var work = await store.BeginAsync(ct);

        // No number is taken for the persons, who are told nothing: they are only held still while their names go.
        var steps = named.ToDictionary(subject => subject, _ => 0);
        steps[Ids.Register] = 1;
        var counters = await work.AdvanceAsync(steps, ct);
        var batch = await work.FindBatchAsync(ring, word.Number, ct);
        if (Refuse(batch, word) is { } refusal) return refusal;
        if (word.IsRelease && batch!.Accepted is 0 && !await work.WaitsForDeskAsync(batch.Id, ct)) return NothingToRelease;

        await WriteAsync(work, batch!, word, counters[Ids.Register], ct);
        await work.CommitAsync(ct);
        return batch! with
        {
            State = word.State,
            Version = batch!.Version + 1,
            ReleasedAt = word.IsRelease ? work.Now : null,
            DiscardedAt = word.IsRelease ? null : work.Now,
        };
    }

    /// <summary>Why this official cannot give the word on a batch; null where nothing stands against it.</summary>
    public static Refusal? Refuse(Batch? batch, Official checker)
    {
        if (batch is null || !checker.IsOf(batch.Body)) return Batch.Unknown;
        if (!checker.Holds(Role.IntakeChecker)) return CheckerOnly;
        if (batch.Details.Maker.Id == checker.Id || batch.Details.Successor?.Id == checker.Id) return SamePerson;
        return RefuseState(batch);
    }

    /// <summary>Whether an official may withdraw a batch: whoever took it over from somebody who left. What it brought can be sent again.</summary>
    public static bool IsWithdrawableBy(Batch batch, Official official) =>
        official.IsOf(batch.Body) && batch.Details.Successor?.Id == official.Id && batch.Details.Maker.Id != official.Id && RefuseState(batch) is null;

    static Refusal? RefuseState(Batch batch)
    {
        if (batch.State is BatchState.Received or BatchState.Deciding) return Batch.NotDecided;
        return batch.State is BatchState.Decided ? null : Batch.NotWaiting;
    }

    static Refusal? Refuse(Batch? batch, Word word)
    {
        var isWithdrawal = !word.IsRelease && batch is not null && IsWithdrawableBy(batch, word.Checker);
        if (!isWithdrawal && Refuse(batch, word.Checker) is { } refusal) return refusal;
        return batch!.Version == word.Version ? null : Batch.Changed;
    }

    async Task WriteAsync(Work work, Batch batch, Word word, long n, CancellationToken ct)
    {
        var root = await work.RootAsync(ring, Ids.Register, ct);
        var wrapped = await work.FindAsync($"select wrapped from data_key where subject_id = {Ids.Register} and key_id = {batch.Id}", row => row.Bytes(0), ct);
        var key = root.DataKey(batch.Id, wrapped!);
        var box = BatchCodec.Seal(key, batch.Id, batch.Details with { Checker = BatchOfficial.Of(word.Checker) });
        if (word.IsRelease)
        {
            work.Update($"update batch set state = 'released', released_at = {work.Now}, sealed = {box}, version = version + 1 where batch_id = {batch.Id} and version = {batch.Version}");
            work.ToDesk(batch.Id, HoldTime.EndOf(editions, work.Now));
        }
        else
        {
            work.Update($"update batch set state = 'discarded', discarded_at = {work.Now}, sealed = {box}, version = version + 1 where batch_id = {batch.Id} and version = {batch.Version}");
            work.Undo(ring, batch);
        }

        var facts = new FactSheet(work);
        facts.Add(root, n, word.IsRelease
            ? new Fact(FactKind.BatchReleased, work.Now, word.Actor, "", [batch.Number.ToString(), $"{batch.Accepted}"])
            : new Fact(FactKind.BatchDiscarded, work.Now, word.Actor, "", [batch.Number.ToString()]));
        await facts.WriteAsync(ct);
    }

    async Task<IReadOnlyList<Guid>> ListNamedAsync(BatchNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var id = await session.FindAsync($"select batch_id from batch where number = {number}", row => row.IdOrNull(0), ct);
        return id is { } batchId ? await session.ListNamedAsync(batchId, ct) : [];
    }

    sealed record Word(BatchNumber Number, int Version, Official Checker, Channel Channel, bool IsRelease)
    {
        public BatchState State => IsRelease ? BatchState.Released : BatchState.Discarded;

        public Actor Actor => Checker.ActsBy(Channel);
    }
}
