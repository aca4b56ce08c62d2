using Probity.Intake;

namespace Probity.Core.Tests.Intake;

public sealed class CellTests
{
    [Theory]
    [InlineData("2018-08-03")]
    [InlineData("2018/8/3")]
    [InlineData("2018.8.3")]
    [InlineData("20180803")]
    [InlineData("2018年8月3日")]
    [InlineData("２０１８年０８月０３日")]
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
    [InlineData("")]
    public void What_is_no_date_is_not_guessed(string cell) => Assert.False(CellDate.TryRead(cell, out _));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1.5", 1_500_000)]
    [InlineData("0.000001", 1)]
    [InlineData("1,234.5", 1_234_500_000)]
    [InlineData("12,345,678", 12_345_678_000_000)]
    [InlineData("１．５", 1_500_000)]
    public void An_amount_in_ten_thousands_of_yuan_is_whole_fen(string cell, long fen)
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
    [InlineData("1.5万元")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("12345678901")]
    public void What_is_no_amount_is_not_guessed(string cell) => Assert.False(CellMoney.TryRead(cell, out _));

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
