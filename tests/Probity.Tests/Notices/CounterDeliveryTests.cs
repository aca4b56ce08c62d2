using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Notices;
using Probity.Subjects;

namespace Probity.Tests.Notices;

public sealed class CounterDeliveryTests
{
    static readonly ResidentNumber Number = ResidentNumber.Parse("379999198803120022");
    static readonly PersonName Name = PersonName.Parse("王海燕");
    static readonly Official Centre = Clerk("12370000MB0DEM05XK");
    static readonly Official Source = Clerk(GivenNotice.Market);
    static readonly Official Stranger = Clerk("11370000MB0DEM0259");
    static readonly DateOnly Today = new(2026, 11, 23);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_notice_handed_over_at_a_counter_counts_from_then(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var handed = await RecordAsync(registry, Centre, entry.Number, new ClerkDelivery(DeliveryKind.Counter, Today, "resident-id"));

        Assert.Equal(handed.Value.At, (await entry.StoredAsync(registry)).UsableFrom);
        Assert.Equal(Today, ShanghaiTime.DayOf(handed.Value.At));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Post_signed_for_on_a_day_that_is_over_counts_from_the_end_of_that_day(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        registry.Clock.Advance(TimeSpan.FromDays(10));

        var posted = await RecordAsync(registry, Source, entry.Number, new ClerkDelivery(DeliveryKind.SignedPost, Today.AddDays(3), "EX123456789CN"));
        var again = await RecordAsync(registry, Source, entry.Number, new ClerkDelivery(DeliveryKind.SignedPost, Today.AddDays(3), "EX123456789CN"));

        Assert.Equal(new Instant(ShanghaiTime.EndOf(Today.AddDays(3)).Microseconds - 1), posted.Value.At);
        Assert.True(again.Value.IsRepeat);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_day_to_come_or_before_the_notice_is_refused(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var ahead = await RecordAsync(registry, Source, entry.Number, new ClerkDelivery(DeliveryKind.Counter, Today.AddDays(1), "passport"));
        var before = await RecordAsync(registry, Source, entry.Number, new ClerkDelivery(DeliveryKind.Counter, Today.AddDays(-1), "passport"));

        Assert.Same(DeliverNotice.DateAhead, ahead.Refusal);
        Assert.Same(DeliverNotice.DateBeforeRelease, before.Refusal);
        Assert.Null((await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory]
    [InlineData(DeliveryKind.Sms)]
    [InlineData(DeliveryKind.Email)]
    [InlineData(DeliveryKind.PublicAnnouncement)]
    [InlineData(DeliveryKind.PortalOpened)]
    public async Task A_clerk_cannot_record_a_message_or_an_opening_as_a_delivery(DeliveryKind kind)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        Assert.Same(RecordDelivery.KindWrong, (await RecordAsync(registry, Source, entry.Number, new ClerkDelivery(kind, Today, ""))).Refusal);
        Assert.Null((await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_text_message_on_file_leaves_the_entry_unusable(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        var message = new NewDelivery(DeliveryKind.Sms, Actor.Job("SendHints"), null, "");

        await registry.Services.GetRequiredService<DeliverNotice>().RunAsync(entry.Subject, entry.EntryId, message, default);

        Assert.Null((await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Another_bodys_clerk_learns_nothing_and_delivers_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var elses = await PrepareAsync(registry, Stranger, entry.Number);
        var unknown = await PrepareAsync(registry, Stranger, EntryNumber.From(42));
        var delivered = await RecordAsync(registry, Stranger, entry.Number, new ClerkDelivery(DeliveryKind.Counter, Today, "passport"));

        Assert.Same(DeliverNotice.EntryUnknown, elses.Refusal);
        Assert.Same(elses.Refusal, unknown.Refusal);
        Assert.Same(elses.Refusal, delivered.Refusal);
        Assert.Empty((await LooksAsync(registry, entry)).Looks);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Preparing_a_notice_is_a_look_that_the_person_reads(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);

        var prepared = await PrepareAsync(registry, Source, entry.Number);

        Assert.Equal("王海燕", prepared.Value.Name.Reveal());
        var look = Assert.Single((await LooksAsync(registry, entry)).Looks);
        Assert.Equal((LookKind.Delivery, LookResult.Seen, entry.Number.ToString()), (look.Kind, look.Result, look.About));
        Assert.Equal("济南市市场监督管理局", look.Body.Zh);
        Assert.Equal("窗口送达", look.Post.Zh);
    }

    static Official Clerk(string body) => new("clerk-1", "冯志强", CreditCode.Parse(body), "窗口送达", new HashSet<Role> { Role.CounterClerk });

    static Task<Outcome<PreparedNotice>> PrepareAsync(Registry registry, Official clerk, EntryNumber number) =>
        registry.Services.GetRequiredService<PrepareDelivery>().RunAsync(clerk, number, Channel.Counter, default);

    static Task<Outcome<Delivered>> RecordAsync(Registry registry, Official clerk, EntryNumber number, ClerkDelivery delivery) =>
        registry.Services.GetRequiredService<RecordDelivery>().RunAsync(clerk, number, delivery, Channel.Counter, default);

    static Task<LookPage> LooksAsync(Registry registry, GivenNotice entry) =>
        registry.Services.GetRequiredService<ReadLooks>().ListAsync(entry.Subject, null, default);
}
