using System.Text;
using Probity.Tests.Entries.Standing;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

/// <summary>A licence without an end, from file to use: one term after another, each because its source sent it.</summary>
public sealed class LastingLicenceTests
{
    static readonly DateOnly End = new(2031, 3, 5);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task It_is_used_without_a_gap_while_its_source_sends_it_again_and_ends_when_it_does_not(string engine)
    {
        using var law = Providing();
        await using var registry = await Registry.StartAsync(engine, catalogue: law.Folder);
        await BringAsync(registry, (1, 1, 0));
        await BringAsync(registry, (1, 0, 1));
        Assert.Equal(1, await InUseAsync(registry));

        registry.ItIs(End.AddMonths(-1));
        await BringAsync(registry, (1, 1, 0));
        await BringAsync(registry, (1, 0, 1));
        Assert.Equal(2, await InUseAsync(registry));

        registry.ItIs(End.AddDays(1));
        Assert.Equal(1, await InUseAsync(registry));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry where usable_rule = 'sent-again'"));
        await registry.SweepAsync();
        registry.ItIs(End.AddYears(5));
        Assert.Equal(1, await InUseAsync(registry));

        registry.ItIs(End.AddYears(5).AddDays(1));
        Assert.Equal(0, await InUseAsync(registry));
    }

    // The market administration, whose people the tests know, provides licences of lawyers here.
    static LawCatalogue Providing() => new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), null, ("items/licence.legal-practice.yaml", "providers: [11370100MB0DEM199P]", $"providers: [11370100MB0DEM199P, {Source}]"));

    static async Task BringAsync(Registry registry, (int Rows, int Accepted, int Unchanged) expected)
    {
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(Licence(), new Dictionary<string, string> { ["attester-name"] = "周信", ["attester-post"] = "法规科科长" }, "licence");
        var counts = batch.Counts();
        Assert.True(expected == (counts.Rows, counts.Accepted, counts.Unchanged), await maker.ResultAsync(batch));
        if (counts.Accepted is 0) return;

        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(batch);
    }

    static byte[] Licence() => Encoding.UTF8.GetBytes(
        "行政相对人名称,证件类型,证件号码,行政许可决定文书名称,行政许可决定文书号,许可类别,许可证书名称,许可编号,许可内容,许可决定日期,有效期自,有效期至,许可机关,许可机关统一社会信用代码,当前状态,数据来源单位,数据来源单位统一社会信用代码,备注\r\n"
        + $"王海燕,身份证,379999198803120022,准予许可决定书,济司许〔2026〕9号,普通,律师执业证,L-37-9,律师执业,2026-03-05,2026-03-05,长期,济南市司法局,{Source},有效,济南市市场监督管理局,{Source},\r\n");

    static Task<long> InUseAsync(Registry registry) =>
        registry.CountAsync($"select count(*) from usable_entry where usable_from <= {registry.Store.Now} and usable_to > {registry.Store.Now} and answerable_to > {registry.Store.Now}");
}
