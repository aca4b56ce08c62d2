using Probity.Calendar;
using Probity.Storage;

namespace Probity.Tests.Storage;

public sealed class WorkTests
{
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task What_is_not_committed_never_happened(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        var store = new Store(open, TimeProvider.System);
        var id = Ids.New(store.Now);

        await using (var work = await store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.Subject, [[id, 0L, work.Now]], default);
            await work.FlushAsync(default);
        }

        await using var session = await store.ReadAsync(default);
        Assert.Empty(await session.ListAsync($"select counter from subject where subject_id = {id}", row => row.Long(0), default));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Many_rows_and_few_rows_come_back_as_they_went_in(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        var store = new Store(open, TimeProvider.System);
        var ids = Enumerable.Range(0, 2000).Select(_ => Ids.New(store.Now)).ToArray();

        await using (var work = await store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.Subject, [.. ids.Take(3).Select(id => new object?[] { id, 7L, new Instant(42) })], default);
            await work.InsertAsync(Tables.Subject, [.. ids.Skip(3).Select(id => new object?[] { id, 7L, new Instant(42) })], default);
            await work.CommitAsync(default);
        }

        await using var session = await store.ReadAsync(default);
        var found = await session.ListAsync(
            $"select subject_id, counter, created_at from subject where subject_id {session.AnyOf(ids)}", row => (row.Id(0), row.Long(1), row.Instant(2)), default);
        Assert.Equal(ids.Order(), found.Select(row => row.Item1).Order());
        Assert.All(found, row => Assert.Equal((7L, new Instant(42)), (row.Item2, row.Item3)));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Two_works_on_the_same_persons_never_take_the_same_number(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        var store = new Store(open, TimeProvider.System);
        var ids = Enumerable.Range(0, 3).Select(_ => Ids.New(store.Now)).ToArray();
        await using (var work = await store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.Subject, [.. ids.Select(id => new object?[] { id, 0L, work.Now })], default);
            await work.CommitAsync(default);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var numbers = new List<(Guid, long)>();
            for (var turn = 0; turn < 50; turn++)
            {
                await using var work = await store.BeginAsync(default);
                var mine = i % 2 == 0 ? ids : ids.Reverse();
                var counters = await work.AdvanceAsync(mine.ToDictionary(id => id, _ => 1), default);
                numbers.AddRange(counters.Select(counter => (counter.Key, counter.Value)));
                await work.CommitAsync(default);
            }

            return numbers;
        })));

        var all = taken.SelectMany(numbers => numbers).ToArray();
        Assert.Equal(8 * 50 * 3, all.Length);
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(400, all.Max(number => number.Item2));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task An_update_of_a_version_that_is_gone_loses_the_race_and_commits_nothing(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        var store = new Store(open, TimeProvider.System);
        var id = Ids.New(store.Now);

        await Assert.ThrowsAsync<LostRaceException>(async () =>
        {
            await using var work = await store.BeginAsync(default);
            await work.InsertAsync(Tables.Subject, [[id, 1L, work.Now]], default);
            work.Update($"update subject set counter = 9 where subject_id = {id} and counter = 5");
            await work.CommitAsync(default);
        });

        await using var session = await store.ReadAsync(default);
        Assert.Empty(await session.ListAsync($"select counter from subject where subject_id = {id}", row => row.Long(0), default));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_counter_comes_first(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        await using var work = await new Store(open, TimeProvider.System).BeginAsync(default);
        await work.FindAsync($"select count(*) from subject", row => row.Long(0), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, default));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_fact_or_a_look_cannot_be_changed_or_removed_by_the_role_that_serves(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var open = database.OpenEngine();
        var store = new Store(open, TimeProvider.System);
        var id = Ids.New(store.Now);
        await using (var work = await store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.Fact, [[id, id, 1, 1L, work.Now, "inquiry-answered", id, new byte[] { 1 }]], default);
            await work.InsertAsync(Tables.Inquiry, [[id, id, 1L, work.Now, "body", new byte[] { 1 }]], default);
            await work.InsertAsync(Tables.DataKey, [[id, id, new byte[] { 1 }]], default);
            await work.InsertAsync(Tables.Outbox, [[id, id, 1, new byte[] { 1 }]], default);
            await work.CommitAsync(default);
        }

        await RefusedAsync(store, $"update fact set n = 2");
        await RefusedAsync(store, $"delete from fact");
        await RefusedAsync(store, $"update inquiry set n = 2");
        await RefusedAsync(store, $"delete from inquiry");
        await RefusedAsync(store, $"update outbox set log = 2");
    }

    static async Task RefusedAsync(Store store, Sql sql)
    {
        await using var work = await store.BeginAsync(default);
        work.Write(sql);
        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => work.FlushAsync(default));
        Assert.True(store.Engine.IsForbidden(error), error.Message);
    }
}
