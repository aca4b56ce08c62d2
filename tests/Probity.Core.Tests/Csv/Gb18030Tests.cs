using System.Text;
using Probity.Csv;
using Probity.Sheets;
using Probity.Subjects;

namespace Probity.Core.Tests.Csv;

public sealed class Gb18030Tests
{
    static readonly Encoding Table2005 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    [Fact]
    public async Task Every_character_comes_back_and_the_eighteen_moved_ones_at_their_place_of_2022()
    {
        for (var plane = 0; plane < 3; plane++)
        {
            var characters = Enumerable.Range(plane << 16, 0x10000)
                .Where(code => code >= 0xA0 && code is not (>= 0xD800 and <= 0xDFFF) and not 0xFFFD && (code & 0xFFFE) != 0xFFFE).Select(char.ConvertFromUtf32).ToArray();
            foreach (var some in characters.Chunk(2_000))
            {
                var text = string.Concat(some);
                Assert.Equal(Gb18030Moved.Fold(text), await CellAsync(Table2005.GetBytes(text)));
            }
        }
    }

    [Theory]
    [InlineData(0xFE, 0x59)]
    [InlineData(0x82, 0x35, 0x90, 0x37)]
    public async Task Both_forms_of_a_moved_character_are_one(params int[] bytes) => Assert.Equal("龴", await CellAsync([.. bytes.Select(one => (byte)one)]));

    [Fact]
    [Trait("Case", "T30")]
    public async Task A_name_in_GB18030_is_the_same_name_in_UTF8() =>
        Assert.Equal("龴𠮷·阿依古丽", await CellAsync([0xFE, 0x59, .. Table2005.GetBytes("𠮷·阿依古丽")]));

    [Fact]
    public async Task What_is_no_GB18030_costs_one_row()
    {
        var rows = await RowsAsync([.. Table2005.GetBytes("姓名,备注\n张三,"), 0x81, 0xFF, .. Table2005.GetBytes("\n李四,好\n")]);

        Assert.Equal([SheetRow.NotGb18030, null], rows.Select(row => row.Broken));
    }

    [Fact]
    public async Task A_row_of_UTF8_in_a_file_of_GB18030_is_never_read_as_other_characters()
    {
        var rows = await RowsAsync([.. Table2005.GetBytes("姓名,备注\n王五,好\n"), .. Encoding.UTF8.GetBytes("李四,货架上有过期酸奶\n"), .. Table2005.GetBytes("张三,好\n")]);

        Assert.Equal([null, SheetRow.MixedEncoding, null], rows.Select(row => row.Broken));
        Assert.StartsWith("李四", rows[1].Cells[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_lead_byte_swallows_neither_separator_nor_line_break()
    {
        var rows = await RowsAsync([.. Table2005.GetBytes("姓名,备注\n张三,"), 0x81, .. "\n"u8, .. Table2005.GetBytes("李四,好\n")]);

        Assert.Equal([SheetRow.NotGb18030, null], rows.Select(row => row.Broken));
    }

    [Fact]
    public async Task Lines_that_could_be_both_encodings_decide_nothing()
    {
        var rows = await RowsAsync(Table2005.GetBytes("姓名,备注\n张三,好\n证,1\n证,2\n证,3\n证,4\n"));

        Assert.Equal(["张三", "证", "证", "证", "证"], rows.Select(row => row.Cells[0]));
        Assert.All(rows, row => Assert.Null(row.Broken));
    }

    [Fact]
    public async Task Short_lines_of_UTF8_stay_UTF8_wherever_what_is_looked_at_is_cut()
    {
        foreach (var header in new[] { "a", "ab", "abc", "abcd" })
        {
            var rows = await RowsAsync(Encoding.UTF8.GetBytes($"姓名,{header}\n" + string.Concat(Enumerable.Repeat("张三,1\n", 60_000))));

            Assert.Equal("张三", rows[0].Cells[0]);
        }
    }

    static async Task<string> CellAsync(byte[] bytes) => (await RowsAsync([.. Table2005.GetBytes("姓名,备注\n"), .. bytes, .. ",x\n"u8])).Single().Cells[0];

    static async Task<List<SheetRow>> RowsAsync(byte[] file)
    {
        var sheet = (await CsvSheet.OpenAsync(new MemoryStream(file), HeaderSearch.FirstRow(), CancellationToken.None)).Value;
        return await sheet.ReadRowsAsync().ToListAsync();
    }
}
