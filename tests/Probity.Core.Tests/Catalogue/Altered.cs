using System.Collections;
using System.Reflection;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Exclusions;

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

    /// <summary>Each once, under a name such as <c>Items.Conducts.Basis</c>: a value altered, and of a list one added, one removed, one altered inside; of several the first that can be.</summary>
    public static IReadOnlyDictionary<string, Edition> All(Edition edition) => Once(edition, new(count => Enumerable.Range(0, count)), "");

    /// <summary>As <see cref="All"/>, and the same of the second and of the last of several: what is compared of the first only is not compared.</summary>
    public static IReadOnlyDictionary<string, Edition> FirstSecondAndLast(Edition edition) => All(edition)
        .Concat(Once(edition, new(count => Enumerable.Range(0, count).OrderBy(at => at is not 1)), " (second)"))
        .Concat(Once(edition, new(count => Enumerable.Range(0, count).Reverse()), " (last)")).ToDictionary();

    /// <summary>Each property of each part, wherever it stands: beside the edition in which it is altered, and in both the list alone in which it stands, so that all of them are soon compared.</summary>
    public static IEnumerable<(string Name, Edition Before, Edition After)> Every(Edition edition) =>
        from list in PropertiesOf(typeof(Edition)).Where(property => !Itself.Contains(property.Name))
        let alone = (Edition)With(Bare(edition), list, list.GetValue(edition))
        from change in Of(list.GetValue(edition), list.PropertyType, list.Name, new(count => Enumerable.Range(0, count)))
        select (change.Name, alone, (Edition)With(alone, list, change.Value));

    static Edition Bare(Edition edition) => PropertiesOf(typeof(Edition)).Where(property => property.PropertyType.IsGenericType && property.GetValue(edition) is IEnumerable)
        .Aggregate(edition with { Exclusions = ExclusionList.None }, (bare, list) => (Edition)With(bare, list, Listed(list.PropertyType.GetGenericArguments()[0], [])));

    static IEnumerable<(string Name, Edition Edition)> Every(Edition edition, Order order) =>
        from property in PropertiesOf(typeof(Edition)).Where(property => !Itself.Contains(property.Name))
        from change in Of(property.GetValue(edition), property.PropertyType, property.Name, order)
        select (change.Name, (Edition)With(edition, property, change.Value));

    static Dictionary<string, Edition> Once(Edition edition, Order order, string which)
    {
        var all = new Dictionary<string, Edition>();
        foreach (var (name, altered) in Every(edition, order)) all.TryAdd(name + which, altered);
        return all;
    }

    // In which order the places of a list of so many are tried.
    sealed record Order(Func<int, IEnumerable<int>> Of);

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

    static IEnumerable<(string Name, object? Value)> Of(object? value, Type type, string name, Order order)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return value is null ? [(name, Made(inner))] : [($"{name} (none)", null), .. Of(value, inner, name, order)];
        if (value is null) return [];
        if (value is not string && value is IEnumerable list) return OfList(list, type.GetGenericArguments()[0], name, order);
        return IsPart(type) ? OfPart(value, type, name, order) : [(name, Other(value))];
    }

    static IEnumerable<(string Name, object? Value)> OfPart(object part, Type type, string name, Order order) =>
        PropertiesOf(type).SelectMany(property => Of(property.GetValue(part), property.PropertyType, $"{name}.{property.Name}", order).Select(change => (change.Name, (object?)With(part, property, change.Value))));

    static IEnumerable<(string Name, object? Value)> OfList(IEnumerable list, Type of, string name, Order order)
    {
        object[] all = [.. list.Cast<object>()];
        foreach (var i in order.Of(all.Length)) yield return ($"{name} (one less)", Listed(of, [.. all[..i], .. all[(i + 1)..]]));
        if ((!IsPart(of) || of == typeof(Basis)) && Made(of) is var more && !all.Contains(more)) yield return ($"{name} (one more)", Listed(of, [.. all, more]));
        foreach (var i in order.Of(IsPart(of) ? all.Length : 0))
            foreach (var (inner, value) in OfPart(all[i], of, name, order)) yield return (inner, Listed(of, [.. all[..i], value!, .. all[(i + 1)..]]));
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
