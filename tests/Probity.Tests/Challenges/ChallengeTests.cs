using Probity.Tests.Bodies.Proposals;
using Probity.Tests.Erasures;

namespace Probity.Tests.Challenges;

public sealed class ChallengeTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Another_inquirer_names_the_document_in_time_and_the_person_reads_its_kind_number_and_day(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipt = await permits.LookAsync();
        Assert.Null(await citizen.ChallengeAsync(receipt));

        var open = Assert.Single(await colleague.ChallengesAsync());
        Assert.Equal((receipt, "open", "permit", "JNSP-XK-2026-000001", "2026-11-26"), ((string)open["receipt"]!, (string)open["state"]!, (string)open["purpose"]!, (string)open["case"]!, (string)open["dueOn"]!));
        Assert.Equal("challenge.own-look", await permits.ProveAsync(receipt));
        using var looker = await registry.SignInAsync("permits");
        await looker.OpenAsync($"/en/desk/challenges/{receipt}");
        Assert.Contains("Who looked does not answer.", looker.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Which document shows the matter?", looker.Text, StringComparison.Ordinal);
        Assert.Null(await colleague.ProveAsync(receipt));
        Assert.Equal("challenge.settled", await colleague.ProveAsync(receipt));

        var own = Assert.Single(await citizen.OwnAsync());
        Assert.Equal(("proven", "application", "济审批受〔2026〕17号", "2026-11-20"), ((string)own["state"]!, (string)own["document"]!["kind"]!, (string)own["document"]!["number"]!, (string)own["document"]!["on"]!));
        Assert.Equal((1, 1, 0), (await registry.FactsAsync("look-challenged"), await registry.FactsAsync("challenge-answered"), await registry.FactsAsync("challenge-lapsed")));
        registry.Clock.Advance(TimeSpan.FromDays(10));
        await registry.SettleAsync();
        Assert.Equal(0, await registry.FactsAsync("challenge-lapsed"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_body_is_shown_its_own_receipt_and_case_and_nothing_of_the_person(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Challenging.Number, Challenging.Name));
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipt = await permits.LookAsync();
        Assert.Null(await citizen.ChallengeAsync(receipt));
        var looks = await registry.CountAsync($"select count(*) from inquiry");

        using var browser = await registry.SignInAsync("permits-2");
        await browser.OpenAsync($"/zh/desk/challenges/{receipt}");
        foreach (var text in new[] { await colleague.GetStringAsync("/api/challenges"), browser.Text })
        {
            Assert.Contains(receipt, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Challenging.Number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Challenging.Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain("赵立文", text, StringComparison.Ordinal);
        }

        // Nothing that the register brought was shown, so it is no look; and no other body learns of it.
        Assert.Equal(looks, await registry.CountAsync($"select count(*) from inquiry"));
        using var others = await registry.ApiAsync("procurement");
        Assert.Empty(await others.ChallengesAsync());
        Assert.Equal("challenge.unknown", await others.ProveAsync(receipt));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_look_is_challenged_once_by_the_person_whom_it_concerns_and_only_if_something_was_answered(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        using var other = await registry.ApiAsync("citizen-2");
        var receipt = await permits.LookAsync();

        Assert.Equal("challenge.look-unknown", await other.ChallengeAsync(receipt));
        Assert.Equal("challenge.look-unknown", await citizen.ChallengeAsync("R-0000-0000-0000-0"));
        Assert.Null(await citizen.ChallengeAsync(receipt));
        Assert.Equal("challenge.asked-already", await citizen.ChallengeAsync(receipt));
        using var refused = await permits.AskAsync(Challenging.Number, Challenging.Name, "JNSP-XK-2026-999999");
        Assert.Equal("challenge.look-refused", await citizen.ChallengeAsync(refused.Headers.GetValues("Probity-Receipt").Single()));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from challenge"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_person_has_five_open_with_one_body_and_more_when_one_is_settled(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipts = new List<string>();
        for (var i = 1; i <= 6; i++) receipts.Add(await permits.LookAsync(i));

        foreach (var receipt in receipts.Take(5)) Assert.Null(await citizen.ChallengeAsync(receipt));
        Assert.Equal("challenge.many-open", await citizen.ChallengeAsync(receipts[5]));
        Assert.Null(await colleague.ProveAsync(receipts[0]));
        Assert.Null(await citizen.ChallengeAsync(receipts[5]));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_is_named_is_no_free_text(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipt = await permits.LookAsync();
        await citizen.ChallengeAsync(receipt);

        foreach (var (proof, code) in new (object, string)[]
        {
            (new { kind = "letter", number = "17号", on = "2026-11-20" }, "challenge.document-unknown"),
            (new { kind = "application", number = "他自己来申请的，请勿再问", on = "2026-11-20" }, "challenge.number-malformed"),
            (new { kind = "application", number = "17号", on = "昨天" }, "challenge.date-malformed"),
            (new { kind = "application", number = "17号", on = "2026-11-24" }, "challenge.document-later"),
            (new { kind = "application", number = "17号", on = "2026-11-20", digest = "xyz" }, "challenge.digest-malformed"),
        }) Assert.Equal(code, await colleague.ProveAsync(receipt, proof));

        Assert.Equal("open", (string)Assert.Single(await citizen.OwnAsync())["state"]!);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_look_that_was_erased_cannot_be_challenged_and_its_challenge_is_gone(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var security = await registry.ApiAsync("security");
        using var citizen = await registry.ApiAsync("citizen-1");
        string[] receipts = [await permits.LookAsync(1), await permits.LookAsync(2)];
        Assert.Null(await citizen.ChallengeAsync(receipts[0]));

        await Erasing.CosignAsync(registry, await Erasing.AskAsync(security, new { target = "looks", ground = "court-order", numbers = receipts, order = "（2026）鲁0102行初1号" }));

        foreach (var receipt in receipts) Assert.Equal("challenge.look-unknown", await citizen.ChallengeAsync(receipt));
        Assert.Empty(await citizen.OwnAsync());
        Assert.Equal(0, await registry.CountAsync($"select count(*) from challenge"));
        registry.Clock.Advance(TimeSpan.FromDays(5));
        await registry.SettleAsync();
        Assert.Equal(0, await registry.FactsAsync("challenge-lapsed"));
    }
}
