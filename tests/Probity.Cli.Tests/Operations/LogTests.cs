using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Probity.Cli.Tests.Operations;

/// <summary>The log of a real process, read for every word that is somebody's.</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData("Information")]
    [InlineData("Trace")]
    public async Task The_log_of_the_whole_story_names_nobody_however_much_it_says(string level)
    {
        await using var register = await OperatedRegister.StartWithAsync("sqlite", new() { ["Logging__LogLevel__Default"] = level }, "--log", "json");
        using var story = new WholeStory(register);
        await story.RunAsync();
        await BreakAsync(register);
        Assert.Equal(0, await register.StopAsync());

        var lines = register.Output.Where(line => line.StartsWith('{')).ToArray();
        var text = string.Join('\n', lines.Append(await register.Errors));
        Assert.All(story.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.True(lines.Length > 30, $"{lines.Length} lines");

        var read = lines.Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.All(read, line => Assert.True(line["time"] is not null && line["level"] is not null && line["category"] is not null && line["message"] is not null));
        Assert.Contains(read, line => (string?)line["Door"] == "/api/inquiries" && (int?)line["Status"] == 200);
        Assert.Contains(read, line => (string?)line["Method"] == "(other)");
        var failed = Assert.Single(read, line => (string?)line["level"] == "error" && line["error"] is not null);
        Assert.Contains("SqliteException", (string?)failed["error"], StringComparison.Ordinal);
        Assert.Contains("Probity.Inquiries", (string?)failed["where"], StringComparison.Ordinal);
        Assert.Contains(read, line => (int?)line["Status"] == 500 && (string?)line["Door"] == "/api/inquiries" && (string?)line["trace"] == (string?)failed["trace"]);
    }

    [Fact]
    public async Task A_demonstration_is_quiet_on_its_output_and_says_in_words_what_is_wrong()
    {
        await using var register = await OperatedRegister.StartAsync("sqlite");
        await BreakAsync(register);
        await register.StopAsync();

        Assert.DoesNotContain(register.Output, line => line.StartsWith('{'));
        Assert.Contains("SqliteException", await register.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Asking.Number, await register.Errors, StringComparison.Ordinal);
    }

    static async Task BreakAsync(OperatedRegister register)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(register.Data, "register.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "alter table inquiry rename to inquiry_gone";
            await command.ExecuteNonQueryAsync();
        }

        using var client = new HttpClient { BaseAddress = register.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await register.RunAsync("demo", "token", "permits")).Out.Trim());
        using var answer = await client.PostAsJsonAsync("api/inquiries", new { purpose = "permit", use = "examine-application", @case = Asking.Case, number = Asking.Number, name = Asking.Name });
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }
}
