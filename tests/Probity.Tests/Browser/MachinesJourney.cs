using System.Security.Cryptography;
using Probity.Bodies.Machines;

namespace Probity.Tests.Journeys;

/// <summary>A program of a body by pages alone: registered by one person, approved by another by the thumbprint, given its next key, ended.</summary>
public sealed class MachinesJourney
{
    static readonly Words Programs = new("机器客户端", "Programs");
    static readonly Words Register = new("登记机器客户端", "Register a program");
    static readonly Words Next = new("继续", "Continue");
    static readonly Words Paste = new("或者粘贴公钥", "Or paste the public key");
    static readonly Words Approve = new("指纹一致，批准", "The thumbprint agrees: approve");
    static readonly Words AddKey = new("增加下一个密钥", "Add the next key");
    static readonly Words SaveKey = new("增加密钥", "Add the key");
    static readonly Words Label = Words.Same("审批系统");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_program_is_registered_approved_given_its_next_key_and_ended(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("market-admin");
        await visitor.FollowAsync(Programs);
        await visitor.SeeAsync("machines-empty", Programs, new("本单位还没有登记", "Your body has no program yet"));
        await RegisterAsync(visitor);
        var number = visitor.At.Split('/')[^1];

        await visitor.SignInAsync("security");
        await visitor.FollowAsync(Programs);
        await visitor.SeeAsync("machines-security", Programs, new("等待批准", "Waiting for approval"));
        await visitor.SeeFrameAsync("administration-security");
        await visitor.FollowFirstRowAsync();
        await visitor.SeeAsync("machine-approve", Label, new("逐位核对", "Compare the thumbprint"));
        await visitor.PressAsync(Approve);
        await visitor.SeeAsync("machine-in-use", Label, new("启用", "In use"));

        await visitor.SignInAsync("market-admin");
        await visitor.OpenAsync($"administration/machines/{number}");
        await visitor.FollowAsync(AddKey);
        await visitor.TypeAsync(Paste, "no key");
        await visitor.PressAsync(SaveKey);
        await visitor.SeeAsync("machine-add-key-refused", AddKey, new("请提供公钥", "Give a public key"));
        await AttachKeyAsync(visitor);
        await visitor.PressAsync(SaveKey);
        await visitor.ReadAsync(new("启用，有密钥待批准", "In use; a key waits for approval"));
        await visitor.PressAsync(EndFirst);
        await visitor.ReadAsync(new("待批准", "Waits for approval"));

        await visitor.SignInAsync("security");
        await visitor.OpenAsync("administration/machines");
        await visitor.TypeAsync(new("编号（client_id）", "Number (client_id)"), number);
        await visitor.PressAsync(new("打开", "Open"));
        await visitor.PressAsync(new("终止机器客户端", "End the program"));
        await visitor.SeeAsync("machine-ended", Label, new("已终止", "Ended"));
    });

    static async Task RegisterAsync(Visitor visitor)
    {
        await visitor.FollowAsync(Register);
        await visitor.PressAsync(Next);
        await visitor.SeeAsync("machine-register-refused", Register, new("请提供公钥", "Give a public key"));
        await visitor.TypeAsync(new("哪个系统", "Which system"), Label.Zh);
        await visitor.ChooseAsync(new("查询", "Inquirer"));
        using (var key = SampleKey(1)) await visitor.TypeAsync(Paste, key.ExportPkcs8PrivateKeyPem());
        await visitor.PressAsync(Next);
        await visitor.ReadAsync(new("收到了私钥，未保存", "That is a private key; it was not kept"));
        Assert.DoesNotContain("PRIVATE KEY", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        await visitor.TypeAsync(Paste, SamplePem(1));
        await visitor.PressAsync(Next);
        await visitor.SeeAsync("machine-check", new("请核对后登记", "Check before you register"), Label);
        await visitor.PressAsync(new("修改", "Change it"));
        await visitor.SeeAsync("machine-register", Register);
        await visitor.PressAsync(Next);
        await visitor.PressAsync(new("登记", "Register"));
        await visitor.SeeAsync("machine-registered", Label, new("由您登记", "You registered it"));
        await visitor.PictureAsync("administration-machine", Language.Zh);
    }

    static async Task AttachKeyAsync(Visitor visitor)
    {
        var file = Path.Combine(visitor.Registry.Settings.Data, "next.pem");
        await File.WriteAllTextAsync(file, SamplePem(2));
        await visitor.AttachAsync(new("公钥文件", "File of the public key"), file);
    }

    static Words EndFirst { get; } = new($"终止密钥{FirstName}…", $"End key {FirstName}…");

    static string FirstName => MachineKey.Read(SamplePem(1)).Value.Thumbprint[..8];

    static string SamplePem(byte seed)
    {
        using var key = SampleKey(seed);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    // The same key in each run, so that the pages read the same.
    static ECDsa SampleKey(byte seed) => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. Enumerable.Repeat(seed, 32)] });
}
