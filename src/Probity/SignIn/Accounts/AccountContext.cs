using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Probity.SignIn.Accounts;

/// <summary>
/// The accounts of the bundled provider, in the tables that its library wants. The schema is made by the numbered files in
/// <c>Migrations</c>, never by EF at run time. What ASP.NET Core Identity would keep of a person (mail, telephone) has no column.
/// </summary>
sealed class AccountContext(DbContextOptions<AccountContext> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public static void Use(SignInStore store, DbContextOptionsBuilder builder)
    {
        if (store.IsPostgres) builder.UseNpgsql(store.ConnectionString);
        else builder.UseSqlite(store.ConnectionString);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema("signin");
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(row => row.NormalizedUserName).IsUnique().HasDatabaseName("AccountsByName");
            account.Property(row => row.UserName).HasMaxLength(40).IsRequired();
            account.Property(row => row.NormalizedUserName).HasMaxLength(40).IsRequired();
            account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
            account.Ignore(row => row.Email).Ignore(row => row.NormalizedEmail).Ignore(row => row.EmailConfirmed);
            account.Ignore(row => row.PhoneNumber).Ignore(row => row.PhoneNumberConfirmed).Ignore(row => row.TwoFactorEnabled);
            account.Ignore(row => row.LockoutEnd).Ignore(row => row.LockoutEnabled).Ignore(row => row.AccessFailedCount);
            account.Ignore(row => row.Row);
        });
        modelBuilder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("AccountPasskeys");
            passkey.HasKey(row => row.CredentialId);
            passkey.Property(row => row.CredentialId).HasMaxLength(1024);
            passkey.OwnsOne(row => row.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(row => row.UserId).IsRequired();
        });
        MakeOwnTables(modelBuilder);
    }

    static void MakeOwnTables(ModelBuilder model)
    {
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("AccountSessions");
            session.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).IsRequired();
        });
        model.Entity<RecoveryCodeRow>(code =>
        {
            code.ToTable("AccountRecoveryCodes");
            code.HasKey(row => new { row.AccountId, row.Digest });
            code.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).IsRequired();
        });
        model.Entity<TriesRow>(tries =>
        {
            tries.ToTable("SignInTries");
            tries.HasKey(row => row.Digest);
        });
    }
}
