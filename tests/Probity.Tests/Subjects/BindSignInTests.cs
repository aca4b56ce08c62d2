using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Subjects;

namespace Probity.Tests.Subjects;

public sealed class BindSignInTests
{
    static readonly ResidentNumber Number = ResidentNumber.Parse("379999197509050110");
    static readonly PersonName Name = PersonName.Parse("张德胜");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_stranger_who_signs_in_later_sees_the_look_of_before(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var asker = new Official("o-1", "吴建国", CreditCode.Parse("11370000MB0DEM0334"), "公务员录用考察", new HashSet<Role> { Role.Inquirer });
        var question = new Question("recruitment", "no-such-use", "", Number, PersonName.Parse("另一人"));
        await registry.Services.GetRequiredService<AnswerInquiries>().RunAsync([new Inquiry(asker, Channel.Page, question, ReceiptNumber.From(7), null)], default);

        registry.Clock.Advance(TimeSpan.FromDays(30));
        var bound = await BindAsync(registry, Number, Name);
        var looks = await registry.Services.GetRequiredService<ReadLooks>().ListAsync(bound.Value, null, default);

        var look = Assert.Single(looks.Looks);
        Assert.Equal(1, looks.Total);
        Assert.Equal(("山东省人力资源和社会保障厅", "公务员录用考察", LookResult.Refused), (look.Body.Zh, look.Post.Zh, look.Result));
        Assert.Equal("inquiry.use-unknown", look.Refusal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_stranger_becomes_known_by_the_verified_name_and_the_fact_is_written_once(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BindAsync(registry, Number, Name)));
        var later = await BindAsync(registry, Number, Name);

        Assert.Single(all.Append(later).Select(bound => bound.Value).Distinct());
        Assert.Equal((1, 1, 1), await CountAsync(registry, later.Value));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_name_that_the_register_does_not_have_for_the_number_opens_no_file(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var other = await BindAsync(registry, Number, PersonName.Parse("张得胜"));
        var owner = await BindAsync(registry, Number, Name);

        Assert.Same(BindSignIn.NameUnknown, other.Refusal);
        Assert.Equal(entry.Subject, owner.Value);
        Assert.Equal((1, 1, 1), await CountAsync(registry, entry.Subject));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_a_batch_still_claims_shuts_nobody_out(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (batch, pending) = (Guid.NewGuid(), await GivenNotice.WriteAsync(registry, Number, PersonName.Parse("另一人"), isReleased: false));
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update subject_name set batch_id = {batch} where subject_id = {pending.Subject}");
            await work.CommitAsync(default);
        }

        Assert.Equal(pending.Subject, (await BindAsync(registry, Number, Name)).Value);
        Assert.Equal((2, 2, 1), await CountAsync(registry, pending.Subject));
    }

    static Task<Outcome<Guid>> BindAsync(Registry registry, ResidentNumber number, PersonName name) =>
        registry.Services.GetRequiredService<BindSignIn>().RunAsync(number, name, default);

    static async Task<(long Names, long Numbers, long Facts)> CountAsync(Registry registry, Guid subject)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return (
            await session.FindAsync($"select count(*) from subject_name where subject_id = {subject}", row => row.Long(0), default),
            await session.FindAsync($"select count(*) from subject_identifier where subject_id = {subject}", row => row.Long(0), default),
            await session.FindAsync($"select count(*) from fact where subject_id = {subject} and kind = {FactKind.PersonBound.Code}", row => row.Long(0), default));
    }
}
