using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Probity.SignIn;
using Probity.SignIn.Accounts;
using Probity.SignIn.Demo;
using Probity.SignIn.Provider;

namespace Probity.Tests.SignIn;

public sealed partial class SignInSchemaTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_migrations_make_just_the_tables_of_the_models(bool postgres)
    {
        var store = postgres ? SignInStore.Postgres("Host=nowhere") : SignInStore.Sqlite("nowhere.db");
        var provider = new DbContextOptionsBuilder<SignInContext>();
        SignInContext.Use(store, provider);
        using var tokens = new SignInContext(provider.Options);
        var accounts = new DbContextOptionsBuilder<AccountContext>();
        AccountContext.Use(store, accounts);
        using var holders = new AccountContext(accounts.Options);

        IsJust("0001-openiddict", tokens, postgres);
        IsJust("0002-accounts", holders, postgres);
    }

    // The schema itself is made before the first file, for the table of versions.
    static void IsJust(string migration, DbContext model, bool postgres) =>
        Assert.Equal(Squeeze(SchemaOnly().Replace(model.Database.GenerateCreateScript(), "")), Squeeze(Comments().Replace(SignInSchema.Text(migration, postgres), "")));

    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Applied_twice_it_is_applied_once_and_the_serving_role_can_sign_people_in(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await SignInSchema.MigrateAsync(StoreOf(engine, database.OwnerUrl), default);
        await SignInSchema.MigrateAsync(StoreOf(engine, database.OwnerUrl), default);
        await using var host = await SignInHost.StartAsync(options => options with { Store = StoreOf(engine, database.AppUrl) });
        using var browser = host.Browse();

        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find("maker")!, host.Keys));
        await browser.PressAsync("进入演示");

        Assert.Contains("official=maker", browser.Text);
        var (status, _) = await host.AskAsync("/api/batches", await host.TokenAsync("maker"));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    static SignInStore StoreOf(string engine, string url) => engine is "sqlite"
        ? SignInStore.Sqlite(Path.Combine(Path.GetDirectoryName(url)!, "signin.db"))
        : SignInStore.Postgres(url);

    static string Squeeze(string sql) => Space().Replace(sql, " ").Trim();

    [GeneratedRegex(@"DO \$EF\$.*?END \$EF\$;", RegexOptions.Singleline)]
    private static partial Regex SchemaOnly();

    [GeneratedRegex("^--.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
