using Microsoft.Extensions.DependencyInjection;
using Probity.Erasures;
using Probity.Subjects;

namespace Probity.Tests.Journeys;

/// <summary>A person has the looks erased, and an entry is erased by a document: each asked for by one and signed by another.</summary>
public sealed class ErasureJourney
{
    static readonly Words Erasures = new("删除", "Erasures");
    static readonly Words Own = new("删除查询日志", "Erasing looks at you");
    static readonly Words Ask = new("申请删除查询日志", "Ask to erase the looks");
    static readonly Words Looks = new("查询日志", "Looks");
    static readonly Words Confirm = new("确认", "Confirm");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_person_has_the_looks_erased_after_a_download_and_the_auditors_signature(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("permits");
        await visitor.RegisterAsync("JNSP-XK-2026-000123", AtTheDesk.Number, AtTheDesk.Name);
        await visitor.AskAsync(AtTheDesk.Number, AtTheDesk.Name);
        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("谁查过我", "Who looked"));
        await visitor.FollowAsync(new("删除查询日志", "Erase looks"));
        await visitor.PressAsync(Ask);
        await visitor.SeeAsync("erasures-own-refused", Own, new("请确认您知道删除不可恢复", "Confirm that you know"));
        await visitor.ChooseAsync(new("我已下载证明包，知道删除后不可恢复，我本人也无法再知道谁查过我", "I have my proofs, and I know that this cannot be undone: not even I will be able to tell who looked"));
        await visitor.PressAsync(Ask);
        await visitor.ReadAsync(new("请先下载您的证明包", "Download your proofs first"));
        await DownloadAsync(visitor);
        await visitor.ChooseAsync(new("我已下载证明包，知道删除后不可恢复，我本人也无法再知道谁查过我", "I have my proofs, and I know that this cannot be undone: not even I will be able to tell who looked"));
        await visitor.PressAsync(Ask);
        await visitor.SeeAsync("erasures-own", Own, new("等待审计管理员会签", "Waits for the audit administrator"));
        await visitor.PictureAsync("my-erasures", Language.En);

        await visitor.SignInAsync("audit");
        await visitor.FollowAsync(Erasures);
        await visitor.SeeAsync("erasures", Erasures, new("本人申请", "At the person's own request"));
        await visitor.FollowFirstRowAsync();
        await visitor.ChooseAsync(new("会签", "Co-sign"));
        await visitor.PressAsync(Confirm);
        await visitor.SeeAsync("erasure-cosigned", Looks, new("已会签", "Co-signed"));
        await visitor.Registry.Services.GetRequiredService<CarryOutErasures>().RunAsync(default);

        await visitor.SignInAsync("citizen-1");
        await visitor.OpenAsync("my/looks");
        await visitor.ReadAsync(new("没有人查过您", "Nobody has looked at you"));
        await visitor.OpenAsync("my/erasures");
        await visitor.ReadAsync(new("已删除，不可再读", "Erased: unreadable for good"));
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task An_entry_is_erased_by_a_document_that_one_names_and_another_signs(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        var given = await GivenNotice.WriteAsync(visitor.Registry, ResidentNumber.Parse(AtTheDesk.Number), PersonName.Parse(AtTheDesk.Name));
        await visitor.SignInAsync("security");
        await visitor.FollowAsync(Erasures);
        await visitor.SeeAsync("erasures-empty", Erasures, new("还没有删除申请", "Nothing was asked to be erased"));
        await visitor.FollowAsync(new("提出删除", "Ask for an erasure"));
        await visitor.ChooseAsync(Looks);
        await visitor.ChooseAsync(new("依法封存", "Sealed by law"));
        await visitor.PressAsync(new("提出", "Ask"));
        await visitor.SeeAsync("erasure-ask-refused", new("提出删除", "Ask for an erasure"), new("任何单位和工作人员都不能自行删除", "No body and no official erases them"));
        await visitor.ChooseAsync(new("一条信用记录", "An entry"));
        await visitor.TypeAsync(new("编号", "Numbers"), $"{given.Number}");
        await visitor.TypeAsync(new("所依据的文书", "Document"), "《治安管理处罚法》第一百三十六条");
        await visitor.PressAsync(new("提出", "Ask"));
        await visitor.ReadAsync(new("等待审计管理员会签", "Waits for the audit administrator"));

        await visitor.SignInAsync("audit");
        await visitor.FollowAsync(Erasures);
        await visitor.FollowFirstRowAsync();
        await visitor.PressAsync(Confirm);
        await visitor.SeeAsync("erasure-decide", new("一条信用记录", "An entry"), new("请选择会签或者驳回", "Choose to co-sign or to decline"));
        await visitor.PictureAsync("administration-erasure", Language.Zh);
        await visitor.ChooseAsync(new("会签", "Co-sign"));
        await visitor.PressAsync(Confirm);
        await visitor.Registry.Services.GetRequiredService<CarryOutErasures>().RunAsync(default);

        await visitor.SignInAsync("citizen-1");
        await visitor.OpenAsync("my/entries");
        await visitor.ReadAsync(new("没有关于您的记录", "There is no entry about you"));
    });

    /// <summary>The bundle, until it reaches the look.</summary>
    static async Task DownloadAsync(Visitor visitor)
    {
        using var citizen = await visitor.Registry.ApiAsync("citizen-1");
        for (var tries = 0; tries < 600; tries++)
        {
            (await citizen.GetAsync("/api/me/log")).EnsureSuccessStatusCode();
            if (await visitor.Registry.CountAsync($"select max(through_n) from own_log_download") >= await visitor.Registry.CountAsync($"select max(n) from inquiry")) return;
            await Task.Delay(50);
        }
    }
}
