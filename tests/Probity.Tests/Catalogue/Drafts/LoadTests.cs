using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Storage;

using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>What is loaded is what the journal says: nobody who writes into a folder or a table makes law.</summary>
public sealed class LoadTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("probity-load-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_published_edition_is_loaded_at_the_next_start_and_by_the_other_host(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var other = await StartAsync(registry);
        await PublishAsync(registry);

        Assert.Equal(Code, (await StartAsync(registry)).Editions.Find(Code)!.Code);
        await other.Load.RenewAsync(other.Editions, default);
        Assert.Equal(20, other.Editions.InForceOn(From)!.FindPurpose("procurement")!.MaxParties);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_flipped_byte_of_a_published_edition_stops_the_program(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await PublishAsync(registry);
        await OwnerAsync(registry, "edition_file_is_final", $"update edition_file set content = replace(content, 'max-parties: 20', 'max-parties: 99')");

        var stopped = await Assert.ThrowsAsync<SettingsException>(() => StartAsync(registry));

        Assert.Contains("loaded with another text", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flipped_byte_on_disk_stops_the_program_and_an_edition_that_nobody_approved_changes_nothing()
    {
        Found();
        await using var registry = await Registry.StartAsync("sqlite", catalogue: folder);
        Unpack(Narrower());
        Change("one/purposes.yaml", "max-parties: 30", "max-parties: 31");

        Assert.Contains("sd-2026-1 was loaded with another text", (await Assert.ThrowsAsync<SettingsException>(() => StartAsync(registry))).Message, StringComparison.Ordinal);
        Change("one/purposes.yaml", "max-parties: 31", "max-parties: 30");
        var started = await StartAsync(registry);

        Assert.Equal([Code], started.Load.NotApproved);
        Assert.Equal(["sd-2026-1"], started.Editions.All.Select(edition => edition.Code));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_that_somebody_wrote_past_the_register_stops_the_program(string engine)
    {
        Found();
        await using var registry = await Registry.StartAsync(engine, catalogue: folder);
        Unpack(Narrower());
        var hash = CatalogueReader.Read(EditionArchive.Read(new MemoryStream(Narrower())).Value).Editions!.All[0].Hash;
        await OwnerAsync(registry, null, $"insert into edition (code, hash, loaded_at) values ({Code}, {hash}, 1)");

        var stopped = await Assert.ThrowsAsync<SettingsException>(() => StartAsync(registry));

        Assert.Contains("the journal does not say that it was published and approved", stopped.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_draft_that_was_called_published_by_hand_is_not_law(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        await StepAsync(approver, await BringAsync(editor, Narrower()), "approval");
        await OwnerAsync(registry, null, $"update edition_draft set state = 'published'", $"insert into edition (code, hash, loaded_at) select edition, hash, 1 from edition_draft");

        await Assert.ThrowsAsync<SettingsException>(() => StartAsync(registry));
    }

    [Fact]
    public async Task A_register_does_not_begin_with_an_edition_that_nobody_could_follow()
    {
        Found();
        Change("one/edition.yaml", "  - 11370000MB0DEM2609", "  # 11370000MB0DEM2609");

        var stopped = await Assert.ThrowsAsync<SettingsException>(() => Registry.StartAsync("sqlite", catalogue: folder));

        Assert.Contains("names 3 bodies at least", stopped.Message, StringComparison.Ordinal);
    }

    static async Task PublishAsync(Registry registry)
    {
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        Assert.Equal("published", (string)(await StepAsync(editor, await StepAsync(approver, await BringAsync(editor, Narrower()), "approval"), "publication"))["state"]!);
    }

    static async Task<(LoadEditions Load, Editions Editions)> StartAsync(Registry registry)
    {
        var load = new LoadEditions(registry.Store, registry.Keys);
        return (load, await load.RunAsync(registry.Settings.Catalogue, default));
    }

    static async Task OwnerAsync(Registry registry, string? trigger, params Sql[] statements)
    {
        await using Engine owner = registry.Database.EngineName == "sqlite" ? new SqliteEngine(registry.Database.OwnerUrl) : new PostgresEngine(registry.Database.OwnerUrl);
        await using var work = await new Store(owner, TimeProvider.System).BeginAsync(default);
        if (registry.Database.EngineName == "sqlite" && trigger is not null) work.Write(Sql.Made($"drop trigger {trigger}"));
        foreach (var statement in statements) work.Write(statement);
        await work.CommitAsync(default);
    }

    /// <summary>A folder of one edition, with room for another.</summary>
    void Found()
    {
        foreach (var path in Directory.GetFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories))
        {
            // The working days are no edition's: they lie beside them.
            var name = Path.GetRelativePath(CatalogueFolder.Default, path);
            Write(name.StartsWith("calendar", StringComparison.Ordinal) ? name : Path.Combine("one", name), File.ReadAllBytes(path));
        }
    }

    void Unpack(byte[] archive)
    {
        foreach (var file in EditionArchive.Read(new MemoryStream(archive)).Value.All) Write(Path.Combine("two", file.Name), file.Content);
    }

    void Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    void Change(string name, string old, string now)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));
    }
}
