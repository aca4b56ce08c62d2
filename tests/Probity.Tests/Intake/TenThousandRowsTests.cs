using Probity.Intake;
using Probity.Testing;

namespace Probity.Tests.Intake;

public sealed class TenThousandRowsTests
{
    const string Court = "11370100MB0DEM092C";
    const int Rows = 10_000;

    static readonly Dictionary<string, string> Listed = new()
    {
        ["attester-name"] = "何静", ["attester-post"] = "执行局", ["served-on-decision-date"] = "yes", ["served-how"] = "in-person",
        ["minor-remedied"] = "no", ["conduct-ended-on"] = "2026-02-10",
    };

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Ten_thousand_mixed_rows_end_exactly_and_alike_whether_the_register_is_empty_or_full_of_others_entries(string engine)
    {
        var file = MixedRows.Make(Rows);
        var (empty, inEmpty) = await ResultAsync(engine, file.Bytes, others: 0);
        var (full, inFull) = await ResultAsync(engine, file.Bytes, others: 2_000);

        var expected = (Rows, file.Results[RowResult.Accepted], file.Results[RowResult.Unchanged], file.Results[RowResult.Rejected], file.Results[RowResult.Held]);
        Assert.Equal((expected, expected), (inEmpty, inFull));
        Assert.Equal(empty, full);
        Assert.Equal(Rows + 1, empty.Count(c => c == '\n'));
    }

    static async Task<(string Result, (int, int, int, int, int) Counts)> ResultAsync(string engine, byte[] file, int others)
    {
        await using var registry = await Registry.StartAsync(engine);
        if (others > 0)
        {
            using var court = await registry.ApiAsync("court-maker");
            using var courtChecker = await registry.ApiAsync("court-checker");
            var listed = await court.SendAsync(Sending.File([.. Enumerable.Range(0, others).Select(OtherName)]), Listed);
            Assert.Equal((others, others, 0, 0, 0), listed.Counts());
            await courtChecker.ReleaseAsync(listed);
        }

        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(file);
        return (await maker.ResultAsync(batch), batch.Counts());
    }

    /// <summary>The people of the mixed file, whom a court knows under other names.</summary>
    static string OtherName(int person) =>
        $"另有其名,居民身份证,{MixedRows.NumberOf(person)},（2026）鲁01执{person}号,有履行能力而拒不履行,拒不支付货款,《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条第一项,其他,"
        + $"纳入失信被执行人名单,,,,2026-03-05,,,济南市中级人民法院,{Court},济南市中级人民法院,{Court},";
}
