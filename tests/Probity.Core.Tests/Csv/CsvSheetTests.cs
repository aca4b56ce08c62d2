using System.Text;
using Probity.Csv;
using Probity.Sheets;

namespace Probity.Core.Tests.Csv;

public sealed class CsvSheetTests
{
    const string Header = "甲,乙,丙,丁";

    [Fact]
    public async Task Rows_are_numbered_as_a_spreadsheet_shows_them()
    {
        var rows = await RowsAsync($"{Header}\r\n1,2,3,4\r\n5,6,7,8\r\n");

        Assert.Equal([2, 3], rows.Select(row => row.Number));
        Assert.Equal(["5", "6", "7", "8"], rows[1].Cells);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Every_kind_of_line_break_ends_a_row(string lineBreak)
    {
        var rows = await RowsAsync($"{Header}{lineBreak}1,2,3,4{lineBreak}5,6,7,8");

        Assert.Equal([2, 3], rows.Select(row => row.Number));
        Assert.All(rows, row => Assert.Null(row.Broken));
    }

    [Fact]
    public async Task Quoted_cells_keep_commas_and_doubled_quotes()
    {
        var row = Assert.Single(await RowsAsync($"{Header}\n\"a,b\",\"说\"\"好\"\"\",\"\",d\n"));

        Assert.Equal(["a,b", "说\"好\"", "", "d"], row.Cells);
    }

    [Fact]
    public async Task An_unclosed_quote_costs_one_row_and_swallows_none()
    {
        var rows = await RowsAsync($"{Header}\n1,\"2,3,4\n5,6,7,8\n9,\"10\",11,12\n");

        Assert.Equal([SheetRow.Quote, null, null], rows.Select(row => row.Broken));
        Assert.Equal([2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal("1,\"2,3,4", Assert.Single(rows[0].Cells));
        Assert.Equal(["9", "10", "11", "12"], rows[2].Cells);
    }

    [Fact]
    public async Task An_unclosed_quote_that_a_later_stray_quote_would_close_still_costs_its_own_row_only()
    {
        var rows = await RowsAsync($"{Header}\n1,2,3,\"4\n5,6,7,8\n9,10,11,12\"\n13,14,15,16\n");

        Assert.Equal([SheetRow.Quote, null, SheetRow.Quote, null], rows.Select(row => row.Broken));
    }

    [Fact]
    public async Task An_unclosed_quote_in_the_last_row_costs_that_row()
    {
        var rows = await RowsAsync($"{Header}\n1,2,3,4\n5,\"6,7,8");

        Assert.Equal([null, SheetRow.Quote], rows.Select(row => row.Broken));
    }

    [Theory]
    [InlineData("1,a\"b,3,4")]
    [InlineData("1,\"a\"b,3,4")]
    [InlineData("1,\"a\"\"\"b,3,4")]
    public async Task A_misplaced_quote_costs_one_row(string line)
    {
        var rows = await RowsAsync($"{Header}\n{line}\n5,6,7,8\n");

        Assert.Equal([SheetRow.Quote, null], rows.Select(row => row.Broken));
        Assert.Equal((3, 3), (rows[1].Number, rows[1].Line));
    }

    [Fact]
    public async Task A_line_break_in_a_cell_is_reported_with_its_column_and_costs_one_row()
    {
        var rows = await RowsAsync($"{Header}\n1,\"2\n二\",3,4\n5,6,7,8\n");

        Assert.Equal((SheetRow.Control, "乙"), (rows[0].Broken, rows[0].Where));
        Assert.Equal((3, 4), (rows[1].Number, rows[1].Line));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\t")]
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    public async Task A_control_character_costs_one_row(string control)
    {
        var rows = await RowsAsync($"{Header}\n1,2,3{control},4\n5,6,7,8\n");

        Assert.Equal((SheetRow.Control, "丙"), (rows[0].Broken, rows[0].Where));
        Assert.Null(rows[1].Broken);
    }

    [Fact]
    public async Task A_lone_surrogate_is_not_UTF8_and_costs_one_row()
    {
        byte[] file = [.. Bytes($"{Header}\n1,2,3,"), 0xED, 0xA0, 0x80, .. Bytes("\n5,6,7,8\n")];

        Assert.Equal([SheetRow.NotUtf8, null], (await RowsAsync(file)).Select(row => row.Broken));
    }

    [Fact]
    public async Task A_character_lost_in_an_earlier_conversion_is_never_taken_for_a_name()
    {
        Assert.Equal(SheetRow.TextLost, Assert.Single(await RowsAsync($"{Header}\n1,李\uFFFD,3,4\n")).Broken);
    }

    [Fact]
    public async Task Empty_rows_at_the_end_are_nothing_and_between_others_they_are_named()
    {
        var rows = await RowsAsync($"{Header}\n1,2,3,4\n\n,,,\n5,6,7,8\n\n,,,\n\r\n");

        Assert.Equal([null, SheetRow.Empty, SheetRow.Empty, null], rows.Select(row => row.Broken));
        Assert.Equal([2, 3, 4, 5], rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1,2,3,4,5")]
    public async Task A_row_with_another_number_of_columns_is_never_guessed_at(string line)
    {
        Assert.Equal([SheetRow.Columns, null], (await RowsAsync($"{Header}\n{line}\n5,6,7,8\n")).Select(row => row.Broken));
    }

    [Fact]
    public async Task Empty_cells_beyond_the_header_are_a_spreadsheets_habit()
    {
        Assert.Equal(["1", "2", "3", "4"], Assert.Single(await RowsAsync($"{Header},,\n1,2,3,4,,,\n")).Cells);
    }

    [Fact]
    public async Task A_row_too_large_costs_one_row_wherever_its_quote_stands()
    {
        var huge = new string('x', 3 * CsvSheet.MaxRowBytes);
        var rows = await RowsAsync($"{Header}\n1,2,3,\"{huge}\r\n5,6,7,8\r\n{huge}\r\n5,6,7,8\r\n");

        Assert.Equal([SheetRow.TooLarge, null, SheetRow.TooLarge, null], rows.Select(row => row.Broken));
        Assert.Equal([2, 3, 4, 5], rows.Select(row => row.Number));
        Assert.All(rows, row => Assert.All(row.Cells, cell => Assert.True(cell.Length <= CsvSheet.MaxCellLength)));
    }

    [Fact]
    public async Task A_cell_may_have_10000_characters_and_not_one_more()
    {
        var rows = await RowsAsync($"{Header}\n1,2,3,{new string('字', 10_000)}\n1,2,3,{new string('字', 10_001)}\n");

        Assert.Equal([null, SheetRow.CellTooLong], rows.Select(row => row.Broken));
    }

    [Fact]
    public async Task Rows_are_the_same_however_the_stream_is_cut()
    {
        var text = new StringBuilder(Header).Append("\r\n");
        for (var i = 0; i < 40_000; i++) text.Append(i % 7 is 0 ? $"{i},\"甲\"\"{i},\"\r\n" : $"{i},\"乙,{i}\",𠮷·丙,\"\"\r\n");
        var whole = Bytes(text.ToString());

        var rows = await RowsAsync(whole);
        var trickled = await RowsAsync(new Trickle(whole));

        Assert.Equal(40_000, rows.Count);
        Assert.Equal(rows.Select(row => string.Join('|', row.Cells)), trickled.Select(row => string.Join('|', row.Cells)));
        Assert.Equal(40_001, rows[^1].Number);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static Task<List<SheetRow>> RowsAsync(string text) => RowsAsync(Bytes(text));

    static Task<List<SheetRow>> RowsAsync(byte[] file) => RowsAsync(new MemoryStream(file));

    static async Task<List<SheetRow>> RowsAsync(Stream stream)
    {
        var sheet = (await CsvSheet.OpenAsync(stream, HeaderSearch.FirstRow(), CancellationToken.None)).Value;
        return await sheet.ReadRowsAsync().ToListAsync();
    }

    sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 997)], cancellationToken);
    }
}
