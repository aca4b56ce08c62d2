namespace Probity.Catalogue;

/// <summary>Reads <c>refuse-list.yaml</c>: what is never recorded under any dataset (charter C3).</summary>
static class RefuseListReader
{
    /// <summary>Adds the file's statutes to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("refused"))
        {
            var refused = new RefusedStatute(
                block.Words("title"), block.Texts("aliases").Values(), block.Texts("articles").Values(),
                block.Texts("phrases").Values(), block.Words("reason"))
            {
                OnlyItems = block.Texts("only-items").Values(),
                SealedFrom = block.OptionalDate("sealed-from"),
            };
            block.Close();
            draft.RefuseList.Add(new(refused, block));
        }

        file.Close();
    }
}
