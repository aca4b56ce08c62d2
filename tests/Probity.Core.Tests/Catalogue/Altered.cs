using System.Collections;
using System.Reflection;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>An edition in which one property of one part is another: each property that any part of an edition has, found by reflection.</summary>
static class Altered
{
    // Who an edition is, and not what it decides: its code, its name, its days and the hash of it all.
    static readonly string[] Itself = [nameof(Edition.Code), nameof(Edition.Name), nameof(Edition.From), nameof(Edition.To), nameof(Edition.Hash), nameof(Edition.LapsesOn)];

    /// <summary>The shipped edition with an article that ended, an archive law and a kind of serious conduct whose standard was read, of which it knows none: no part of an edition is missing in it.</summary>
    public static Edition Full { get; } = Shipped.Edition with
    {
        Statutes = [Shipped.Edition.Statutes[0] with { Ended = [new BasisEnd([new Basis(Shipped.Edition.Statutes[0].Code, "1")], new DateOnly(2030, 1, 1), EndKind.NoLongerUnlawful, [new Basis("another-law", "2")], "x")] }, .. Shipped.Edition.Statutes.Skip(1)],
        Schedules = [Shipped.Edition.Schedules[0] with { Terms = [.. Shipped.Edition.Schedules[0].Terms.Select(terms => terms with { Archive = terms.Use })] }, .. Shipped.Edition.Schedules.Skip(1)],
        SeriousConduct = [Shipped.Edition.SeriousConduct[0] with { Verified = true }, .. Shipped.Edition.SeriousConduct.Skip(1)],
    };

    /// <summary>Each once, under a name such as <c>Items.Conducts.Basis</c>: a value altered, and of a list one added, one removed, one altered inside.</summary>
    public static IReadOnlyDictionary<string, Edition> All(Edition edition)
    {
        var all = new Dictionary<string, Edition>();
        foreach (var property in PropertiesOf(typeof(Edition)).Where(property => !Itself.Contains(property.Name)))
            foreach (var (name, value) in Of(property.GetValue(edition), property.PropertyType, property.Name)) all.TryAdd(name, (Edition)With(edition, property, value));
        return all;
    }

    /// <summary>Properties that were altered in one of them.</summary>
    public static HashSet<PropertyInfo> Properties { get; } = [];

    /// <summary>Every type of which an edition is made.</summary>
    public static IEnumerable<Type> Parts()
    {
        var (seen, open) = (new HashSet<Type>(), new Queue<Type>([typeof(Edition)]));
        while (open.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var property in PropertiesOf(type).Select(property => property.PropertyType))
                foreach (var part in property.GetGenericArguments().Append(property).Where(IsPart)) open.Enqueue(part);
        }

        return seen;
    }

    /// <summary>What can be set: what is reckoned from other properties is altered with them.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property is { CanWrite: true, CanRead: true } && property.GetIndexParameters().Length is 0);

    static IEnumerable<(string Name, object? Value)> Of(object? value, Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return value is null ? [(name, Made(inner))] : [($"{name} (none)", null), .. Of(value, inner, name)];
        if (value is null) return [];
        if (value is not string && value is IEnumerable list) return OfList(list, type.GetGenericArguments()[0], name);
        return IsPart(type) ? OfPart(value, type, name) : [(name, Other(value))];
    }

    static IEnumerable<(string Name, object? Value)> OfPart(object part, Type type, string name) =>
        PropertiesOf(type).SelectMany(property => Of(property.GetValue(part), property.PropertyType, $"{name}.{property.Name}").Select(change => (change.Name, (object?)With(part, property, change.Value))));

    static IEnumerable<(string Name, object? Value)> OfList(IEnumerable list, Type of, string name)
    {
        object[] all = [.. list.Cast<object>()];
        if (all.Length > 0) yield return ($"{name} (one less)", Listed(of, all[1..]));
        if (!IsPart(of) || of == typeof(Basis)) yield return ($"{name} (one more)", Listed(of, [.. all, Made(of)]));
        for (var i = 0; IsPart(of) && i < all.Length; i++)
            foreach (var (inner, value) in OfPart(all[i], of, name)) yield return (inner, Listed(of, [.. all[..i], value!, .. all[(i + 1)..]]));
    }

    static bool IsPart(Type type) => type.Namespace is "Probity.Catalogue" or "Probity.Exclusions" && type is { IsEnum: false, IsClass: true };

    static object With(object part, PropertyInfo property, object? value)
    {
        var copy = part.GetType().GetMethod("<Clone>$")!.Invoke(part, [])!;
        property.SetValue(copy, value);
        Properties.Add(property);
        return copy;
    }

    static Array Listed(Type of, object[] all)
    {
        var array = Array.CreateInstance(of, all.Length);
        Array.Copy(all, array, all.Length);
        return array;
    }

    static object Other(object value) => value switch
    {
        string text => text + (char.IsDigit(text.LastOrDefault()) ? "8" : "x"),
        bool flag => !flag,
        int number => number + 1,
        DateOnly day => day.AddDays(1),
        Words words => new Words(words.Zh + "改", words.En + " x"),
        Length length => length with { Count = length.Count + 1 },
        Basis basis => basis with { Article = basis.Article + "-9" },
        CreditCode => Made(typeof(CreditCode)),
        Enum one => Enum.GetValues(one.GetType()).Cast<object>().First(other => !other.Equals(one)),
        _ => throw new InvalidOperationException($"Say here how a {value.GetType()} is altered."),
    };

    static object Made(Type type) =>
        type == typeof(string) ? "another"
        : type == typeof(Basis) ? new Basis("another-law", "1")
        : type == typeof(Words) ? new Words("另一", "another")
        : type == typeof(Length) ? new Length(1, LengthUnit.Days)
        : type == typeof(CreditCode) ? CreditCode.Parse("91350100M000100Y43", null)
        : type == typeof(DateOnly) ? new DateOnly(2030, 1, 1)
        : type == typeof(int) ? 7
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!
        : throw new InvalidOperationException($"Say here how a {type} is made.");
}
