namespace Probity.Catalogue;

/// <summary>Reads <c>purposes.yaml</c>.</summary>
static class PurposesReader
{
    /// <summary>Adds the file's purposes to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("purposes"))
        {
            draft.Purposes.Add(new(Purpose(block), block));
            block.Close();
        }

        foreach (var block in file.Blocks("refused")) draft.RefusedPurposes.Add(new(new RefusedPurpose(block.Text("code"), NotRecordedReader.One(block)), block));
        if (file.Inner("challenge") is { } challenge) draft.Challenge = new(Challenge(challenge), challenge);
        file.Close();
    }

    static ChallengeRule Challenge(Block block)
    {
        var rule = new ChallengeRule(block.Text("deadline"), block.Number("unproven", least: 1, otherwise: 1), DeadlinesReader.LengthOf(block, "within"), block.Number("open-at-once", least: 1, otherwise: 1))
        {
            Documents = [.. block.Blocks("documents").Select(Document)],
        };
        block.Close();
        return rule;
    }

    static DocumentKind Document(Block block)
    {
        var kind = new DocumentKind(block.Text("code"), block.Words("name"));
        block.Close();
        return kind;
    }

    static Purpose Purpose(Block block) =>
        new(block.Text("code"), block.Words("name"), block.Words("description"), BasisReader.Read(block, "basis").Values())
        {
            Bodies = block.Codes("bodies").Values(),
            Sees = [.. block.Blocks("sees").Select(Sight)],
            CaseRequired = block.Flag("case-required", otherwise: false),
            CaseFormat = block.OptionalText("case-format"),
            CaseExample = block.OptionalText("case-example"),
            Contexts = block.Texts("contexts").Values(),
            NeedsAuthorisation = block.Flag("authorisation", otherwise: false),
            MaxParties = block.Number("max-parties", least: 1, otherwise: 1),
            Uses = [.. block.Blocks("uses").Select(ChoiceReader.Read)],
        };

    static Sight Sight(Block block)
    {
        var sight = block.Inner("condition") is { } condition
            ? new Sight(block.Text("item"), [FieldNames.Condition]) { Condition = Condition(condition) }
            : new Sight(block.Text("item"), block.Texts("fields").Values());
        block.Close();
        return sight;
    }

    static Condition Condition(Block block)
    {
        var condition = new Condition(block.Text("code"), block.Words("name"), block.Texts("penalty-kinds").Values());
        block.Close();
        return condition;
    }
}
