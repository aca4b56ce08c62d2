namespace Probity.SignIn.Accounts;

/// <summary>One-time codes of an account's app, against the register's clock.</summary>
sealed class CodeApp(AccountKeys keys, TimeProvider clock)
{
    /// <summary>The step whose code was typed, by the key that the account has in use; null when the code is wrong.</summary>
    public long? FindStep(Account account, string typed) => account.CodeKey is null ? null : FindStep(keys.OpenCodeKey(account), typed);

    /// <summary>The step whose code was typed, by a key that is about to be taken into use.</summary>
    public long? FindStep(byte[] key, string typed) => Totp.FindStep(key, Digits(typed), clock.GetUtcNow());

    /// <summary>Takes a key into use, from the step after the one whose code proved it.</summary>
    public void Use(Account account, byte[] key, long step) => (account.CodeKey, account.CodeStep) = (keys.SealCodeKey(account, key), step);

    // Apps show a space in the middle, and input methods make full-width digits.
    static string Digits(string typed) => string.Concat(NormalForm.Nfkc(typed).Where(char.IsAsciiDigit));
}
