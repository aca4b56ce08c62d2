using System.Text;
using Probity.Bodies;
using Probity.Intake;

namespace Probity.Testing;

/// <summary>A made file and what must become of its rows, counted as the rows were made.</summary>
public sealed record MixedFile(byte[] Bytes, IReadOnlyDictionary<RowResult, int> Results, IReadOnlyDictionary<string, int> Codes);

/// <summary>
/// Makes a penalty file of mixed rows, the same for the same arguments: good ones, wrong check characters, minors, refuse-listed statutes and
/// phrases under an innocent label, broken quotes, formulas, repeated and contradicting rows, two names for one number. All people are
/// invented (region 379999). Depends on no test framework, so that other test projects and the bench can link this file.
/// </summary>
public sealed class MixedRows
{
    const string Header =
        "行政相对人名称,证件类型,证件号码,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,没收违法所得、没收非法财物的金额（万元）,"
        + "暂扣或吊销证照名称及编号,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码,备注";

    const string Weights = "10X98765432";
    static readonly int[] Factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    readonly List<(string Name, string Number, int Document)> good = [];
    readonly Dictionary<RowResult, int> results = [];
    readonly Dictionary<string, int> codes = [];
    readonly StringBuilder text = new("\uFEFF" + Header + "\r\n");
    readonly int firstPerson;

    MixedRows(int firstPerson) => this.firstPerson = firstPerson;

    /// <summary>The body that sends the file.</summary>
    public static CreditCode Source { get; } = CreditCode.Parse("11370100MB0DEM068U");

    /// <summary>The day on which the file is decided.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    /// <summary>An attestation that leaves nothing open.</summary>
    public static Attestation Attested { get; } = new(new Attester("周信", "法规科科长"), new SuppliedFacts
    {
        Manner = "in-person", ToldOfRemedies = true, Procedure = "ordinary", MinorRemedied = false, ConductEnd = new DateOnly(2026, 2, 10),
    }, ServedOnDecisionDate: true);

    /// <summary>Makes a file.</summary>
    /// <param name="count">Rows.</param>
    /// <param name="firstPerson">Number of the first invented person, so that two files can have different people.</param>
    /// <param name="onlyGood">True for a file in which every row is accepted.</param>
    public static MixedFile Make(int count, int firstPerson = 0, bool onlyGood = false)
    {
        var rows = new MixedRows(firstPerson);
        for (var i = 0; i < count; i++) rows.Add(i, onlyGood ? 0 : i % 20);
        return new MixedFile(Encoding.UTF8.GetBytes(rows.text.ToString()), rows.results, rows.codes);
    }

    /// <summary>The number of an invented person, an adult in 2026; none of them ends in 000.</summary>
    public static string NumberOf(int person) =>
        WithCheck($"379999{new DateOnly(1960, 1, 1).AddDays(person % 12_000):yyyyMMdd}{1 + person / 12_000 % 99:000}");

    /// <summary>The name of an invented person.</summary>
    public static string NameOf(int person) => "赵钱孙李周吴郑王"[person % 8] + "安宁和平"[person / 8 % 4].ToString() + "青山绿水"[person / 32 % 4];

    void Add(int row, int kind)
    {
        var (name, number, basis) = (NameOf(firstPerson + row), NumberOf(firstPerson + row), "《中华人民共和国食品安全法》第一百二十四条第一款第（五）项");
        switch (kind)
        {
            case 1: Line(row, name, WrongCheck(number), basis); Count(RowResult.Rejected, "subject.number-check"); break;
            case 2: Line(row, name, Minor(row), basis); Count(RowResult.Rejected, "intake.capacity"); break;
            case 3: Line(row, name, number, "《治安管理处罚法》第二十六条"); Count(RowResult.Rejected, "intake.protected-conduct"); break;
            case 4: Line(row, name, number, basis, facts: "当事人多次越级上访"); Count(RowResult.Rejected, "intake.protected-conduct"); break;
            case 5: Line(row, "\"" + name, number, basis); Count(RowResult.Rejected, "row.quote"); break;
            case 6: Line(row, name, WrongCheck(number), basis, note: "=HYPERLINK(\"\"http://invalid\"\")"); Count(RowResult.Rejected, "subject.number-check"); break;
            case 7: Line(row, name, number, "《中华人民共和国道路交通安全法》第九十九条"); Count(RowResult.Rejected, "intake.basis-unlisted"); break;
            case 8: Line(row, name, number, "有关规定"); Count(RowResult.Held, "intake.basis-unparsed"); break;
            case 9: Line(row, name, number, basis, kind: "护照"); Count(RowResult.Held, "intake.other-document"); break;
            case 10: Line(row, name, number, basis, kind: "统一社会信用代码"); Count(RowResult.Rejected, "intake.not-a-person"); break;
            case 11: Line(row, name, number, basis, amount: "5000"); Count(RowResult.Held, "intake.amount-doubt"); break;
            case 12: Line(row, name, number, basis, date: "2027-01-01"); Count(RowResult.Rejected, "intake.date-future"); break;
            case 13: Again(g => Line(g.Document, g.Name, g.Number, basis), RowResult.Unchanged, "intake.repeated-in-file", good[^1]); break;
            case 14: Again(g => Line(g.Document, g.Name, g.Number, basis, facts: "改写后的事实"), RowResult.Rejected, "entry.use-correction", good[^1]); break;
            case 15: Again(g => Line(row, "冯另名", g.Number, basis), RowResult.Held, "intake.identity-check", good[^1]); break;
            case 16: Line(row, name, number, basis, note: "=1+1"); Count(RowResult.Accepted); break;
            default:
                Line(row, name, number, basis);
                good.Add((name, number, row));
                Count(RowResult.Accepted);
                break;
        }
    }

    void Again(Action<(string Name, string Number, int Document)> line, RowResult result, string code, (string Name, string Number, int Document) earlier)
    {
        line(earlier);
        Count(result, code);
    }

    void Line(
        int document, string name, string number, string basis, string kind = "居民身份证", string facts = "经营超过保质期的食品", string amount = "0.5",
        string date = "2026年3月5日", string note = "") =>
        text.Append(name).Append(',').Append(kind).Append(',').Append(number).Append(",济市监罚〔2026〕").Append(firstPerson + document).Append("号,经营超过保质期的食品,")
            .Append(facts).Append(',').Append(basis).Append(",罚款,罚款5000元,").Append(amount).Append(",,,").Append(date)
            .Append(",,,济南市市场监督管理局,").Append(Source).Append(",济南市市场监督管理局,").Append(Source).Append(',')
            .Append(note.Contains('"', StringComparison.Ordinal) ? $"\"{note}\"" : note).Append("\r\n");

    void Count(RowResult result, string? code = null)
    {
        results[result] = results.GetValueOrDefault(result) + 1;
        if (code is not null) codes[code] = codes.GetValueOrDefault(code) + 1;
    }

    static string Minor(int row) => WithCheck($"379999{new DateOnly(2009, 1, 1).AddDays(row % 2_000):yyyyMMdd}{1 + row / 2_000 % 99:000}");

    static string WrongCheck(string number) => number[..17] + (number[17] is '1' ? '2' : '1');

    static string WithCheck(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Factors[i];
        return digits + Weights[sum % 11];
    }
}
