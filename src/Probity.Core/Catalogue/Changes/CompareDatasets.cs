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
            .. of.Allowed(Headers(before), Headers(after), new($"读作列“{zh}”的表头", $"Headers read as the column \"{en}\"")),
            .. of.Allowed(Readings(before, after), Readings(after, before), new($"列“{zh}”中内容的读法", $"How words are read in the column \"{en}\"")),
            .. of.Worded(Shown(before) == Shown(after), $"列“{zh}”的文字有改动", $"The column \"{en}\" is worded anew"),
        ];
    }

    // A header that is new here may stand over something else in the files of today: doubt.
    static IEnumerable<Named> Headers(Column column) => column.AllNames.Select(name => new Named(Squashed.Of(name), Words.Same(name)));

    // A word that is read as another code lets in what the old one kept out (简易程序 as an ordinary procedure). Choices that come or go are told as such.
    static IEnumerable<Named> Readings(Column column, Column other) => column.Choices.Where(choice => other.Choices.Any(one => one.Code == choice.Code))
        .SelectMany(choice => choice.Spellings.Prepend(choice.Name.Zh).Select(word => new Named($"{choice.Code} {Squashed.Of(word)}", new($"“{word}”读作“{choice.Name.Zh}”", $"“{word}” as \"{choice.Name.En}\""))));

    // What people read of it; how files write it is compared apart.
    static string Shown(Column column) => string.Join('|', [column.English, .. column.AllNames, .. column.Choices.SelectMany(choice => choice.Spellings.Prepend(choice.Name.En))]);

    static string Say(Column column) => string.Join('|', [$"{column.Key} {column.Kind} {column.Required} {column.Several} {column.MaxLength} {Spelled(column)}", .. column.Choices.Select(choice => choice.Code), .. column.YuanNames, .. column.NoEnd]);

    static string Spelled(Column column) => string.Join('|', [column.Header, column.English, .. column.Names, .. column.Choices.SelectMany(choice => choice.Spellings.Prepend(choice.Name.En).Prepend(choice.Name.Zh))]);
}
