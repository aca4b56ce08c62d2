namespace Probity.Catalogue;

/// <summary>Reads <c>statutes.yaml</c>.</summary>
static class StatutesReader
{
    /// <summary>Adds the file's statutes to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("statutes"))
        {
            draft.Statutes.Add(new(Statute(block), block));
            block.Close();
        }

        file.Close();
    }

    static Statute Statute(Block block) =>
        new(
            block.Text("code"), block.Words("title"), block.Texts("aliases").Values(), block.One<InstrumentLevel>("level"),
            block.Date("from"), block.OptionalDate("to"), block.Text("source"), block.Flag("verified", otherwise: false))
        {
            Articles = block.Texts("articles").Values(),
            Publishes = block.Texts("publishes").Values(),
            Accompanies = block.Flag("accompanies", otherwise: false),
            Ended = [.. block.Blocks("ended").Select(end => End(end, block.Text("code")))],
        };

    static BasisEnd End(Block block, string statute)
    {
        var end = new BasisEnd(BasisReader.ReadOf(block, "articles", statute).Values(), block.Date("on"), block.One<EndKind>("how"), BasisReader.Read(block, "successors").Values(), block.Text("source"))
        {
            IsRetaken = block.Flag("retaken", otherwise: false),
        };
        block.Close();
        return end;
    }
}
