namespace Probity.Catalogue;

/// <summary>What changes of a file template. One that comes or goes does nothing by itself: the item that is sent by it does, and is compared.</summary>
static class CompareDatasets
{
    /// <summary>Every difference of one template; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(Dataset? before, Dataset? after)
    {
        var of = new Compared(ChangedThing.Dataset, (after ?? before)!.Code);
        if (before is null) return [of.Is(ChangeEffect.Neither, $"增加模板：{after!.Name.Zh}", $"A template was added: {after.Name.En}")];
        if (after is null) return [of.Is(ChangeEffect.Neither, $"减少模板：{before.Name.Zh}", $"A template was removed: {before.Name.En}")];

        var (old, now) = (All(before), All(after));
        return
        [
            .. of.Allowed(old.Select(column => column.Key), now.Select(column => column.Key), new("列", "Columns")),
            .. CompareEditions.Pairs(old, now, column => column.Key).Where(pair => pair is { Before: not null, After: not null }).SelectMany(pair => Columns(of, pair.Before!, pair.After!)),
            .. of.KeptOut(before.Beside.Select(Say), after.Beside.Select(Say), new("用来识别不是自然人的列", "Columns that tell that a row is not about a person")),
            .. of.Doubt(before.RowKey.SequenceEqual(after.RowKey), "判断两行是否为同一条的列有变动", "Other columns make two rows the same row now"),
            .. of.Worded((before.Name, before.Standard) == (after.Name, after.Standard)),
        ];
    }

    static List<Column> All(Dataset dataset) => [.. dataset.Columns.Concat(dataset.Companion)];

    static IEnumerable<EditionChange> Columns(Compared of, Column before, Column after)
    {
        var (zh, en) = (after.Header, after.English);
        return
        [
            .. of.Doubt((before.Kind, before.Several) == (after.Kind, after.Several), $"列“{zh}”的内容种类有变动", $"The column \"{en}\" holds something else now"),
            .. of.Switch((!before.Required, !after.Required), new($"列“{zh}”不再必填", $"The column \"{en}\" may be left empty now"), new($"列“{zh}”改为必填", $"The column \"{en}\" must be filled in now")),
            .. of.More((before.MaxLength, after.MaxLength), new($"列“{zh}”的最长字数", $"Longest text of the column \"{en}\"")),
            .. of.Allowed(before.Choices.Select(choice => choice.Code), after.Choices.Select(choice => choice.Code), new($"列“{zh}”可填的内容", $"Choices of the column \"{en}\"")),
            .. of.Doubt(before.YuanNames.SequenceEqual(after.YuanNames) && before.NoEnd.SequenceEqual(after.NoEnd), $"列“{zh}”的金额单位或者无截止日期的写法有变动", $"Amounts in yuan, or what means no end, are told otherwise in the column \"{en}\""),
            .. of.Worded(Spelled(before) == Spelled(after), $"列“{zh}”的名称或者写法有改动", $"Headers or spellings of the column \"{en}\" are other ones"),
        ];
    }

    static string Say(Column column) => string.Join('|', [$"{column.Key} {column.Kind} {column.Required} {column.Several} {column.MaxLength} {Spelled(column)}", .. column.Choices.Select(choice => choice.Code), .. column.YuanNames, .. column.NoEnd]);

    static string Spelled(Column column) => string.Join('|', [column.Header, column.English, .. column.Names, .. column.Choices.SelectMany(choice => choice.Spellings.Prepend(choice.Name.En).Prepend(choice.Name.Zh))]);
}
