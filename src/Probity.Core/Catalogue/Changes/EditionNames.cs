using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>Something of a list under the name that people know. Two are the same when their keys are.</summary>
/// <param name="Key">What it is to programs.</param>
/// <param name="Name">What it is to people.</param>
readonly record struct Named(string Key, Words Name)
{
    /// <inheritdoc/>
    public bool Equals(Named other) => Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What two editions call what they name: the later one's word, where it has one.</summary>
sealed class EditionNames(Edition before, Edition after)
{
    /// <summary>What changes of the places of law on which something rests.</summary>
    public CompareGrounds Grounds => new(before, after, this);

    /// <summary>Places of law: 《食品安全法》第一百二十四条.</summary>
    public IEnumerable<Named> Bases(IEnumerable<Basis> bases) => bases.Select(basis => new Named(ListWords.Code(basis), Of(basis)));

    /// <summary>Bodies.</summary>
    public IEnumerable<Named> Bodies(IEnumerable<CreditCode> codes) => codes.Select(code => new Named($"{code}", (after.FindBody(code) ?? before.FindBody(code))?.Name ?? Words.Same($"{code}")));

    /// <summary>Items.</summary>
    public IEnumerable<Named> Items(IEnumerable<string> codes) => codes.Select(code => new Named(code, Item(code)));

    /// <summary>Fields of an entry.</summary>
    public static IEnumerable<Named> Fields(IEnumerable<string> keys) => keys.Select(key => new Named(key, Field(key)));

    /// <summary>Fields of life.</summary>
    public IEnumerable<Named> Contexts(IEnumerable<string> codes) => codes.Select(code => new Named(code, Context(code)));

    /// <summary>What a purpose sees, one by one: a field of an item, or a condition in place of the entry, with its name and the kinds of penalty that meet it.</summary>
    public IEnumerable<Named> Sights(Purpose purpose) => purpose.Sees.SelectMany(sight => sight.Condition is { } condition
        ? [new Named($"{sight.Item}?{condition.ToText()} {string.Join(' ', sight.Fields)}", Of(sight, Of(condition)))]
        : sight.Fields.Select(field => new Named($"{sight.Item}.{field}", Of(sight, Field(field)))));

    /// <summary>The field of life with a code.</summary>
    public Words Context(string code) => (after.FindContext(code) ?? before.FindContext(code))?.Name ?? Words.Same(code);

    /// <summary>The terms with a code.</summary>
    public Words Schedule(string code) => (after.FindSchedule(code) ?? before.FindSchedule(code))?.Name ?? Words.Same(code);

    static Words Field(string key) => FieldNames.Find(key)?.Name ?? Words.Same(key);

    Words Item(string code) => (after.FindItem(code) ?? before.FindItem(code))?.Name ?? Words.Same(code);

    Words Of(Condition condition)
    {
        Words[] kinds = condition.PenaltyKinds.Count is 0 ? [new("任何一条记录", "any entry")] : [.. condition.PenaltyKinds.Select(PenaltyKind)];
        return new($"只答复“{condition.Name.Zh}”：{string.Join("、", kinds.Select(kind => kind.Zh))}", $"whether \"{condition.Name.En}\": {string.Join(", ", kinds.Select(kind => kind.En))}");
    }

    Words PenaltyKind(string code) => after.Datasets.Concat(before.Datasets).SelectMany(dataset => dataset.Columns).Where(column => column.Key is FieldNames.PenaltyKind)
        .SelectMany(column => column.Choices).FirstOrDefault(choice => choice.Code == code)?.Name ?? Words.Same(code);

    Words Of(Sight sight, Words what) => new($"{Item(sight.Item).Zh}（{what.Zh}）", $"{Item(sight.Item).En} ({what.En})");

    Words Of(Basis basis)
    {
        if ((after.FindStatute(basis.Statute) ?? before.FindStatute(basis.Statute))?.Title is not { } title) return Words.Same(ListWords.Code(basis));

        var places = string.Concat(new[] { basis.Paragraph, basis.SubItem }.OfType<int>().Select(part => $"({part})"));
        return new(new Citation(title.Zh, basis.Article, basis.Paragraph, basis.SubItem).ToText(), $"{title.En}, Art. {basis.Article}{places}");
    }
}
