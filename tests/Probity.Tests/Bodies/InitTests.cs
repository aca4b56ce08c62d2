using Probity.Bodies;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests.Bodies;

public sealed class InitTests
{
    const string Url = "https://register.example";
    static readonly FirstAdministrator First = new("A001", PersonName.Parse("秦岚"));

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_register_is_made_once_and_its_first_administrator_comes_in_by_a_code(string engine)
    {
        await using var empty = await EmptyAsync(engine);

        var made = await empty.Init.RunAsync(Url, First, default);
        var again = await empty.Init.RunAsync(Url, First, default);

        Assert.Null(made.Refusal);
        Assert.Equal(InitRegister.Done, again.Refusal);
        Assert.Equal(CodeKind.Official, (await empty.Codes.FindAsync(made.Value.Code.ToString(), default)).Value.Kind);
        Assert.StartsWith("https://register.example/en/sign-in/code#", made.Value.Link(Url, Language.En), StringComparison.Ordinal);
        Assert.Equal(1, await empty.CountAsync($"select count(*) from official_role where role = {nameof(Role.SystemAdministrator)}"));
        Assert.Equal(1, await empty.CountAsync($"select count(*) from body"));
        Assert.Equal(1, await empty.CountAsync($"select count(*) from fact where kind = {"register-initialised"}"));
    }

    [Fact]
    public async Task Another_code_kills_the_first_and_none_is_given_out_once_an_administrator_came_in()
    {
        await using var empty = await EmptyAsync("sqlite");
        var first = (await empty.Init.RunAsync(Url, First, default)).Value;

        var second = (await empty.Init.AgainAsync(default)).Value;
        var dead = await empty.Codes.FindAsync(first.Code.ToString(), default);
        var good = await empty.Codes.FindAsync(second.Code.ToString(), default);
        await empty.RunAsync($"insert into account_directory (key_version, digest, official_id, bound_at) select 1, {new byte[32]}, official_id, 1 from official");

        Assert.Equal(OneTimeCodes.Refused, dead.Refusal);
        Assert.Null(good.Refusal);
        Assert.Equal(InitRegister.CodeUsed, (await empty.Init.AgainAsync(default)).Refusal);
    }

    [Theory]
    [InlineData("http://register.example")]
    [InlineData("https://register.example/path")]
    [InlineData("https://register.example/?x=1")]
    [InlineData("https://user@register.example")]
    [InlineData("register.example")]
    [InlineData("ftp://localhost")]
    public async Task An_address_that_no_browser_could_keep_for_life_makes_no_register(string address)
    {
        await using var empty = await EmptyAsync("sqlite");

        Assert.Equal(InitRegister.AddressMalformed, (await empty.Init.RunAsync(address, First, default)).Refusal);
        Assert.Equal(0, await empty.CountAsync($"select count(*) from register_identity"));
    }

    [Fact]
    public async Task A_start_without_a_register_or_under_another_address_says_the_remedy()
    {
        await using var empty = await EmptyAsync("sqlite");

        var missing = await Assert.ThrowsAsync<SettingsException>(() => empty.CheckAsync(null));
        await empty.Init.RunAsync(Url, First, default);
        var other = await Assert.ThrowsAsync<SettingsException>(() => empty.CheckAsync("https://other.example"));

        Assert.Contains("probity init", missing.Message, StringComparison.Ordinal);
        Assert.Contains(Url, other.Message, StringComparison.Ordinal);
        Assert.Contains("https://other.example", other.Message, StringComparison.Ordinal);
        Assert.Equal(Url, (await empty.CheckAsync(null)).PublicUrl);
        Assert.Equal(Url, (await empty.CheckAsync(Url + "/")).PublicUrl);
    }

    [Fact]
    public async Task An_identity_that_was_changed_by_hand_is_refused()
    {
        await using var empty = await EmptyAsync("sqlite");
        await empty.Init.RunAsync(Url, First, default);
        await empty.RunAsync($"update register_identity set issuer = {"https://evil.example"}");

        await Assert.ThrowsAsync<RegisterException>(() => empty.CheckAsync(null));
    }

    static async Task<EmptyRegister> EmptyAsync(string engine)
    {
        var database = await Database.CreateAsync(engine);
        var folder = Directory.CreateTempSubdirectory("probity-init-");
        var settings = new Settings
        {
            Data = engine == "sqlite" ? Path.GetDirectoryName(database.AppUrl)! : folder.FullName,
            Database = engine == "sqlite" ? null : database.AppUrl,
            Keys = Path.Combine(folder.FullName, "keys"),
            Mode = RegisterMode.Real,
        };
        var ring = settings.OpenKeys();
        var store = await OpenStore.RunAsync(settings, new TestClock(), default);
        await Register.OpenAsync(store, ring, "", default);
        var editions = await new LoadEditions(store, ring).RunAsync(settings.Catalogue, default);
        return new EmptyRegister(database, store, ring, settings) { Init = new InitRegister(store, ring, editions) };
    }

    sealed record EmptyRegister(Database Database, Store Store, KeyRing Ring, Settings Settings) : IAsyncDisposable
    {
        public required InitRegister Init { get; init; }

        public OneTimeCodes Codes => new(Store, Ring);

        public Task<Settings> CheckAsync(string? publicUrl) => RegisterIdentity.CheckAsync(Settings with { PublicUrl = publicUrl }, Store, Ring, default);

        public async Task<long> CountAsync(Sql sql)
        {
            await using var session = await Store.ReadAsync(default);
            return await session.FindAsync(sql, row => row.Long(0), default);
        }

        public async Task RunAsync(Sql sql)
        {
            await using var work = await Store.BeginAsync(default);
            work.Write(sql);
            await work.CommitAsync(default);
        }

        public async ValueTask DisposeAsync()
        {
            await Store.Engine.DisposeAsync();
            await Database.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(Settings.Keys)!, true);
        }
    }
}
