using System.Globalization;
using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>
/// One map of a catalogue file, read key by key. What is missing or of the wrong form becomes a finding and a harmless value, so that
/// reading goes on; <see cref="Close"/> reports the keys that nobody asked for.
/// </summary>
sealed class Block(YamlMap map, Findings findings)
{
    readonly HashSet<string> asked = [];
    readonly Dictionary<string, IReadOnlyList<Block>> blocks = [];
    readonly Dictionary<string, IReadOnlyList<Placed<Basis>>> bases = [];

    /// <summary>Where it begins.</summary>
    public Place Place => map.Place;

    /// <summary>Where a key stands; the block's own place when it does not.</summary>
    public Place PlaceOf(string key) => map.Keys.GetValueOrDefault(key, map.Place);

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => map.Parts.ContainsKey(key);

    /// <summary>A text that must be there and not be blank.</summary>
    public string Text(string key) => Ask(key) switch
    {
        YamlText { Text: var text } when !string.IsNullOrWhiteSpace(text) => text.Trim(),
        null => Missing(key, ""),
        _ => Wrong(key, "一段文字", "a text", ""),
    };

    /// <summary>A text that may be absent.</summary>
    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>A text in both languages.</summary>
    public Words Words(string key)
    {
        if (Map(key) is not { } block) return default;
        var words = new Words(block.Text("zh"), block.Text("en"));
        block.Close();
        return words;
    }

    /// <summary>A text in both languages that may be absent.</summary>
    public Words? OptionalWords(string key) => Has(key) ? Words(key) : null;

    /// <summary>A date.</summary>
    public DateOnly Date(string key)
    {
        var text = Text(key);
        return text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? DateOnly.ParseExact(text.Length == 0 ? "0001-01-01" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Wrong(key, "形如 2026-01-01 的日期", "a date like 2026-01-01", default(DateOnly));
    }

    /// <summary>A date that may be absent.</summary>
    public DateOnly? OptionalDate(string key) => Has(key) ? Date(key) : null;

    /// <summary>A whole number from <paramref name="least"/> up; <paramref name="otherwise"/> when the key is absent.</summary>
    public int Number(string key, int least, int otherwise)
    {
        if (!Has(key)) return otherwise;
        return int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number : Wrong(key, $"不小于 {least} 的整数", $"a whole number of at least {least}", otherwise);
    }

    /// <summary>Yes or no; <paramref name="otherwise"/> when the key is absent.</summary>
    public bool Flag(string key, bool otherwise) => !Has(key) ? otherwise : Text(key) switch
    {
        "true" => true,
        "false" => false,
        _ => Wrong(key, "true 或 false", "true or false", otherwise),
    };

    /// <summary>One value of an enumeration, written in lower case with hyphens.</summary>
    public T One<T>(string key) where T : struct, Enum
    {
        var text = Text(key);
        return Hyphens.Parse<T>(text) ?? (text.Length == 0 ? default : Wrong(key, $"下列之一：{Hyphens.AllOf<T>()}", $"one of: {Hyphens.AllOf<T>()}", default(T)));
    }

    /// <summary>One value of an enumeration that may be absent.</summary>
    public T? OptionalOne<T>(string key) where T : struct, Enum => Has(key) ? One<T>(key) : null;

    /// <summary>Several values of an enumeration; empty when the key is absent. One of another form is reported and left out.</summary>
    public IReadOnlyList<T> Many<T>(string key) where T : struct, Enum
    {
        var values = Texts(key).Select(text => (text, value: Hyphens.Parse<T>(text.Value))).ToList();
        foreach (var (text, _) in values.Where(pair => pair.value is null))
        {
            findings.Add(text.Place,
                new($"“{text.Value}”不是下列之一：{Hyphens.AllOf<T>()}。", $"\"{text.Value}\" is not one of: {Hyphens.AllOf<T>()}."),
                new("请改正或删除；这份清单是封闭的。", "Correct or remove it; the list is closed."));
        }

        return [.. values.Where(pair => pair.value is not null).Select(pair => pair.value!.Value)];
    }

    /// <summary>A unified social credit code whose check character fits.</summary>
    public CreditCode Code(string key) => CodeOf(new Placed<string>(Text(key), PlaceOf(key)));

    /// <summary>Several credit codes, each with its place.</summary>
    public IReadOnlyList<Placed<CreditCode>> Codes(string key) => [.. Texts(key).Select(text => new Placed<CreditCode>(CodeOf(text), text.Place))];

    /// <summary>A list of texts; empty when the key is absent.</summary>
    public IReadOnlyList<Placed<string>> Texts(string key)
    {
        if (!Has(key)) return [];
        if (Ask(key) is not YamlList list) return Wrong<IReadOnlyList<Placed<string>>>(key, "一个列表", "a list", []);

        var texts = list.Parts.OfType<YamlText>().Where(text => !string.IsNullOrWhiteSpace(text.Text)).ToList();
        if (texts.Count != list.Parts.Count) Wrong(key, "一个文字列表", "a list of texts", 0);
        return [.. texts.Select(text => new Placed<string>(text.Text.Trim(), text.Place))];
    }

    /// <summary>The texts of a list or the one text that stands under a key, without any finding: for the lints.</summary>
    public IReadOnlyList<Placed<string>> TextsOrNone(string key) => map.Parts.GetValueOrDefault(key) switch
    {
        YamlList list => [.. list.Parts.OfType<YamlText>().Select(text => new Placed<string>(text.Text.Trim(), text.Place))],
        YamlText text => [new(text.Text.Trim(), text.Place)],
        _ => [],
    };

    /// <summary>Legal bases under a key, as <paramref name="read"/> reads them: once, however often reader and lints ask.</summary>
    public IReadOnlyList<Placed<Basis>> Bases(string key, Func<IReadOnlyList<Placed<Basis>>> read) => bases.TryGetValue(key, out var known) ? known : bases[key] = read();

    /// <summary>A list of maps; empty when the key is absent. The same blocks whenever it is asked.</summary>
    public IReadOnlyList<Block> Blocks(string key) => blocks.TryGetValue(key, out var known) ? known : blocks[key] = ReadBlocks(key);

    IReadOnlyList<Block> ReadBlocks(string key)
    {
        if (!Has(key)) return [];
        if (Ask(key) is not YamlList list) return Wrong<IReadOnlyList<Block>>(key, "一个列表", "a list", []);

        var maps = list.Parts.OfType<YamlMap>().ToList();
        if (maps.Count != list.Parts.Count) Wrong(key, "由“键: 值”组成的列表", "a list of key: value blocks", 0);
        return [.. maps.Select(part => new Block(part, findings))];
    }

    /// <summary>Ends the reading: a key that nobody asked for is an error.</summary>
    public void Close()
    {
        foreach (var (key, place) in map.Keys.Where(pair => !asked.Contains(pair.Key)))
        {
            findings.Add(place,
                new($"没有名为“{key}”的键。", $"There is no key \"{key}\" here."),
                new($"请删除或改正，此处可用：{string.Join("、", asked)}。", $"Remove or correct it; known here: {string.Join(", ", asked)}."));
        }
    }

    /// <summary>Reports something about this block.</summary>
    public void Report(Place place, Words what, Words remedy) => findings.Add(place, what, remedy);

    /// <summary>A map under a key; null when the key is absent.</summary>
    public Block? Inner(string key) => !Has(key) ? null : Ask(key) is YamlMap part ? new Block(part, findings) : Wrong<Block?>(key, "“键: 值”", "a key: value block", null);

    Block? Map(string key) => Ask(key) switch
    {
        YamlMap part => new Block(part, findings),
        null => Missing<Block?>(key, null),
        _ => Wrong<Block?>(key, "zh 和 en 两种文字", "a text in zh and in en", null),
    };

    CreditCode CodeOf(Placed<string> text)
    {
        if (CreditCode.TryParse(text.Value, null, out var code)) return code;
        if (text.Value.Length > 0)
        {
            findings.Add(text.Place,
                new($"“{text.Value}”不是有效的统一社会信用代码。", $"\"{text.Value}\" is not a valid unified social credit code."),
                new("请核对 18 位代码及校验码（GB 32100）。", "Check its 18 characters and the check character (GB 32100)."));
        }

        return default;
    }

    YamlPart? Ask(string key)
    {
        asked.Add(key);
        return map.Parts.GetValueOrDefault(key);
    }

    T Missing<T>(string key, T otherwise)
    {
        var translation = key is "zh" or "en";
        findings.Add(map.Place,
            translation ? new($"缺少 {key} 文字。", $"The text in {key} is missing.") : new($"缺少“{key}”。", $"\"{key}\" is missing."),
            translation ? new("每段文字须有中文（zh）和英文（en）。", "Every text needs both zh and en.") : new($"请补充“{key}”。", $"Add \"{key}\"."));
        return otherwise;
    }

    T Wrong<T>(string key, string zh, string en, T otherwise)
    {
        findings.Add(PlaceOf(key), new($"“{key}”不是{zh}。", $"\"{key}\" is not {en}."), new($"请写成{zh}。", $"Write {en}."));
        return otherwise;
    }
}
