using System.Net;
using System.Net.Http.Json;
using Probity.Intake;
using Probity.Testing;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

public sealed class BatchStoryTests
{
    static readonly (string Name, string Number) Wang = ("王海燕", "379999198803120022");
    static readonly (string Name, string Number) Zhang = ("张德胜", "379999197509050110");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_file_becomes_entries_that_take_effect_when_a_checker_releases_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");

        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2), Row(Wang.Name, "379999198803120023", 3)));

        Assert.Equal(("decided", (3, 2, 0, 1, 0)), (batch.Text("state"), batch.Counts()));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = 'entries-recorded'"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from usable_entry"));

        await checker.ReleaseAsync(batch);

        Assert.Equal(2, await registry.CountAsync($"select count(*) from usable_entry"));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from notice n join delivery d on d.entry_id = n.entry_id where d.kind = 'SourceService'"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = 'batch-released'"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from subject s where counter <> (select count(*) from fact f where f.subject_id = s.subject_id)"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_file_sent_twice_changes_nothing_and_says_so(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var file = File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, "379999197509050111", 2));
        var first = await maker.SendAsync(file);

        var second = await maker.SendAsync(file);

        Assert.Equal((2, 0, 1, 1, 0), second.Counts());
        Assert.Equal(("batch.sent-before", first.Text("number")), (second["notice"]!.Text("code"), second["notice"]!.Text("batch")));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_sent_again_is_unchanged_and_one_with_other_content_is_a_correction(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2)));

        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2, facts: "改写后的事实")));

        Assert.Equal((2, 0, 1, 1, 0), batch.Counts());
        var result = await maker.ResultAsync(batch);
        Assert.Contains("未变化,intake.sent-before", result, StringComparison.Ordinal);
        Assert.Contains("已退回,entry.use-correction", result, StringComparison.Ordinal);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Maker_and_checker_are_two_people_of_one_body(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        using var elsewhere = await registry.ApiAsync("court-checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        var release = $"/api/batches/{batch.Text("number")}/release";

        var byMaker = await maker.PostAsJsonAsync(release, new { version = batch.Number("version") });
        var byOther = await elsewhere.PostAsJsonAsync(release, new { version = batch.Number("version") });
        var stale = await checker.PostAsJsonAsync(release, new { version = batch.Number("version") - 1 });
        var sentByChecker = await checker.PostFileAsync(File(Row(Wang.Name, Wang.Number, 1)));

        Assert.Equal((HttpStatusCode.Forbidden, "batch.checker-only"), (byMaker.StatusCode, await byMaker.CodeAsync()));
        Assert.Equal((HttpStatusCode.NotFound, "batch.unknown"), (byOther.StatusCode, await byOther.CodeAsync()));
        Assert.Equal((HttpStatusCode.Conflict, "batch.changed"), (stale.StatusCode, await stale.CodeAsync()));
        Assert.Equal((HttpStatusCode.Forbidden, "batch.maker-only"), (sentByChecker.StatusCode, await sentByChecker.CodeAsync()));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from batch where released_at is not null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Of_several_words_at_once_one_counts(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        var address = $"/api/batches/{batch.Text("number")}";
        var body = new { version = batch.Number("version") };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => checker.PostAsJsonAsync(address + (i % 2 == 0 ? "/release" : "/discard"), body)));

        Assert.Single(answers, answer => answer.StatusCode is HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode is HttpStatusCode.Conflict));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind in ('batch-released', 'batch-discarded')"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_discarded_batch_leaves_no_name_and_its_rows_can_be_sent_again(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var wrong = await maker.SendAsync(File(Row("王错名", Wang.Number, 1)));
        await checker.PostAsJsonAsync($"/api/batches/{wrong.Text("number")}/discard", new { version = wrong.Number("version") });

        var names = await registry.CountAsync($"select count(*) from subject_name");
        var right = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));

        Assert.Equal(0, names);
        Assert.Equal((1, 1, 0, 0, 0), right.Counts());
        Assert.Equal(0, await registry.CountAsync($"select count(*) from held_row where settled_at is null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_repeated_request_gets_the_same_batch_and_its_key_serves_no_other(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var first = await maker.PostFileAsync(File(Row(Wang.Name, Wang.Number, 1)), key: "k-1");

        var again = await maker.PostFileAsync(File(Row(Wang.Name, Wang.Number, 1)), key: "k-1");
        var other = await maker.PostFileAsync(File(Row(Zhang.Name, Zhang.Number, 1)), key: "k-1");

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "request.key-reused"), (other.StatusCode, await other.CodeAsync()));
        Assert.Equal(1, await registry.CountAsync($"select count(distinct batch_id) from batch_file"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Ten_thousand_mixed_rows_end_with_exact_counts(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var file = MixedRows.Make(10_000);

        var batch = await maker.SendAsync(file.Bytes);

        int Of(RowResult result) => file.Results.GetValueOrDefault(result);
        Assert.Equal((10_000, Of(RowResult.Accepted), Of(RowResult.Unchanged), Of(RowResult.Rejected), Of(RowResult.Held)), batch.Counts());
        Assert.Equal(10_000, await registry.CountAsync($"select count(*) from batch_row"));
        Assert.Equal(Of(RowResult.Accepted), await registry.CountAsync($"select count(*) from entry"));
        foreach (var (code, count) in file.Codes)
            Assert.Equal((code, count), (code, (int)await registry.CountAsync($"select count(*) from batch_row where code = {code}")));
        Assert.Equal(10_002, (await maker.ResultAsync(batch)).Split("\r\n").Length);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_file_that_is_no_table_is_refused_whole_with_the_reason(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");

        var batch = await maker.SendAsync("行政相对人名称,身份证,备注\r\n王,1,2\r\n"u8.ToArray());

        Assert.Equal(("refused", (0, 0, 0, 0, 0), "file.header-unknown"), (batch.Text("state"), batch.Counts(), batch["notice"]!.Text("code")));
        Assert.Equal("身份证", batch["fileErrors"]!.AsArray()[0]!.Text("column"));
    }
}
