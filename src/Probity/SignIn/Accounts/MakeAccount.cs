using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Probity.Calendar;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Makes an account with a password. It is nobody's yet and opens nothing: a one-time code of the register, or a counter, makes it
/// somebody's. The register gives the name, so that no answer here says which names there are.
/// </summary>
sealed class MakeAccount(UserManager<Account> users, TimeProvider clock)
{
    /// <summary>The account. Refusals: those of <see cref="PasswordRule"/>.</summary>
    public async Task<Outcome<Account>> RunAsync(string password)
    {
        if (PasswordRule.Judge(password) is { } refusal) return refusal;

        var name = AccountName.From(BinaryPrimitives.ReadUInt64BigEndian(RandomNumberGenerator.GetBytes(8)));
        var account = Account.New(name, Instant.FromDateTimeOffset(clock.GetUtcNow()).Microseconds);
        var made = await users.CreateAsync(account, password);
        return made.Succeeded ? account : throw new InvalidOperationException($"An account could not be made: {string.Join(", ", made.Errors.Select(error => error.Code))}");
    }
}
