namespace Probity.Catalogue;

/// <summary>What is compared, and the sentences that any of it may need.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Code">Its code.</param>
readonly record struct Compared(ChangedThing Thing, string Code)
{
    /// <summary>One change.</summary>
    public EditionChange Is(ChangeEffect effect, string zh, string en) => new(Thing, Code, effect, new Words(zh, en));

    /// <summary>Something that touches nobody is worded otherwise.</summary>
    public IEnumerable<EditionChange> Worded(bool isSame, string zh = "文字有改动", string en = "It is worded anew") => isSame ? [] : [Is(ChangeEffect.Neither, zh, en)];

    /// <summary>Something changed of which nobody can say in general what it does to people: it widens.</summary>
    public IEnumerable<EditionChange> Doubt(bool isSame, string zh, string en) => isSame ? [] : [Is(ChangeEffect.Widens, zh, en)];

    /// <summary>What widens when it is switched on, and narrows when it is switched off.</summary>
    public IEnumerable<EditionChange> Switch((bool Before, bool After) on, Words whenOn, Words whenOff)
    {
        if (on is (false, true)) yield return Is(ChangeEffect.Widens, whenOn.Zh, whenOn.En);
        if (on is (true, false)) yield return Is(ChangeEffect.Narrows, whenOff.Zh, whenOff.En);
    }

    /// <summary>A number of which more widens.</summary>
    public IEnumerable<EditionChange> More((int Before, int After) number, Words name)
    {
        if (number.Before != number.After)
            yield return Is(number.After > number.Before ? ChangeEffect.Widens : ChangeEffect.Narrows, $"{name.Zh}由{number.Before}改为{number.After}", $"{name.En}: {number.After}, before: {number.Before}");
    }

    /// <summary>What is recorded, seen or allowed: more of it widens.</summary>
    public IEnumerable<EditionChange> Allowed<T>(IEnumerable<T> before, IEnumerable<T> after, Words name) where T : notnull =>
        CompareEditions.Lists((Thing, Code), before, after, new ListWords(name, ChangeEffect.Widens, ChangeEffect.Narrows));

    /// <summary>What is kept out: less of it widens.</summary>
    public IEnumerable<EditionChange> KeptOut<T>(IEnumerable<T> before, IEnumerable<T> after, Words name) where T : notnull =>
        CompareEditions.Lists((Thing, Code), before, after, new ListWords(name, ChangeEffect.Narrows, ChangeEffect.Widens));

    /// <summary>What touches nobody by itself.</summary>
    public IEnumerable<EditionChange> Listed<T>(IEnumerable<T> before, IEnumerable<T> after, Words name) where T : notnull =>
        CompareEditions.Lists((Thing, Code), before, after, new ListWords(name, ChangeEffect.Neither, ChangeEffect.Neither));
}
