using Probity.PublicLog;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class PolicyBookTests
{
    static readonly DateOnly Day = new(2027, 1, 1);

    static readonly string[] Keys = [.. new[] { "a", "b", "c" }.Select(name =>
    {
        using var key = SignerKey.Generate($"{name}.example", NoteKeyType.Cosignature);
        return key.Verifier.ToString();
    })];

    [Fact]
    public void The_last_announced_of_those_whose_day_has_come_is_in_force()
    {
        var book = Book((1, 0), (2, 40), (3, 70));

        Assert.Null(book.InForceOn(Day.AddDays(-1)));
        Assert.Equal((1, 2), At(book, 39));
        Assert.Equal((2, 3), At(book, 40));
        Assert.Equal((3, null), At(book, 70));
    }

    [Fact]
    public void Whoever_announces_another_policy_for_an_earlier_day_overrules_the_later_one()
    {
        var book = Book((1, 0), (2, 90), (3, 60));

        Assert.Equal((1, 3), At(book, 59));
        Assert.Equal((3, null), At(book, 60));
        Assert.Equal((3, null), At(book, 90));
    }

    [Fact]
    public void Names_addresses_remarks_and_order_are_not_trusted_and_keys_and_quorum_are()
    {
        var policy = Form($"witness a {Keys[0]} https://a.example\nwitness b {Keys[1]} https://b.example\ngroup g 2 a b\nquorum g\n");

        Assert.Equal(policy, Form($"# moved\nwitness y {Keys[1]} https://elsewhere.example\nwitness x {Keys[0]}\ngroup h all y x\nquorum h\n"));
        Assert.NotEqual(policy, Form($"witness a {Keys[0]}\nwitness b {Keys[1]}\ngroup g any a b\nquorum g\n"));
        Assert.NotEqual(policy, Form($"witness a {Keys[0]}\nwitness b {Keys[2]}\ngroup g 2 a b\nquorum g\n"));
        Assert.NotEqual(policy, Form($"witness a {Keys[0]}\nwitness b {Keys[1]}\nwitness c {Keys[2]}\ngroup g 2 a b\nquorum g\n"));
        Assert.NotEqual(policy, Form($"witness a {Keys[0]}\nwitness b {Keys[1]}\ngroup g 2 a b\nquorum none\n"));
    }

    [Fact]
    public void What_the_register_writes_of_a_policy_reads_as_the_same_policy_and_holds_no_remark()
    {
        var policy = Policy.Parse($"# 张三 knows the court's number\nwitness a {Keys[0]} https://a.example\nwitness b {Keys[1]}\nwitness c {Keys[2]}\ngroup g any b c\ngroup h all a g\nquorum h\n");

        var lines = PolicyForm.Lines(policy);

        Assert.Equal($"witness a {Keys[0]} https://a.example\nwitness b {Keys[1]}\nwitness c {Keys[2]}\ngroup g 1 b c\ngroup h 2 a g\nquorum h\n", lines);
        Assert.Equal(PolicyForm.Normal(policy), Form(lines));
    }

    static (int?, int?) At(PolicyBook book, int days) => (book.InForceOn(Day.AddDays(days))?.Number, book.ComingAfter(Day.AddDays(days))?.Number);

    static PolicyBook Book(params (int Number, int Days)[] all) => new([.. all.Select(one => new AnnouncedPolicy(one.Number, Day.AddDays(one.Days), Day, ""))]);

    static string Form(string lines) => PolicyForm.Normal(Policy.Parse(lines));
}
