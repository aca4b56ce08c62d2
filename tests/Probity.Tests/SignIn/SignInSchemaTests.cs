using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Probity.SignIn;
using Probity.SignIn.Provider;

namespace Probity.Tests.SignIn;

public sealed partial class SignInSchemaTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_migration_makes_just_the_tables_of_the_model(bool postgres)
    {
        var store = postgres ? SignInStore.Postgres("Host=nowhere") : SignInStore.Sqlite("nowhere.db");
        var options = new DbContextOptionsBuilder<SignInContext>();
        SignInContext.Use(store, options);
        using var context = new SignInContext(options.Options);

        var model = context.Database.GenerateCreateScript();

        // The schema itself is made before the first file, for the table of versions.
        Assert.Equal(Squeeze(SchemaOnly().Replace(model, "")), Squeeze(Comments().Replace(SignInSchema.Text("0001-openiddict", postgres), "")));
    }

    [Fact]
    public async Task Applied_twice_it_is_applied_once()
    {
        var folder = Directory.CreateTempSubdirectory("probity-signin-");
        var store = SignInStore.Sqlite(Path.Combine(folder.FullName, "signin.db"));

        await SignInSchema.MigrateAsync(store, appRole: null, default);
        await SignInSchema.MigrateAsync(store, appRole: null, default);

        var options = new DbContextOptionsBuilder<SignInContext>();
        SignInContext.Use(store, options);
        await using (var context = new SignInContext(options.Options))
            Assert.Equal(0, await context.Database.SqlQuery<int>($"select count(*) as Value from OpenIddictTokens").SingleAsync());
        folder.Delete(recursive: true);
    }

    static string Squeeze(string sql) => Space().Replace(sql, " ").Trim();

    [GeneratedRegex(@"DO \$EF\$.*?END \$EF\$;", RegexOptions.Singleline)]
    private static partial Regex SchemaOnly();

    [GeneratedRegex("^--.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
