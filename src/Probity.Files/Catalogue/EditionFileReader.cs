namespace Probity.Catalogue;

/// <summary>Reads <c>edition.yaml</c>: code, name and validity of the edition, who runs the register and who approves later editions.</summary>
static class EditionFileReader
{
    /// <summary>The edition, still without its contents.</summary>
    public static void Read(Block block, Draft draft)
    {
        var edition = new Edition(block.Text("code"), block.Words("name"), block.Date("from"), block.OptionalDate("to"), "")
        {
            Operator = block.Code("operator"),
            Approvers = block.Codes("approvers").Values(),
            Bodies = [], Statutes = [], RefuseList = [], Items = [], Datasets = [], Purposes = [],
        };
        block.Close();
        draft.Edition = new(edition, block);
    }
}
