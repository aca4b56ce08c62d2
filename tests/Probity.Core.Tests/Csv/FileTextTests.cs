using System.Text;
using Probity.Csv;
using Probity.Sheets;

namespace Probity.Core.Tests.Csv;

public sealed class FileTextTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_order_mark_makes_no_difference(bool mark)
    {
        var sheet = await OpenAsync([.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes("甲, 乙 \n")]);

        Assert.Equal(["甲", "乙"], sheet.Value.Header);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        Assert.Equal(CsvSheet.Empty, (await OpenAsync([])).Refusal);
        Assert.Equal(CsvSheet.Empty, (await OpenAsync("\r\n\r\n"u8.ToArray())).Refusal);
        Assert.Equal(CsvSheet.Empty, (await OpenAsync([0xEF, 0xBB, 0xBF])).Refusal);
    }

    [Fact]
    public async Task What_is_no_text_is_refused_by_its_name_with_the_remedy()
    {
        Assert.Equal(FileText.NotUtf8, (await OpenAsync([.. "a,b"u8, 0xFF, .. "\n"u8])).Refusal);
        Assert.Equal(FileText.NotText, (await OpenAsync([.. "a,b"u8, 0, .. "\n"u8])).Refusal);
        Assert.Equal(FileText.Markup, (await OpenAsync("<html><table>"u8.ToArray())).Refusal);
    }

    [Fact]
    public async Task What_stands_inside_a_quoted_cell_of_several_lines_separates_nothing()
    {
        var sheet = (await OpenAsync(Encoding.UTF8.GetBytes("甲,乙\n1,\"a\n;;;;;;\nb\"\n"))).Value;

        Assert.Equal(["甲", "乙"], sheet.Header);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public async Task Commas_tabs_and_semicolons_separate_columns(char separator)
    {
        var sheet = (await OpenAsync(Encoding.UTF8.GetBytes($"甲{separator}乙{separator}丙\n1{separator}\"2,5;\t3{separator}\"{separator}4\n"))).Value;
        var row = await sheet.ReadRowsAsync().FirstAsync();

        Assert.Equal(["甲", "乙", "丙"], sheet.Header);
        Assert.Equal((3, "4"), (row.Cells.Count, row.Cells[2]));
    }

    [Theory]
    [InlineData("甲，乙，丙\n")]
    [InlineData("甲|乙|丙\n")]
    public async Task Other_separators_are_refused_by_name(string text) => Assert.Equal(FileText.Separator, (await OpenAsync(Encoding.UTF8.GetBytes(text))).Refusal);

    [Fact]
    public async Task A_header_of_more_than_64_columns_is_refused()
    {
        Assert.Equal(CsvSheet.TooManyColumns, (await OpenAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 65))))).Refusal);
        Assert.Equal(64, (await OpenAsync(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(1, 64))))).Value.Header.Count);
    }

    [Fact]
    public async Task A_header_with_an_unclosed_quote_is_refused()
    {
        Assert.Equal(SheetRow.Quote, (await OpenAsync(Encoding.UTF8.GetBytes("甲,\"乙\n1,2\n"))).Refusal);
    }

    static Task<Outcome<CsvSheet>> OpenAsync(byte[] file) => CsvSheet.OpenAsync(new MemoryStream(file), HeaderSearch.FirstRow(), CancellationToken.None);
}
