using Probity.Bodies;
using Probity.Csv;
using Probity.Intake;
using Probity.Subjects;

namespace Probity.Fuzz.Targets;

/// <summary>Parsers of single cells and numbers.</summary>
static class CellTargets
{
    public static IReadOnlyList<Target> All { get; } =
    [
        Target.OfText("date", Date, ["2018-08-03", "2018/8/3", "20180803", "2018年8月3日", "２０１８．８．３"], "年", "月", "日", "/", ".", "-", "1949", "9999", "02-30"),
        Target.OfText("money", Money, ["1.5", "1,234,567.000001", "０.０２", "999999999"], ",", "，", ".", "．", "万元", "元", "000000"),
        Target.OfText("resident-number", Number, ["379999198803120022", "37999919850617004X", "３７９９９９１９８８０３１２００２２"], "x", "Ｘ", "379999", "19000101", "20291231"),
        Target.OfText("credit-code", Code, ["11370100MB0DEM068U", "１１３７０１００ＭＢ０ＤＥＭ０６８Ｕ"], "I", "O", "S", "V", "Z"),
        Target.OfText("decision-number", Decision, ["济市监罚〔2026〕17号", "鲁市监罚[2026] 12号", "(2026)鲁01执1号"], "〔", "〕", "[", "]", "（", "）", "号", "\u200B", "İ", "ß"),
        Target.OfText("name", Name, ["王海燕", "李𡈽生", "阿依努尔·麦合木提", "John O'Neill-Łukasz"], "·", "・", "\u200D", "\uFE00", "\u0301", "ﷺ", "İ"),
        Target.OfText("public-number", PublicNumbers, ["B-0000-0000-0000-0", "N-ABCD-EFGH-JKMN-P"], "E-", "R-", "C-", "-", "O", "I", "L"),
        Target.OfText("formula-guard", Guard, ["=1+1", "'=1", "＝x", "plain"], "'", "=", "+", "-", "@", "\t"),
    ];

    static void Date(string text)
    {
        if (!CellDate.TryRead(text, out var date)) return;
        Promise.That(date.Year >= 1949, "A date is of 1949 or later.");
        Promise.That(CellDate.TryRead($"{date:yyyy-MM-dd}", out var again) && again == date, "A date that was read and written is the same date.");
    }

    static void Money(string text)
    {
        if (!CellMoney.TryRead(text, out var fen)) return;
        Promise.That(fen is >= 0 and < 1_000_000_000_000_000, "An amount is not negative and has nine digits of 万元 at most.");
        Promise.That(CellMoney.TryRead($"{fen / 1_000_000}.{fen % 1_000_000:000000}", out var again) && again == fen, "An amount that was read and written is the same amount.");
    }

    static void Number(string text)
    {
        var read = ResidentNumber.Read(text);
        if (read.IsRefused) return;
        var plain = read.Value.Reveal();
        Promise.That(plain.Length is 18 && plain.All(c => char.IsAsciiDigit(c) || c is 'X'), "A number has 18 half-width characters.");
        Promise.That(ResidentNumber.Read(plain).Value.Reveal() == plain, "A number that was read is read again.");
        Promise.That(!read.Value.ToString().Contains(plain, StringComparison.Ordinal), "A number that is printed is masked.");
    }

    static void Code(string text)
    {
        if (!CreditCode.TryParse(text, null, out var code)) return;
        Promise.That($"{code}".Length is 18 && CreditCode.Parse($"{code}") == code, "A code that was read is read again.");
    }

    static void Decision(string text)
    {
        if (!DecisionNumber.TryParse(text, null, out var number)) return;
        Promise.That(number.Normal.Length > 0, "A document number says something.");

        // A few letters come apart in their normal form, which then may be longer than what is taken.
        if (number.Normal.Length > DecisionNumber.MaxLength) return;
        Promise.That(DecisionNumber.TryParse(number.Normal, null, out var again) && again.Normal == number.Normal, $"The normal form is its own normal form: {number.Normal} became {again.Normal}.");
    }

    static void Name(string text)
    {
        var read = PersonName.Read(text);
        if (read.IsRefused) return;
        var normal = read.Value.Normal;
        var again = PersonName.Read(normal);
        Promise.That(again.IsRefused || again.Value.Normal == normal, "The normal form is its own normal form.");
        Promise.That(read.Value.Matches(read.Value), "A name matches itself.");
    }

    static void PublicNumbers(string text)
    {
        Same<BatchNumber>(text);
        Same<EntryNumber>(text);
        Same<ReceiptNumber>(text);
        Same<NoticeNumber>(text);
        Same<CaseNumber>(text);
    }

    static void Same<T>(string text) where T : struct, IParsable<T>
    {
        if (!T.TryParse(text, null, out var number)) return;
        Promise.That(T.TryParse($"{number}", null, out var again) && again.Equals(number), "A public number that was read is read again.");
    }

    static void Guard(string text)
    {
        var guarded = FormulaGuard.Guard(text);
        Promise.That(FormulaGuard.Unguard(guarded) == text, "Taking the guard off gives the cell back.");
        Promise.That(guarded.Length is 0 || guarded[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠'), "No guarded cell is a formula.");
    }
}
