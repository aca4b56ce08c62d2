using Microsoft.AspNetCore.Identity;

namespace Probity.SignIn.Accounts;

/// <summary>
/// What a password must be (NIST SP 800-63B, section 3.1.1.2): long, and none of those that everybody tries first. No rule of capitals,
/// digits or signs, and no end: such rules make passwords worse.
/// </summary>
sealed class PasswordRule : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>Fewer characters than a password needs.</summary>
    public static readonly Refusal TooShort = Refusal.Invalid("account.password-short",
        "密码至少12个字符。可以是几个互不相关的词，空格也算。", "A password has at least 12 characters. A few words that do not belong together will do; spaces count.");

    /// <summary>More characters than anybody types.</summary>
    public static readonly Refusal TooLong = Refusal.Invalid("account.password-long",
        "密码不能超过128个字符。", "A password has at most 128 characters.");

    /// <summary>One that everybody tries first.</summary>
    public static readonly Refusal TooCommon = Refusal.Invalid("account.password-common",
        "这个密码太常见，很容易被猜到。请换一个。", "This password is among the first that anybody tries. Choose another.");

    // Beginnings that people lengthen with digits until a form accepts them.
    static readonly string[] Common =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "1qaz2wsx", "1q2w3e4r", "qazwsxedc", "administrator", "admin",
        "welcome", "letmein", "iloveyou", "woaini", "5201314", "abcdefgh", "abc123", "abcd1234", "changeme", "default", "probity", "gongyunlu", "shandong", "jinan",
        "xinyong", "china", "zhongguo", "wodemima", "mima", "root", "superman", "princess", "sunshine", "football", "dragon", "monkey", "trustno1", "secret", "test", "guest",
    ];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static Refusal? Judge(string password)
    {
        if (password.EnumerateRunes().Count() < Shortest) return TooShort;
        if (password.Length > Longest) return TooLong;

        var small = password.ToLowerInvariant();
        return small.Distinct().Count() < 5 || IsRun(small) || IsCommon(small) ? TooCommon : null;
    }

    // 123456789012, abcdefghijkl and the like, up or down.
    static bool IsRun(string small) => small.Zip(small.Skip(1), (a, b) => Math.Abs(a - b)).Count(step => step <= 1) > small.Length * 3 / 4;

    static bool IsCommon(string small)
    {
        var letters = small.Trim("0123456789!@#$%^&*.?-_ ".ToCharArray());
        return letters.Length is 0 || Common.Any(word => letters.Replace(word, "", StringComparison.Ordinal).Length is 0 || small.Trim('!', '.', '@', '#').Replace(word, "", StringComparison.Ordinal).All(char.IsAsciiDigit));
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Judge(password ?? "") is { } refusal
            ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Words.En })
            : IdentityResult.Success);
}
