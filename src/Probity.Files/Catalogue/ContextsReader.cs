namespace Probity.Catalogue;

/// <summary>Reads <c>contexts.yaml</c>.</summary>
static class ContextsReader
{
    /// <summary>Adds the file's fields of life to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("contexts"))
        {
            draft.Contexts.Add(new(new Context(block.Text("code"), block.Words("name")), block));
            block.Close();
        }

        file.Close();
    }
}
