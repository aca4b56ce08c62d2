using System.Globalization;

namespace TransparencyLog.Tests.Writing;

public sealed class CrashTests
{
    // 25 a step in ./test; PROBITY_KILLS=1000 for the long run.
    static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("PROBITY_KILLS") ?? "25", CultureInfo.InvariantCulture);

    public static TheoryData<string> Steps { get; } =
        [.. Enum.GetNames<WriteStep>(), "BeforeSwap", "AfterSwap"];

    [Theory, MemberData(nameof(Steps))]
    public async Task Killed_at_any_step_the_log_goes_on_and_never_signs_two_trees(string step)
    {
        using var log = await GivenLog.CreateAsync();
        var killed = 0;
        AuditState? seen = null;
        for (var i = 0; i < Kills; i++)
        {
            var end = await Child.StartAsync(log.Scratch.Folder, step, step is "TileWritten" ? 1 + (i % 7) : 1 + (i % 2), batches: 6, seed: i);
            if (end == Child.Killed) killed++;
            if (File.Exists(Path.Combine(log.Folder, "checkpoint"))) seen = (await log.AuditAsync(seen)).State;
        }

        // A step may not come in six batches (nothing to collect); most must have.
        Assert.True(killed > Kills / 2, $"Only {killed} of {Kills} were killed.");
        using (var writer = await log.OpenAsync()) await GivenLog.AppendAsync(writer, 10);
        await log.AuditAsync(seen);
        var notes = await File.ReadAllLinesAsync(log.Scratch.In("notes"));
        Assert.All(notes.Select(note => SignedCheckpoint.Open(Convert.FromBase64String(note), GivenLog.Key.Verifier)), signed => Assert.Equal(log.Root(signed.Size), signed.Root));
    }

    [Theory, MemberData(nameof(FailingSteps))]
    public async Task A_failure_at_any_step_stops_the_writer_and_the_next_one_goes_on(WriteStep step)
    {
        using var log = await GivenLog.OfAsync(250);
        using (var writer = await log.OpenAsync(new() { AtStep = done => { if (done == step) throw new IOException("No space left on device."); } }))
        {
            await Assert.ThrowsAsync<IOException>(() => GivenLog.AppendAsync(writer, 300));
            await Assert.ThrowsAsync<LogStoppedException>(() => writer.AppendAsync(GivenLog.Entries(250, 1)));
            await Assert.ThrowsAsync<LogStoppedException>(() => writer.PublishAsync(writer.Signed));
        }

        await log.AuditAsync();
        using var next = await log.OpenAsync();
        Assert.Equal(step < WriteStep.Anchored ? 250 : 550, next.Signed.Size);
        await GivenLog.AppendAsync(next, 100);
        await log.AuditAsync();
    }

    [Theory, MemberData(nameof(FailingSteps))]
    public async Task A_folder_left_behind_at_any_step_holds_all_that_was_signed(WriteStep step)
    {
        using var log = await GivenLog.OfAsync(250);
        using (var writer = await log.OpenAsync(new() { AtStep = done => { if (done == step) throw new IOException("Killed."); } }))
            await Assert.ThrowsAsync<IOException>(() => GivenLog.AppendAsync(writer, 300));

        var signed = SignedCheckpoint.Open((await log.Anchors.ReadAsync(default))!.Checkpoint.ToBytes(), GivenLog.Key.Verifier);
        var tree = await TileTree.OpenAsync(LogFiles.LeftBehind(log.Folder), signed.Size, signed.Root);
        Assert.Equal(GivenLog.Entry(signed.Size - 1).ToArray(), (await tree.ReadEntryAsync(signed.Size - 1)).ToArray());
        Assert.Equal(log.Root(250), await tree.RootAsync(250));
    }

    public static TheoryData<WriteStep> FailingSteps { get; } = [.. Enum.GetValues<WriteStep>().Where(step => step != WriteStep.Collected)];

    [Fact]
    public async Task When_no_more_bytes_can_be_written_the_log_stops_whole_and_goes_on_later()
    {
        using var log = await GivenLog.OfAsync(100);
        // No file may grow beyond 20 KiB: staging a few hundred entries does not fit.
        Assert.Equal(Child.Failed, await Child.StartAsync(log.Scratch.Folder, "never", 0, batches: 50, seed: 1, limit: "20"));
        var before = (await log.AuditAsync()).Checkpoint.Checkpoint.Size;

        Assert.Equal(0, await Child.StartAsync(log.Scratch.Folder, "never", 0, batches: 2, seed: 2));
        Assert.True((await log.AuditAsync()).Checkpoint.Checkpoint.Size > before);
    }

    [Fact]
    public async Task Where_a_tile_cannot_be_put_in_its_place_nothing_is_published()
    {
        using var log = await GivenLog.OfAsync(200);
        var inTheWay = Path.Combine(log.Folder, "tile", "1");
        await File.WriteAllTextAsync(inTheWay, "");
        using (var writer = await log.OpenAsync()) await Assert.ThrowsAnyAsync<IOException>(() => GivenLog.AppendAsync(writer, 100));
        Assert.Equal(200, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);

        File.Delete(inTheWay);
        using var next = await log.OpenAsync();
        Assert.Equal(300, next.Signed.Size);
        await next.PublishAsync(next.Signed);
        await log.AuditAsync();
    }

    [Fact]
    public async Task A_bit_that_flips_in_the_staging_file_is_not_signed()
    {
        using var log = await GivenLog.OfAsync(200);
        using (var writer = await log.OpenAsync(new() { AtStep = step => Flip(step, Path.Combine(log.Folder, ".writer", "staging")) }))
            await Assert.ThrowsAsync<LogMismatchException>(() => writer.AppendAsync(GivenLog.Entries(200, 100)));
        Assert.Equal(200, (await log.AuditAsync()).Checkpoint.Checkpoint.Size);
        using var next = await log.OpenAsync();
        Assert.Equal(200, next.Signed.Size);
    }

    [Fact]
    public async Task A_batch_whose_files_do_not_belong_together_is_not_verified()
    {
        using var log = await GivenLog.OfAsync(200);
        using (var writer = await log.OpenAsync(new() { AtStep = step => { if (step == WriteStep.Staged) throw new IOException(); } }))
            await Assert.ThrowsAsync<IOException>(() => writer.AppendAsync(GivenLog.Entries(200, 400)));
        var batch = Batch.Parse(await File.ReadAllBytesAsync(Path.Combine(log.Folder, ".writer", "staging")))!;
        await batch.VerifyAsync(LogFiles.InFolder(log.Folder), default);

        for (var i = 0; i < batch.Files.Count; i++)
        {
            var files = batch.Files.Select(file => new KeyValuePair<Tile, byte[]>(file.Key, [.. file.Value])).ToArray();
            files[i].Value[^1] ^= 0x10;
            await Assert.ThrowsAsync<LogMismatchException>(() => (batch with { Files = files }).VerifyAsync(LogFiles.InFolder(log.Folder), default));
        }

        await Assert.ThrowsAsync<LogMismatchException>(() => (batch with { Old = batch.Old with { Root = Merkle.EmptyRoot } }).VerifyAsync(LogFiles.InFolder(log.Folder), default));
    }

    static void Flip(WriteStep step, string file)
    {
        if (step != WriteStep.Staged) return;
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 4;
        File.WriteAllBytes(file, bytes);
    }
}
