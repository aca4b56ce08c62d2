using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Probity.Erasures;
using Probity.Facts;
using Probity.Intake;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;
using Probity.Tests.Erasures;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

/// <summary>What waits for a person is kept so that nothing is lost, and is gone for good when it is settled (misuse H33).</summary>
public sealed partial class HeldKeysTests
{
    const string Words = "当事人患有糖尿病，货架上有过期酸奶三盒";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task With_the_word_that_refuses_a_text_its_key_is_gone_and_after_the_sweep_from_every_file(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var held = await HeldAsync(registry);
        Assert.NotEmpty(await SweptTests.HoldersAsync(registry, held.Wrapped));

        await RefuseAsync(registry);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key where key_id = {held.Id}"));
        await using var owner = engine == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : (Engine)new PostgresEngine(registry.Database.OwnerUrl);
        for (var tries = 0; tries < 100 && (!(await FinishErasure.RunAsync(owner, default)).IsLogSwept || (await SweptTests.HoldersAsync(registry, held.Wrapped)).Count > 0); tries++) await Task.Delay(100);
        Assert.Empty(await SweptTests.HoldersAsync(registry, held.Wrapped));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task It_waits_to_the_end_of_the_fifth_working_day_and_with_its_end_the_key_goes(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var held = await HeldAsync(registry);
        await using (var session = await registry.Store.ReadAsync(default))
            Assert.Equal(Probity.Calendar.ShanghaiTime.EndOf(new DateOnly(2026, 11, 30)), await session.FindAsync($"select lapses_at from held_row where held_id = {held.Id}", row => row.Instant(0), default));
        var (lapse, destroy) = (registry.Services.GetRequiredService<LapseHeldRows>(), registry.Services.GetRequiredService<DestroyKeys>());

        registry.Clock.Advance(new TimeSpan(7, 13, 50, 0));
        await lapse.RunAsync(default);
        await destroy.RunAsync(default);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from file_key where key_id = {held.Id}"));

        registry.Clock.Advance(TimeSpan.FromMinutes(11));
        await lapse.RunAsync(default);
        await destroy.RunAsync(default);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key where key_id = {held.Id}"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where held_id = {held.Id} and settled_as = 'intake.hold-lapsed'"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_a_backup_of_keys_brings_back_of_a_settled_text_goes_again_at_the_start(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var held = await HeldAsync(registry);
        await RefuseAsync(registry);
        await using (var work = await registry.Store.BeginAsync(default))
        {
            await work.InsertAsync(Tables.FileKey, [[held.Id, registry.Keys.WrappingVersion, held.Wrapped]], default);
            await work.CommitAsync(default);
        }

        await new EraseAgain(registry.Store, registry.Services.GetRequiredService<DestroyRecords>(), registry.Services.GetRequiredService<ErasedKeys>()).RunAsync(default);

        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key where key_id = {held.Id}"));
    }

    [Fact]
    public async Task The_record_of_the_decision_keeps_columns_and_matters_and_no_word_of_the_text()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await HeldAsync(registry);
        await RefuseAsync(registry);
        await using var session = await registry.Store.ReadAsync(default);
        var root = await session.RootAsync(registry.Keys, Ids.Register, default);

        var said = await session.FindAsync(
            $"select f.fact_id, f.key_id, f.sealed, k.wrapped from fact f join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id where f.kind = {FactKind.HeldRowSettled.Code}",
            row => FactParts.Parse(root.DataKey(row.Id(1), row.Bytes(3)).Open(row.Bytes(2), new Place("fact.sealed", row.Id(0))).AsSpan(FactParts.OpeningLength)), default);

        var parts = string.Join(' ', said!.All.Select(part => part.Value));
        Assert.Contains("intake.excluded-text-refused facts:illness", parts, StringComparison.Ordinal);
        Assert.DoesNotContain("糖尿病", parts, StringComparison.Ordinal);
    }

    static async Task<(Guid Id, byte[] Wrapped)> HeldAsync(Registry registry)
    {
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(await maker.SendAsync(File(Row("王海燕", "379999198803120022", 1, Words))));
        await using var session = await registry.Store.ReadAsync(default);
        return await session.FindAsync($"select h.held_id, k.wrapped from held_row h join file_key k on k.key_id = h.held_id", row => (row.Id(0), row.Bytes(1)), default);
    }

    static async Task RefuseAsync(Registry registry)
    {
        using var desk = await AgencyPagesTests.SignInAsync(registry, "identity");
        var list = await desk.GetStringAsync("/en/casework/texts");
        var action = Action().Match(list).Groups[1].Value;
        var read = await (await desk.PostAsync(action, AgencyPagesTests.Form(list))).Content.ReadAsStringAsync();
        (await desk.PostAsync(action + "/decision", AgencyPagesTests.Form(read, "refused"))).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("action=\"(/en/casework/texts/[^\"]+)\"")]
    private static partial Regex Action();
}
