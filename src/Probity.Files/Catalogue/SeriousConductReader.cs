namespace Probity.Catalogue;

/// <summary>Reads <c>serious-conduct.yaml</c>.</summary>
static class SeriousConductReader
{
    /// <summary>Adds the file's kinds to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("kinds"))
        {
            var kind = new SeriousConduct(block.Text("code"), block.Words("name"), block.One<SeriousDomain>("domain"))
            {
                Basis = BasisReader.Read(block, "basis").Values(),
                Standard = BasisReader.Read(block, "standard").Values(),
                Items = block.Texts("items").Values(),
                Verified = block.Flag("verified", otherwise: true),
                OpenQuestion = block.OptionalWords("open-question"),
                NotRecorded = NotRecordedReader.Read(block),
            };
            block.Close();
            draft.SeriousConduct.Add(new(kind, block));
        }

        file.Close();
    }
}
