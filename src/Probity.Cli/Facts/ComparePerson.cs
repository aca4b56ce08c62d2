using System.Security.Cryptography;
using Probity.Facts;

namespace Probity.Cli.Facts;

/// <summary>Compares one subject's tables with the subject's facts, and each fact with the leaf that goes to the log.</summary>
static class ComparePerson
{
    /// <summary>Every difference; none where all is well. Facts whose key was destroyed are no difference: they are not to be read.</summary>
    public static IEnumerable<Difference> Run(PersonRows person) =>
        [.. Order(person), .. person.Facts.SelectMany(fact => OfFact(person, fact)), .. Looks(person), .. StrayLeaves(person)];

    /// <summary>Whether a fact's key is gone for good.</summary>
    public static bool IsDestroyed(PersonRows person, FactRow fact) => person.Root is null || !person.Keys.ContainsKey(fact.KeyId);

    static IEnumerable<Difference> Order(PersonRows person)
    {
        var expected = 1L;
        foreach (var fact in person.Facts)
        {
            if (fact.N < expected) yield return At(person, fact.N, "twice", "同一序号有两条事实。", "Two facts bear this number.");
            for (; expected < fact.N; expected++) yield return At(person, expected, "gap", "缺少此序号的事实。", "The fact of this number is missing.");
            expected = fact.N + 1;
        }

        for (; expected <= person.Counter; expected++) yield return At(person, expected, "gap", "缺少此序号的事实。", "The fact of this number is missing.");
        if (expected > person.Counter + 1) yield return At(person, person.Counter, "counter", "计数器小于最后一条事实的序号。", "The counter is behind the last fact.");
    }

    static IEnumerable<Difference> OfFact(PersonRows person, FactRow fact)
    {
        var leaf = person.Leaves.GetValueOrDefault(fact.Id);
        if (leaf is null) yield return At(person, fact.N, "no-leaf", "事实没有日志条目。", "The fact has no leaf.");
        if (fact.Log is LogKind.Inquiries && !IsDestroyed(person, fact) && person.Looks.All(look => look.Id != fact.KeyId))
            yield return At(person, fact.N, "no-look", "查询事实没有对应的查询记录。", "The fact tells of a look that has no row.");
        if (IsDestroyed(person, fact)) yield break;

        if (Open(person, fact) is not { } plain)
        {
            yield return At(person, fact.N, "unreadable", "事实无法用其密钥解开。", "The fact does not open with its key.");
            yield break;
        }

        if (FactParts.Parse(plain.AsSpan(FactParts.OpeningLength)) is not { } parts || Fact.Of(parts) is not { } told || (told.Kind.Code, told.At) != (fact.Kind, fact.At))
        {
            yield return At(person, fact.N, "row-differs", "事实的明文列与其内容不符。", "The clear columns of the fact are not what it says.");
            yield break;
        }

        if (fact.Log is LogKind.Inquiries && person.Looks.FirstOrDefault(look => look.Id == fact.KeyId) is { } look && look.Body != told.Actor.Body)
            yield return At(person, fact.N, "look-differs", "查询记录的单位与事实不符。", "The look names another body than its fact.");

        var expected = Leaf.Of(fact.Log, fact.At, person.Root!.Tag(fact.Log, fact.N), parts.Commit(plain.AsSpan(..FactParts.OpeningLength)));
        if (leaf is not null && (leaf.Log != fact.Log || !leaf.Leaf.AsSpan().SequenceEqual(expected)))
            yield return At(person, fact.N, "leaf-differs", "日志条目与事实不符。", "The leaf is not that of the fact.");
    }

    static IEnumerable<Difference> Looks(PersonRows person)
    {
        var facts = person.Facts.Where(fact => fact.Log is LogKind.Inquiries).ToLookup(fact => fact.KeyId);
        foreach (var look in person.Looks)
        {
            if (facts[look.Id].FirstOrDefault() is not { } fact) yield return At(person, look.N, "no-fact", "查询记录没有对应的事实。", "The look has no fact.");
            else if ((fact.N, fact.At) != (look.N, look.At)) yield return At(person, look.N, "look-differs", "查询记录的序号或时间与事实不符。", "The look has another number or time than its fact.");
        }
    }

    static IEnumerable<Difference> StrayLeaves(PersonRows person)
    {
        var known = person.Facts.Select(fact => fact.Id).ToHashSet();
        return person.Leaves.Keys.Where(id => !known.Contains(id)).Select(_ => At(person, 0, "stray-leaf", "日志条目没有对应的事实。", "A leaf has no fact."));
    }

    static byte[]? Open(PersonRows person, FactRow fact)
    {
        try
        {
            var plain = person.Root!.DataKey(fact.KeyId, person.Keys[fact.KeyId]).Open(fact.Sealed, new Keys.Place("fact.sealed", fact.Id));
            return plain.Length > FactParts.OpeningLength ? plain : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    static Difference At(PersonRows person, long n, string code, string zh, string en) => new(code, person.Subject, n, new Words(zh, en));
}
