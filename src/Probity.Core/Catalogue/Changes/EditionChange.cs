namespace Probity.Catalogue;

/// <summary>What a change of the catalogue does to people.</summary>
public enum ChangeEffect
{
    /// <summary>More is recorded, more is seen, or for longer: needs public comment, an assessment and two approvers (国办发〔2020〕49号, item 7).</summary>
    Widens,

    /// <summary>Less is recorded, less is seen, or for a shorter time: may be immediate.</summary>
    Narrows,

    /// <summary>Another body runs the register or approves editions: goes the whole way of what widens, and does not lapse, for the register is never without them.</summary>
    HandsOver,

    /// <summary>Wording, order or form; nobody is touched by it.</summary>
    Neither,
}

/// <summary>What a change is about.</summary>
public enum ChangedThing
{
    /// <summary>A kind of entry.</summary>
    Item,

    /// <summary>A reason for which a body may ask.</summary>
    Purpose,

    /// <summary>A public body.</summary>
    Body,

    /// <summary>A legal basis.</summary>
    Statute,

    /// <summary>A statute of which nothing is recorded.</summary>
    RefusedStatute,

    /// <summary>A file template.</summary>
    Dataset,

    /// <summary>Ends of entries.</summary>
    Terms,

    /// <summary>A row of the master deadline table.</summary>
    Deadline,

    /// <summary>Words by which free text names what is never collected.</summary>
    Exclusion,

    /// <summary>A matter for which nobody may be asked about.</summary>
    RefusedPurpose,

    /// <summary>A key field.</summary>
    KeyField,

    /// <summary>A key group.</summary>
    KeyGroup,

    /// <summary>A kind of serious conduct.</summary>
    SeriousConduct,

    /// <summary>A field of life.</summary>
    Context,

    /// <summary>How a person challenges a look.</summary>
    Challenge,

    /// <summary>The edition itself.</summary>
    Edition,
}

/// <summary>One difference between two editions, in a sentence that a lawyer reads.</summary>
/// <param name="Thing">What it is about.</param>
/// <param name="Code">Its code, or the title of a refused statute.</param>
/// <param name="Effect">What it does to people.</param>
/// <param name="Words">The sentence.</param>
public sealed record EditionChange(ChangedThing Thing, string Code, ChangeEffect Effect, Words Words)
{
    internal static EditionChange Widens(ChangedThing thing, string code, string zh, string en) => new(thing, code, ChangeEffect.Widens, new Words(zh, en));

    internal static EditionChange Narrows(ChangedThing thing, string code, string zh, string en) => new(thing, code, ChangeEffect.Narrows, new Words(zh, en));

    internal static EditionChange Neither(ChangedThing thing, string code, string zh, string en) => new(thing, code, ChangeEffect.Neither, new Words(zh, en));
}
