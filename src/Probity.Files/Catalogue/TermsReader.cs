namespace Probity.Catalogue;

/// <summary>Reads <c>terms.yaml</c>.</summary>
static class TermsReader
{
    /// <summary>Adds the file's schedules to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        foreach (var block in file.Blocks("schedules"))
        {
            var schedule = new TermSchedule(block.Text("code"), block.Words("name"), [.. block.Blocks("terms").Select(OfGravity)]) { OpenQuestion = block.OptionalWords("open-question") };
            block.Close();
            draft.Schedules.Add(new(schedule, block));
        }

        file.Close();
    }

    static GravityTerms OfGravity(Block block)
    {
        var terms = new GravityTerms(block.OptionalOne<Gravity>("gravity"), block.Texts("penalty-kinds").Values())
        {
            Publication = Optional(block, "publication"),
            Use = Needed(block, "use"),
            Inquiry = Needed(block, "inquiry"),
            Archive = Optional(block, "archive"),
        };
        block.Close();
        return terms;
    }

    static Term? Optional(Block block, string key) => block.Inner(key) is { } inner ? One(inner) : null;

    static Term Needed(Block block, string key)
    {
        if (Optional(block, key) is { } term) return term;
        block.Report(block.Place, new($"缺少“{key}”。", $"\"{key}\" is missing."), new($"请补充“{key}”。", $"Add \"{key}\"."));
        return new Term(0, TermEvent.ConductEnd, "", [], false);
    }

    static Term One(Block block)
    {
        var term = new Term(
            block.Number("months", least: 1, otherwise: 0), block.One<TermEvent>("from"), block.Text("rule"), BasisReader.Read(block, "basis").Values(),
            block.Flag("verified", otherwise: true));
        block.Close();
        return term;
    }
}
