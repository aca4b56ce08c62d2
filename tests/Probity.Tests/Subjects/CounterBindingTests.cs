using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Subjects;
using Probity.Subjects.Counter;
using Probity.Tests.Bodies;
using Probity.Tests.SignIn;

namespace Probity.Tests.Subjects;

/// <summary>Two clerks see a document; then, and not before, an account opens a person's file.</summary>
public sealed class CounterBindingTests
{
    static readonly ResidentNumber Number = ResidentNumber.Parse(Province.PersonNumber);
    static readonly SeenIdentity Seen = new(Number, PersonName.Parse("欧阳兰"), "resident-id");
    static readonly Official First = Clerk("0101");
    static readonly Official Second = Clerk("0102");
    static readonly Official Elsewhere = Clerk("0201", "11370000MB0DEM0259");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_person_whom_two_clerks_saw_enters_by_code_and_finds_the_file_there(string engine)
    {
        await using var registry = await StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Seen.Name);
        var issued = await BindAsync(registry, Seen);

        var (browser, holder) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(issued.Code.ToString());

        Assert.Equal(("/en/my", HttpStatusCode.OK), (browser.At, browser.Status));
        await browser.OpenAsync("/en/my/entries");
        Assert.Contains(entry.Number.ToString(), browser.Text);
        await browser.OpenAsync("/en/my/account");
        Assert.Contains("An account was bound by the code", browser.Text);
        Assert.Equal(3, await registry.CountAsync($"select count(*) from fact where subject_id = {entry.Subject} and kind in ({"binding-opened"}, {"binding-confirmed"}, {"person-account-bound"})"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from counter_binding where sealed is not null"));
        browser.Dispose();

        using var later = new Browser(registry.Address);
        registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await holder.SignInAsync(later, registry.Clock);
        await later.OpenAsync("/zh/my");
        Assert.Equal("/zh/my", later.At);
        Assert.Contains("欧**", later.Text);
        Assert.DoesNotContain("欧阳兰", later.Text);
    }

    [Fact]
    public async Task Typing_a_number_opens_no_file_and_gives_no_code_until_a_second_clerk_saw_the_document()
    {
        await using var registry = await StartAsync();
        await GivenNotice.WriteAsync(registry, Number, Seen.Name);
        var (browser, _) = await registry.BeforeTheCodeAsync();

        var opened = await OpenAsync(registry, First, Seen);
        await browser.EnterAsync(opened.Value.Number.ToString());
        Assert.Contains("The code is not good", browser.Text);
        await browser.EnterAsync(Province.PersonNumber);
        Assert.Contains("The code is not good", browser.Text);
        await browser.OpenAsync("/en/my");

        Assert.Equal("/en/sign-in/code", browser.At);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from one_time_code where kind = {"Person"}"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from account_directory"));
    }

    [Fact]
    public async Task Nobody_confirms_their_own_and_nobody_of_another_body_confirms_at_all()
    {
        await using var registry = await StartAsync();
        var opened = await OpenAsync(registry, First, Seen);

        Assert.Same(ConfirmBinding.SameClerk, (await ConfirmAsync(registry, First, opened.Value.Number, Seen)).Refusal);
        Assert.Same(ConfirmBinding.Unknown, (await ConfirmAsync(registry, Elsewhere, opened.Value.Number, Seen)).Refusal);
        Assert.Same(ConfirmBinding.Unknown, (await ConfirmAsync(registry, Second, BindingNumber.From(42), Seen)).Refusal);
        Assert.Null((await ConfirmAsync(registry, Second, opened.Value.Number, Seen)).Refusal);
        Assert.Same(ConfirmBinding.Unknown, (await ConfirmAsync(registry, Second, opened.Value.Number, Seen)).Refusal);
    }

    [Theory]
    [InlineData("110101199003070118", "欧阳蓝", "resident-id")]
    [InlineData("110101199003070118", "欧阳兰", "temporary-id")]
    [InlineData("11010119900307002X", "欧阳兰", "resident-id")]
    public async Task What_two_clerks_read_differently_binds_nothing_and_three_times_end_it(string number, string name, string document)
    {
        await using var registry = await StartAsync();
        var opened = await OpenAsync(registry, First, Seen);
        var other = new SeenIdentity(ResidentNumber.Parse(number), PersonName.Parse(name), document);

        for (var i = 0; i < ConfirmBinding.MostTries; i++)
            Assert.Same(ConfirmBinding.Differs, (await ConfirmAsync(registry, Second, opened.Value.Number, other)).Refusal);

        Assert.Same(ConfirmBinding.Unknown, (await ConfirmAsync(registry, Second, opened.Value.Number, Seen)).Refusal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"binding-cancelled"}"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from one_time_code where kind = {"Person"}"));
    }

    [Fact]
    public async Task A_binding_waits_two_hours_and_its_code_three_days_and_nothing_of_the_document_stays()
    {
        await using var registry = await StartAsync();
        var late = await OpenAsync(registry, First, Seen);
        registry.Clock.Advance(OpenBinding.Life);
        Assert.Same(ConfirmBinding.Unknown, (await ConfirmAsync(registry, Second, late.Value.Number, Seen)).Refusal);

        var issued = await BindAsync(registry, Seen);
        registry.Clock.Advance(ConfirmBinding.CodeLife);
        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(issued.Code.ToString());

        Assert.Contains("The code is not good", browser.Text);
        await registry.Services.GetRequiredService<LapseBindings>().RunAsync(default);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from counter_binding where ended_as = {"lapsed"} and sealed is null"));
    }

    [Fact]
    public async Task A_cancelled_binding_takes_its_code_with_it()
    {
        await using var registry = await StartAsync();
        var opened = await OpenAsync(registry, First, Seen);
        var issued = (await ConfirmAsync(registry, Second, opened.Value.Number, Seen)).Value;
        var cancel = registry.Services.GetRequiredService<CancelBinding>();

        Assert.Same(ConfirmBinding.Unknown, await cancel.RunAsync(Elsewhere, opened.Value.Number, Channel.Counter, default));
        Assert.Null(await cancel.RunAsync(First, opened.Value.Number, Channel.Counter, default));

        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(issued.Code.ToString());
        Assert.Contains("The code is not good", browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_new_binding_ends_the_account_of_before_also_for_who_is_signed_in_with_it(string engine)
    {
        await using var registry = await StartAsync(engine);
        var (before, _) = await registry.BeforeTheCodeAsync();
        await before.EnterAsync((await BindAsync(registry, Seen)).Code.ToString());
        Assert.Equal("/en/my", before.At);

        var (after, _) = await registry.BeforeTheCodeAsync();
        await after.EnterAsync((await BindAsync(registry, Seen)).Code.ToString());
        await registry.NoticedAsync();

        Assert.Equal("/en/my", after.At);
        await before.OpenAsync("/en/my");
        Assert.Equal("/en/sign-in/code", before.At);
        await after.OpenAsync("/en/my");
        Assert.Equal("/en/my", after.At);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_name_on_the_document_is_kept_also_where_a_source_sent_another(string engine)
    {
        await using var registry = await StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, PersonName.Parse("欧阳岚"));
        var bind = registry.Services.GetRequiredService<BindSignIn>();
        Assert.Same(BindSignIn.NameUnknown, (await bind.RunAsync(Number, Seen.Name, default)).Refusal);

        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync((await BindAsync(registry, Seen)).Code.ToString());

        Assert.Equal("/en/my", browser.At);
        Assert.Equal(entry.Subject, (await bind.RunAsync(Number, Seen.Name, default)).Value);
    }

    [Fact]
    public async Task An_account_is_an_officials_or_a_persons_and_never_both()
    {
        await using var registry = await StartAsync();
        await registry.GivenOfficialAsync(Province.Market, "0417", Role.IntakeMaker);
        var invitation = await registry.CodeForAsync("0417");
        var (person, holder) = await registry.BeforeTheCodeAsync();
        using var twin = new Browser(registry.Address);
        registry.Clock.Advance(TimeSpan.FromMinutes(1));
        await holder.SignInAsync(twin, registry.Clock);
        await twin.OpenAsync("/en/sign-in?returnUrl=%2Fen%2Fsign-in%2Fcode");

        await person.EnterAsync((await BindAsync(registry, Seen)).Code.ToString());
        await twin.EnterAsync(invitation);

        Assert.Equal("/en/my", person.At);
        Assert.Contains("can be nothing else", twin.Text);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from account_directory where official_id is not null"));
    }

    [Fact]
    public async Task An_invented_number_has_no_place_at_a_real_counter()
    {
        await using var registry = await StartAsync();

        Assert.Equal("signin.number-of-other-mode", (await OpenAsync(registry, First, Seen with { Number = ResidentNumber.Parse("379999198803120022") })).Refusal?.Code);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from counter_binding"));
    }

    static Task<Registry> StartAsync(string engine = "sqlite") => Registry.StartAsync(engine, RegisterMode.Real);

    static Official Clerk(string number, string body = "12370000MB0DEM05XK") =>
        new(number, "冯志强", CreditCode.Parse(body), "窗口", new HashSet<Role> { Role.CounterClerk }) { Appointment = SignInHost.SubjectOf(number) };

    static Task<Outcome<OpenedBinding>> OpenAsync(Registry registry, Official clerk, SeenIdentity seen) =>
        registry.Services.GetRequiredService<OpenBinding>().RunAsync(clerk, seen, Channel.Counter, default);

    static Task<Outcome<IssuedCode>> ConfirmAsync(Registry registry, Official clerk, BindingNumber number, SeenIdentity seen) =>
        registry.Services.GetRequiredService<ConfirmBinding>().RunAsync(clerk, number, seen, Channel.Counter, default);

    static async Task<IssuedCode> BindAsync(Registry registry, SeenIdentity seen) =>
        (await ConfirmAsync(registry, Second, (await OpenAsync(registry, First, seen)).Value.Number, seen)).Value;
}
