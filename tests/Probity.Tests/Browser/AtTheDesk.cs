namespace Probity.Tests.Journeys;

/// <summary>What an official of the permit bureau does at the desk.</summary>
static class AtTheDesk
{
    public const string Number = "379999198803120022";
    public const string Name = "王海燕";

    public static readonly Words Permit = new("行政许可审查", "Permit");
    public static readonly Words Continue = new("继续", "Continue");
    static readonly Words Use = new("审查许可申请", "Examining the application");

    /// <summary>Registers a case with one party and goes on to ask about them, up to the use.</summary>
    public static async Task RegisterAsync(this Visitor visitor, string @case, string number, string name)
    {
        await visitor.OpenAsync("desk/cases");
        await visitor.ChoosePurposeAsync();
        await visitor.NameCaseAsync(@case);
        await visitor.NamePersonAsync(number, name);
        await visitor.PressAsync(new("登记案件", "Register the case"));
        await visitor.PressAsync(new("查询本案当事人", "Ask about a party of this case"));
    }

    /// <summary>From the use to the answer.</summary>
    public static async Task AskAsync(this Visitor visitor, string number, string name)
    {
        await visitor.ChooseUseAsync();
        await visitor.NamePersonAsync(number, name);
        await visitor.PressAsync(new("查询", "Ask"));
    }

    public static async Task ChoosePurposeAsync(this Visitor visitor)
    {
        await visitor.ChooseAsync(Permit);
        await visitor.PressAsync(Continue);
    }

    public static async Task NameCaseAsync(this Visitor visitor, string @case)
    {
        await visitor.TypeAsync(new("案件编号是什么？", "What is the case number?"), @case);
        await visitor.PressAsync(Continue);
    }

    public static async Task ChooseUseAsync(this Visitor visitor)
    {
        await visitor.ChooseAsync(Use);
        await visitor.PressAsync(Continue);
    }

    public static async Task NamePersonAsync(this Visitor visitor, string number, string name)
    {
        await visitor.TypeAsync(new("公民身份号码", "Identity number"), number);
        await visitor.TypeAsync(new("姓名", "Name"), name);
        await visitor.PressAsync(Continue);
    }
}
