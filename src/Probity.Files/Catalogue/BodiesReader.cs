namespace Probity.Catalogue;

/// <summary>Reads <c>bodies.yaml</c>.</summary>
static class BodiesReader
{
    /// <summary>Adds the file's bodies to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("bodies"))
        {
            var body = new Body(block.Code("code"), block.Words("name"), block.Text("region"), block.One<BodyLevel>("level")) { Kind = block.Has("kind") ? block.One<BodyKind>("kind") : BodyKind.Department };
            block.Close();
            draft.Bodies.Add(new(body, block));
        }

        file.Close();
    }
}
