namespace Probity.Catalogue;

/// <summary>Holds a catalogue against <see cref="CharterMinimum"/>: what must be kept out stands in its lists, whatever else they hold.</summary>
static class CharterMinimumLints
{
    /// <summary>Checks the refuse-list, the exclusions and the templates.</summary>
    public static void Check(Draft draft)
    {
        if (draft.FileOrEdition("refuse-list") is { } refused) CheckRefused(refused, [.. draft.RefuseList.Select(one => one.Value)]);
        if (draft.FileOrEdition("exclusions") is { } exclusions) CheckMatters(exclusions, draft);
        foreach (var (dataset, block) in draft.Datasets)
            foreach (var (column, part) in dataset.Columns.Zip(block.Blocks("columns")).Concat(dataset.Companion.Zip(block.Blocks("companion")))) CheckWords(column, part);
    }

    static void CheckRefused(Block file, IReadOnlyList<RefusedStatute> list)
    {
        // Titles are made plain once: comparing each row with each title would cost more than everything else.
        var titles = list.Where(one => one.OnlyItems.Count is 0).SelectMany(one => one.Aliases.Append(one.Title.Zh ?? "").Select(StatuteTitle.Plain).Distinct(), (one, title) => (one, title)).ToLookup(pair => pair.title, pair => pair.one);
        foreach (var row in CharterMinimum.Statutes)
        {
            var parts = titles[row.Title].ToArray();
            if (parts.Any(one => one.Articles.Count is 0) || (row.Articles.Count > 0 && row.Articles.All(article => parts.Any(one => one.Articles.Contains(article))))) continue;

            var articles = string.Join('、', row.Articles);
            file.Report(file.PlaceOf("refused"),
                new($"《{row.Title}》{(articles.Length is 0 ? "全部" : $"第 {articles} 条")}必须在不予记录清单中。", $"《{row.Title}》{(articles.Length is 0 ? "" : $", Art. {articles.Replace("、", ", ", StringComparison.Ordinal)},")} must stand in the refuse-list."),
                new("请加回，不限定目录项：任何目录都不得记录此类行为（承诺 C3）。", $"Put it back, for every item: no catalogue records such conduct (charter C3). {row.Why}."));
        }

        foreach (var row in CharterMinimum.Phrases.Where(row => !list.Any(one => one.Phrases.Contains(row.Phrase) && (one.OnlyItems.Count is 0 || (row.Item is { } item && one.OnlyItems.Contains(item))))))
            file.Report(file.PlaceOf("refused"),
                new($"识别用语“{row.Phrase}”必须在不予记录清单中。", $"The phrase “{row.Phrase}” must stand in the refuse-list."),
                new("请加回 phrases：来源单位常以此称呼不予记录的行为（承诺 C3）。", $"Put it back under phrases: files call by it what is never recorded (charter C3). {row.Why}."));
    }

    static void CheckMatters(Block file, Draft draft)
    {
        foreach (var code in CharterMinimum.Matters.Where(code => !draft.Exclusions.Matters.Any(matter => matter.Code == code && matter.Terms.Count + matter.Together.Count > 0)))
            file.Report(file.PlaceOf("matters"),
                new($"没有识别“{code}”的词语。", $"No words tell the matter \"{code}\"."),
                new("请加回 matters：禁止采集的信息须逐项识别（承诺 C3，《山东省社会信用条例》第四十二条）。", "Put it back under matters: what must not be collected is looked for, each of it (charter C3; Shandong regulation Art. 42)."));
    }

    static void CheckWords(Column column, Block block)
    {
        foreach (var row in CharterMinimum.Words.Where(row => row.Column == column.Key))
            foreach (var (choice, word) in column.Choices.Where(choice => choice.Code != row.Code).SelectMany(choice => choice.Spellings.Prepend(choice.Name.Zh ?? "").Select(word => (choice, word))).Where(pair => Means(row, pair.word)))
                block.Report(PlaceOf(block, choice, word),
                    new($"列“{column.Header}”中的“{word}”只能读作 {row.Code}，不能读作 {choice.Code}。", $"“{word}” in the column \"{column.English}\" means {row.Code} and never {choice.Code}."),
                    new($"请移回 {row.Code}：否则不得记录的会被录入，或者期限变短。", $"Move it back to {row.Code}. {row.Why}."));
    }

    static bool Means(FixedWord row, string word) => Squashed.Of(word) is var said && (row.IsPart ? said.Contains(row.Word, StringComparison.Ordinal) : said == row.Word);

    static Place PlaceOf(Block column, Choice choice, string word) =>
        column.Blocks("choices").FirstOrDefault(part => part.TextsOrNone("code").Any(code => code.Value == choice.Code)) is { } part ? Lints.PlaceOf(part, "spellings", word) : column.PlaceOf("choices");
}
