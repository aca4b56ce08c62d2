using Probity.Csv;

namespace Probity.Core.Tests.Csv;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠1")]
    [InlineData("'=1")]
    public void A_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(string cell)
    {
        Assert.Equal("'" + cell, FormulaGuard.Guard(cell));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("'90年代")]
    [InlineData("5-1")]
    [InlineData("张三")]
    public void Other_cells_are_left_alone_both_ways(string cell)
    {
        Assert.Equal(cell, FormulaGuard.Guard(cell));
        Assert.Equal(cell, FormulaGuard.Unguard(cell));
    }

    [Fact]
    public void Taking_the_guard_off_gives_back_the_very_cell()
    {
        Gen.Char["'=+-@＝a\t"].Array.Select(letters => new string(letters)).Sample(cell =>
            FormulaGuard.Unguard(FormulaGuard.Guard(cell)) == cell);
    }
}
