using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Entries;
using Probity.Facts;
using Probity.Keys;
using Probity.Notices;
using Probity.Subjects;

namespace Probity.Tests.Entries.Standing;

/// <summary>Steps that tests of repeals share.</summary>
static class Repealing
{
    public const string Number = "379999198803120022";
    public const string Name = "王海燕";
    public const string Neighbour = "379999197509050110";

    /// <summary>A penalty of the food safety law, Article 124, that is in use now: its notice was opened.</summary>
    public static async Task<GivenNotice> InUseAsync(this Registry registry, EntryContent? content = null, string number = Number, string name = Name)
    {
        var given = await GivenNotice.WriteAsync(registry, ResidentNumber.Parse(number), PersonName.Parse(name), content);
        var opened = await registry.Services.GetRequiredService<OpenNotice>().RunAsync(given.Subject, $"{given.Notice}", Channel.Page, default);
        Assert.False(opened.IsRefused);
        Assert.NotNull((await given.StoredAsync(registry)).UsableFrom);
        return given;
    }

    /// <summary>Sets the clock to noon of a day in China.</summary>
    public static void ItIs(this Registry registry, DateOnly day) =>
        registry.Clock.Advance(ShanghaiTime.StartOf(day).ToDateTimeOffset().AddHours(12) - registry.Clock.GetUtcNow());

    public static Task<int> SweepAsync(this Registry registry) => registry.Services.GetRequiredService<SweepStanding>().RunAsync(default);

    public static async Task<OwnEntry> OwnAsync(this Registry registry, GivenNotice given) =>
        (await registry.Services.GetRequiredService<ReadEntries>().FindAsync(given.Subject, $"{given.Number}", default)).Value;

    /// <summary>The facts of one kind about a person, in their order.</summary>
    public static async Task<IReadOnlyList<Fact>> FactsAsync(this Registry registry, Guid subject, FactKind kind)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var root = await session.RootAsync(registry.Keys, subject, default);
        return await session.ListAsync(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped
              from fact f join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {subject} and f.kind = {kind.Code}
             order by f.n
            """,
            row => Fact.Of(FactParts.Parse(root.DataKey(row.Id(1), row.Bytes(3)).Open(row.Bytes(2), new Place("fact.sealed", row.Id(0))).AsSpan(FactParts.OpeningLength))!)!, default);
    }

    /// <summary>The inbox of a person, the newest first.</summary>
    public static Task<IReadOnlyList<InboxNotice>> InboxAsync(this Registry registry, GivenNotice given) => registry.Services.GetRequiredService<ReadNotices>().ListAsync(given.Subject, default);

    /// <summary>What the permit office is answered, byte for byte.</summary>
    public static async Task<string> AskedAsync(HttpClient permits, string number, string name, string @case = PermitOffice.Case)
    {
        using var answer = await permits.AskAsync(number, name, @case);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The receipt of a question about <see cref="Name"/>.</summary>
    public static async Task<string> ReceiptAsync(HttpClient permits)
    {
        using var answer = await permits.AskAsync(Number, Name);
        return answer.Headers.GetValues("Probity-Receipt").Single();
    }
}
