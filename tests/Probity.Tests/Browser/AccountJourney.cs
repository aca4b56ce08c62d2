using Probity.Tests.SignIn;

namespace Probity.Tests.Journeys;

public sealed class AccountJourney
{
    static readonly Words Password = new("密码", "Password");
    static readonly Words AccountName = new("账号名", "Account name");
    static readonly Words Continue = new("继续", "Continue");
    static readonly Words SignIn = new("登录", "Sign in");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task Somebody_makes_an_account_and_comes_back_with_it_without_script(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        var (name, key, recovery) = await MakeAsync(visitor);
        await visitor.SeeAsync("account-home", new("您的账号", "Your account"), new("还有8个可用", "8 are left"));

        await visitor.Page.Context.ClearCookiesAsync();
        visitor.Registry.Clock.Advance(TimeSpan.FromSeconds(60));
        await visitor.OpenAsync("account/sign-in");
        await visitor.SeeAsync("account-sign-in", SignIn, new("没有账号？新建账号", "No account yet? Make one"));
        await TypePasswordAsync(visitor, name, "wrong wrong wrong");
        await visitor.SeeAsync("account-refused", SignIn);
        await TypePasswordAsync(visitor, name, Holder.Password);
        await visitor.SeeAsync("account-code", new("动态口令是什么？", "What is your one-time code?"));
        await visitor.TypeAsync(new("动态口令是什么？", "What is your one-time code?"), Holder.CodeOf(key, visitor.Registry.Clock));
        await visitor.PressAsync(SignIn);
        await visitor.ReadAsync(AccountName);

        await visitor.OpenAsync("account/password");
        await visitor.SeeAsync("account-password", new("更换密码", "Change your password"));
        await visitor.OpenAsync("account/passkeys");
        await visitor.SeeAsync("account-passkeys", new("通行密钥", "Passkeys"));
        await visitor.OpenAsync("connect/verify");
        await visitor.SeeAsync("account-device", new("命令行显示的代码是什么？", "What code does the command show?"));
        await RecoverAsync(visitor, name, recovery);
    }, RegisterMode.Real);

    static async Task<(string Name, byte[] Key, string Recovery)> MakeAsync(Visitor visitor)
    {
        var title = new Words("为新账号选一个密码", "Choose a password for your new account");
        await visitor.OpenAsync("account/new");
        await visitor.SeeAsync("account-new", title, new("账号本身不打开任何内容", "An account by itself opens nothing"));
        await visitor.TypeAsync(title, Holder.Password);
        await visitor.PressAsync(new("新建账号", "Make the account"));
        await visitor.SeeAsync("account-name", new("这是您的账号名", "This is your account name"));
        var name = await visitor.Page.Locator(".govuk-panel .app-code").InnerTextAsync();
        await visitor.FollowAsync(new("下一步：动态口令", "Next: one-time codes"));
        await visitor.SeeAsync("account-code-app", new("把密钥加到动态口令应用里", "Add the key to your authenticator app"));
        var key = Holder.ReadKey(await visitor.Page.Locator("dd .app-code").InnerTextAsync());
        await visitor.TypeAsync(new("应用现在显示的6位数字", "The six digits that the app shows now"), Holder.CodeOf(key, visitor.Registry.Clock));
        await visitor.PressAsync(Continue);
        await visitor.SeeAsync("account-recovery-codes", new("恢复码", "Your recovery codes"), new("只显示这一次", "shown this once"));
        var recovery = await visitor.Page.Locator(".app-recovery-codes .app-code").First.InnerTextAsync();
        await visitor.FollowAsync(new("已抄好，继续", "I have them: continue"));
        return (name, key, recovery);
    }

    static async Task TypePasswordAsync(Visitor visitor, string name, string password)
    {
        await visitor.TypeAsync(AccountName, name);
        await visitor.TypeAsync(Password, password);
        await visitor.PressAsync(Continue);
    }

    static async Task RecoverAsync(Visitor visitor, string name, string recovery)
    {
        var title = new Words("恢复码是什么？", "What is your recovery code?");
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.OpenAsync("account/sign-in");
        await TypePasswordAsync(visitor, name, Holder.Password);
        await visitor.FollowAsync(new("用不了动态口令？使用恢复码", "Your app is not at hand? Use a recovery code"));
        await visitor.SeeAsync("account-recovery", title);
        await visitor.TypeAsync(title, recovery);
        await visitor.PressAsync(SignIn);
        await visitor.ReadAsync(new("还有7个可用", "7 are left"));
    }
}
