namespace Probity.Storage;

/// <summary>Which host does a timed job's next round: the one that holds the lease in <c>job_run</c>.</summary>
public static class JobLease
{
    /// <summary>Takes the lease for one period, or keeps it; false when another host holds it.</summary>
    public static async Task<bool> TakeAsync(Store store, string job, Guid host, TimeSpan every, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write($"insert into job_run (name, lease_by, lease_until, last_run_at) values ({job}, null, null, null) on conflict do nothing");
        var mine = await work.ListAsync(
            $"""
            update job_run set lease_by = {host}, lease_until = {work.Now.Plus(every)}, last_run_at = {work.Now}
             where name = {job} and (lease_by = {host} or lease_until is null or lease_until < {work.Now})
            returning name
            """,
            row => row.Text(0), ct);
        await work.CommitAsync(ct);
        return mine.Count is 1;
    }

    /// <summary>Gives the lease back, so that another host need not wait for its end.</summary>
    public static async Task GiveBackAsync(Store store, string job, Guid host, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Write($"update job_run set lease_by = null, lease_until = null where name = {job} and lease_by = {host}");
        await work.CommitAsync(ct);
    }
}
