using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Probity.Intake;
using Probity.Testing;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

public sealed class BatchCrashTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_worker_that_stops_after_a_chunk_is_followed_by_one_that_goes_on(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        await registry.Services.GetRequiredService<BatchWorker>().StopAsync(default);
        var file = MixedRows.Make(400);
        using var sent = await maker.PostFileAsync(file.Bytes);
        var limits = new IntakeLimits { ChunkRows = 60 };
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewWorker(registry).RunAsync(limits, new OnFirst(stop.Cancel), stop.Token));
        var after = await registry.CountAsync($"select count(*) from batch_row");
        Assert.False(await NewWorker(registry).RunAsync(limits, null, default));
        registry.Clock.Advance(limits.Lease * 2);
        Assert.True(await NewWorker(registry).RunAsync(limits, null, default));

        using var again = await registry.ApiAsync("maker");
        var batch = await again.DecidedAsync(sent.Headers.Location!.ToString());
        int Of(RowResult result) => file.Results.GetValueOrDefault(result);
        Assert.Equal(60, after);
        Assert.Equal((400, Of(RowResult.Accepted), Of(RowResult.Unchanged), Of(RowResult.Rejected), Of(RowResult.Held)), batch.Counts());
        Assert.Equal(Of(RowResult.Accepted), await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from subject s where counter <> (select count(*) from fact f where f.subject_id = s.subject_id)"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_broken_or_oversized_upload_leaves_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var large = new byte[51 * 1024 * 1024];
        Array.Fill(large, (byte)'x');

        using var refused = await maker.PostFileAsync(large);
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + Header, Encoding.UTF8);
        broken.Headers.Remove("Content-Type");
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var cut = await maker.PostAsync("/api/batches", broken);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "batch.too-large"), (refused.StatusCode, await refused.CodeAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cut.StatusCode);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from batch_file"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key"));
    }

    [Fact]
    public async Task Nothing_of_a_file_stands_in_clear_in_the_data_folder_or_the_temporary_one()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var secret = "秘密备注四一七";
        var rows = Enumerable.Range(0, 3_000).Select(i => Row(MixedRows.NameOf(i), MixedRows.NumberOf(i), i, note: secret))
            .Append(Row("阿依古丽·买买提", MixedRows.NumberOf(9_000), 9_000, facts: "当事人多次越级上访七三一")).ToArray();
        var before = Directory.GetFiles(Path.GetTempPath()).ToHashSet();

        using var sent = await maker.PostFileAsync(File(rows));
        var during = Found(registry, secret, MixedRows.NumberOf(17), "越级上访七三一", "阿依古丽", "处罚2026");
        var batch = await maker.DecidedAsync(sent.Headers.Location!.ToString());
        await maker.ResultAsync(batch);
        await checker.ReleaseAsync(batch);
        await registry.Services.GetRequiredService<DestroyKeys>().RunAsync(default);

        Assert.Equal((3_001, 3_000, 0, 1, 0), batch.Counts());
        Assert.Empty(during);
        Assert.Empty(Found(registry, secret, MixedRows.NumberOf(17), "越级上访七三一", "阿依古丽", "处罚2026"));
        Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath()).Except(before), path => Path.GetFileName(path).StartsWith("ASPNETCORE_", StringComparison.Ordinal));
    }

    static DecideBatch NewWorker(Registry registry) => ActivatorUtilities.CreateInstance<DecideBatch>(registry.Services);

    static List<string> Found(Registry registry, params string[] texts) =>
        [.. Disk.Read(registry.Settings.Data).SelectMany(file => texts.Where(text => file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0).Select(text => $"{text} in {file.File}"))];

    sealed class OnFirst(Action act) : IProgress<int>
    {
        public void Report(int value) => act();
    }
}
