using Probity.Intake;

namespace Probity.Core.Tests.Intake;

public sealed class CellTests
{
    static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1949, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2018-08-03")]
    [InlineData("2018/8/3")]
    [InlineData("2018.8.3")]
    [InlineData("20180803")]
    [InlineData("2018年8月3日")]
    [InlineData("２０１８年０８月０３日")]
    [InlineData("2018 年 8 月 3 日")]
    [InlineData("2018-08-03 00:00:00")]
    [InlineData("2018/8/3 9:30")]
    [InlineData("2018-08-03T09:30:00.000Z")]
    public void A_date_is_read_as_agencies_write_it(string cell)
    {
        Assert.True(CellDate.TryRead(cell, out var date));
        Assert.Equal(new DateOnly(2018, 8, 3), date);
    }

    [Theory]
    [InlineData("2018-02-30")]
    [InlineData("2018-13-01")]
    [InlineData("2018-00-01")]
    [InlineData("18-08-03")]
    [InlineData("2018-8")]
    [InlineData("2018年8月")]
    [InlineData("03/08/2018")]
    [InlineData("2018080")]
    [InlineData("2018-8-3-1")]
    [InlineData("2018-8-3日日")]
    [InlineData("43315")]
    [InlineData("1900-01-01")]
    [InlineData("-2018-8-3")]
    [InlineData("2018-8-3 25:00")]
    [InlineData("2018-8-3 三")]
    [InlineData("2018.08.03.00.00.00.000000000000000000000000")]
    [InlineData("")]
    public void What_is_no_date_is_not_guessed(string cell) => Assert.False(CellDate.TryRead(cell, out _));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1.5", 1_500_000)]
    [InlineData("0.000001", 1)]
    [InlineData("1,234.5", 1_234_500_000)]
    [InlineData("12,345,678", 12_345_678_000_000)]
    [InlineData("１．５", 1_500_000)]
    [InlineData("0.50000000", 500_000)]
    [InlineData("1.5万元", 1_500_000)]
    [InlineData("1.5 万", 1_500_000)]
    [InlineData("15000元", 1_500_000)]
    [InlineData("15,000.00元", 1_500_000)]
    [InlineData("¥15000元整", 1_500_000)]
    [InlineData("人民币 1.5 万元整", 1_500_000)]
    [InlineData("1234567890元", 123_456_789_000)]
    public void An_amount_with_or_without_its_unit_is_whole_fen(string cell, long fen)
    {
        Assert.True(CellMoney.TryRead(cell, out var read));
        Assert.Equal(fen, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-1")]
    [InlineData("1.2345678")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,2345")]
    [InlineData("元")]
    [InlineData("1.5美元")]
    [InlineData("1.234元")]
    [InlineData("1.5万元万")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("12345678901")]
    public void What_is_no_amount_is_not_guessed(string cell) => Assert.False(CellMoney.TryRead(cell, out _));

    [Fact]
    public void Every_amount_comes_back_from_every_way_of_writing_it() => Gen.Long[0, 999_999_999_999_999].Sample(fen =>
    {
        var wan = $"{fen / 1_000_000}.{fen % 1_000_000:000000}";
        var yuan = $"{fen / 100}.{fen % 100:00}";
        var grouped = (fen / 100).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture) + $".{fen % 100:00}元";
        return CellMoney.TryRead(wan, out var a) && CellMoney.TryRead(wan.TrimEnd('0').TrimEnd('.') + "万元", out var b) && CellMoney.TryRead(CellMoney.WithYuan(yuan), out var c)
            && CellMoney.TryRead(grouped, out var d) && (a, b, c, d) == (fen, fen, fen, fen);
    });

    [Fact]
    public void Every_date_comes_back_from_every_way_of_writing_it() => Days.Sample(day =>
        Array.TrueForAll(["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy 年 MM 月 dd 日"], form =>
            CellDate.TryRead(day.ToString(form, System.Globalization.CultureInfo.InvariantCulture), out var read) && read == day));

    [Fact]
    public void Every_day_comes_back_from_its_serial_in_the_system_that_the_workbook_names() => Days.Sample(day =>
        CellSerial.TryRead(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber + 0.99, DateSystem.From1900, out var first)
        && CellSerial.TryRead(day.DayNumber - new DateOnly(1904, 1, 1).DayNumber, DateSystem.From1904, out var second)
        && first == day && second == day);

    [Fact]
    public void The_two_systems_are_four_years_and_a_day_apart()
    {
        Assert.True(CellSerial.TryRead(43315, DateSystem.From1900, out var first));
        Assert.True(CellSerial.TryRead(43315, DateSystem.From1904, out var second));

        Assert.Equal((new DateOnly(2018, 8, 3), new DateOnly(2022, 8, 4)), (first, second));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(60)]
    [InlineData(double.NaN)]
    [InlineData(20180803)]
    public void What_is_no_serial_of_our_time_is_no_date(double serial) => Assert.False(CellSerial.TryRead(serial, DateSystem.From1900, out _));

    [Theory]
    [InlineData("鲁市监罚[2026] 12号")]
    [InlineData("鲁市监罚（２０２６）12号")]
    [InlineData("鲁市监罚【2026】12号")]
    [InlineData(" 鲁市监罚〔2026〕１２号 ")]
    public void Spellings_of_one_document_number_are_equal_and_kept_as_sent(string sent)
    {
        var number = DecisionNumber.Parse(sent);

        Assert.Equal(DecisionNumber.Parse("鲁市监罚〔2026〕12号"), number);
        Assert.Equal(sent.Trim(), number.ToString());
    }

    [Theory]
    [InlineData("罚款5,000元，没收违法所得2.5万元", new long[] { 500_000, 2_500_000 })]
    [InlineData("罚款壹万贰仟元整", new long[] { 1_200_000 })]
    [InlineData("罚款十万元", new long[] { 10_000_000 })]
    [InlineData("依据第50条处罚，责令改正", new long[0])]
    public void Sums_of_money_are_found_in_text(string text, long[] fen) => Assert.Equal(fen, AmountsInText.Of(text));
}
