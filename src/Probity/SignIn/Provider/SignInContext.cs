using Microsoft.EntityFrameworkCore;

namespace Probity.SignIn.Provider;

/// <summary>
/// The bundled provider's tables, as its library wants them. The only EF Core in the program; its schema is made by the numbered
/// files in <c>Migrations</c>, never by EF at run time.
/// </summary>
sealed class SignInContext(DbContextOptions<SignInContext> options) : DbContext(options)
{
    public static void Use(SignInStore store, DbContextOptionsBuilder builder)
    {
        if (store.IsPostgres) builder.UseNpgsql(store.ConnectionString);
        else builder.UseSqlite(store.ConnectionString);
        builder.UseOpenIddict();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema("signin");
    }
}
