using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue.Drafts;
using Probity.Limits;
using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>Comments on a draft are bounded for whoever sends them, are all kept, and do not stay for good.</summary>
public sealed class CommentTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_same_words_are_one_comment_that_is_counted_and_answered_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var draft = await OpenAsync(registry);
        using var anybody = registry.CreateClient();
        using var editor = await registry.ApiAsync("editor");
        var first = await SayAsync(anybody, draft, "三十一人太多了。\n请改回三十人。");
        Assert.Equal(first, await SayAsync(anybody, draft, " 三十一人太多了。 请改回三十人。 "));
        Assert.NotEqual(first, await SayAsync(anybody, draft, "三十一人太少了。"));

        var read = await CommentsAsync(editor, draft);
        Assert.Equal([2, 1], read["comments"]!.AsArray().Select(one => (int)one!["times"]!));
        Assert.Equal(2, (int)read["waiting"]!);
        (await editor.PostAsJsonAsync($"/api/casework/editions/comments/{first}/answer", new { taken = false, answer = "联合体投标需要" })).EnsureSuccessStatusCode();
        Assert.Equal(first, await SayAsync(anybody, draft, "三十一人太多了。请改回三十人。".Replace("。请", "。 请", StringComparison.Ordinal)));

        Assert.Equal(1, (int)(await CommentsAsync(editor, draft))["waiting"]!);
        Assert.Equal(first, (string)Assert.Single((await anybody.GetFromJsonAsync<JsonNode>($"/api/edition-drafts/{draft}"))!["answers"]!.AsArray())!["comment"]!);
        Assert.Equal(4, await registry.CountAsync($"select count(*) from fact where kind = 'edition-commented'"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task However_many_there_are_all_of_them_and_all_answers_are_read_page_by_page(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, change: settings => settings with { Limits = new LimitSettings { CommentsPerAddress = 1000, CommentsPerDraftAndDay = 1000 } });
        var draft = await OpenAsync(registry);
        using var anybody = registry.CreateClient();
        using var editor = await registry.ApiAsync("editor");
        var all = new List<string>();
        for (var i = 0; i < 115; i++) all.Add(await SayAsync(anybody, draft, $"意见 {i}"));
        foreach (var number in all.Take(55)) (await editor.PostAsJsonAsync($"/api/casework/editions/comments/{number}/answer", new { taken = true, answer = "改" })).EnsureSuccessStatusCode();

        var (answers, seen) = (await WalkAsync(anybody, $"/api/edition-drafts/{draft}", "answers", "comment", "nextAnswers"), await WalkAsync(editor, $"/api/casework/editions/{draft}/comments", "comments", "number", "next"));
        Assert.Equal(all.Take(55).Order(), answers.Order());
        Assert.Equal(all.Order(), seen.Distinct().Order());
        Assert.Equal(60, (int)(await CommentsAsync(editor, draft))["waiting"]!);

        var page = await anybody.GetStringAsync($"/zh/catalogue/drafts/{draft}");
        Assert.Contains(all[54], page, StringComparison.Ordinal);
        Assert.DoesNotContain(all[0], page, StringComparison.Ordinal);
        Assert.Contains($"?answers={all[5]}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_says_so_much_of_one_draft_in_a_day_and_is_told_when_to_come_back()
    {
        await using var registry = await Registry.StartAsync("sqlite", change: settings => settings with { Limits = new LimitSettings { CommentsPerDraftAndDay = 2 } });
        var draft = await OpenAsync(registry);
        using var anybody = registry.CreateClient();
        for (var i = 0; i < 2; i++) await SayAsync(anybody, draft, $"意见 {i}");
        using var refused = await anybody.PostAsJsonAsync($"/api/edition-drafts/{draft}/comments", new { text = "再说一句" });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("limits.comments-of-day", (string)(await refused.Content.ReadFromJsonAsync<JsonNode>())!["code"]!);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromHours(1), TimeSpan.FromDays(1));
        using var small = await anybody.PostAsJsonAsync($"/api/edition-drafts/{draft!.ToLowerInvariant()}/comments", new { text = "小写编号" });
        Assert.Equal(HttpStatusCode.TooManyRequests, small.StatusCode);
        using var another = await anybody.PostAsJsonAsync("/api/edition-drafts/V-0000-0000-0000-0/comments", new { text = "别的草案" });
        Assert.Equal(HttpStatusCode.NotFound, another.StatusCode);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from edition_comment"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_year_after_the_end_of_the_draft_the_words_can_be_opened_by_nobody_and_the_answer_stays(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var draft = await OpenAsync(registry);
        using var anybody = registry.CreateClient();
        var number = await SayAsync(anybody, draft, "三十一人太多了。");
        using (var editor = await registry.ApiAsync("editor"))
        {
            (await editor.PostAsJsonAsync($"/api/casework/editions/comments/{number}/answer", new { taken = false, answer = "联合体投标需要" })).EnsureSuccessStatusCode();
            using var withdrawn = await editor.PostAsJsonAsync($"/api/casework/editions/{draft}/withdrawal", new { version = 2 });
            Assert.True(withdrawn.IsSuccessStatusCode, await withdrawn.Content.ReadAsStringAsync());
        }

        Assert.Equal("三十一人太多了。", await TextAsync(registry, draft, 364));
        Assert.Null(await TextAsync(registry, draft, 3));
        Assert.Equal("联合体投标需要", (string)(await anybody.GetFromJsonAsync<JsonNode>($"/api/edition-drafts/{draft}"))!["answers"]![0]!["answer"]!);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from data_key k join edition_comment c on c.comment_id = k.key_id"));
    }

    static async Task<string?> TextAsync(Registry registry, string draft, int days)
    {
        registry.Clock.Advance(TimeSpan.FromDays(days));
        await registry.Services.GetRequiredService<Probity.Erasures.CarryOutErasures>().RunAsync(default);
        var keep = registry.Services.GetRequiredService<KeepDrafts>();
        return Assert.Single((await keep.CommentsAsync((await keep.FindAsync(draft, default)).Value, new CommentPlace(true, null, null), default)).All).Text;
    }

    static async Task<string> OpenAsync(Registry registry)
    {
        using (var editor = await registry.ApiAsync("editor"))
        {
            var draft = await StepAsync(editor, await BringAsync(editor, Wider()), "comment", new { days = 30 });
            registry.Clock.Advance(TimeSpan.FromDays(1));
            return (string)draft["number"]!;
        }
    }

    static async Task<string> SayAsync(HttpClient anybody, string draft, string text) =>
        (string)(await BodyAsync(await anybody.PostAsJsonAsync($"/api/edition-drafts/{draft}/comments", new { text })))["comment"]!;

    static async Task<JsonNode> CommentsAsync(HttpClient editor, string draft) => (await editor.GetFromJsonAsync<JsonNode>($"/api/casework/editions/{draft}/comments"))!;

    static async Task<List<string>> WalkAsync(HttpClient client, string address, string list, string name, string next)
    {
        var seen = new List<string>();
        for (var at = (string?)address; at is not null;)
        {
            var page = (await client.GetFromJsonAsync<JsonNode>(at))!;
            seen.AddRange(page[list]!.AsArray().Select(one => (string)one![name]!));
            at = (string?)page[next];
            Assert.InRange(seen.Count, 0, 1000);
        }

        return seen;
    }
}
