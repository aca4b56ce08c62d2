namespace Probity.Catalogue;

/// <summary>Reads <c>fields.yaml</c> and <c>groups.yaml</c>: the key fields and key groups of the notice.</summary>
static class KeyFieldsReader
{
    /// <summary>Adds the file's key fields to the draft.</summary>
    public static void ReadFields(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("fields"))
        {
            var field = new KeyField(block.Text("code"), block.Words("name"), block.Words("asked"))
            {
                Items = block.Texts("items").Values(),
                NotRecorded = NotRecordedReader.Read(block),
            };
            block.Close();
            draft.Fields.Add(new(field, block));
        }

        file.Close();
    }

    /// <summary>Adds the file's key groups to the draft.</summary>
    public static void ReadGroups(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("groups"))
        {
            var group = new KeyGroup(block.Text("code"), block.Words("name"), block.Words("asked"))
            {
                Items = block.Texts("items").Values(),
                Conducts = block.Many<ProfessionalConduct>("conducts"),
                NotRecorded = NotRecordedReader.Read(block),
            };
            block.Close();
            draft.Groups.Add(new(group, block));
        }

        file.Close();
    }
}

/// <summary>Reads the <c>not-recorded</c> list of a block.</summary>
static class NotRecordedReader
{
    /// <summary>What is listed; empty when the key is absent.</summary>
    public static IReadOnlyList<NotRecorded> Read(Block block) => [.. block.Blocks("not-recorded").Select(One)];

    /// <summary>One of it, with the block's own keys.</summary>
    public static NotRecorded One(Block block)
    {
        var matter = new NotRecorded(block.Words("what"), block.Words("why"))
        {
            Articles = BasisReader.Read(block, "articles").Values(),
            Under = BasisReader.Read(block, "under").Values(),
            Promises = block.Texts("promises").Values(),
        };
        block.Close();
        return matter;
    }
}
