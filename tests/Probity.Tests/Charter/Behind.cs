using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Probity.Keys;
using Probity.Portals;
using Probity.Storage;

namespace Probity.Tests.Charter;

/// <summary>What stands behind a door: all that it can come to, read from the compiled program (<see cref="Probity.Tests.Reach"/>).</summary>
sealed partial record Behind(string Name, Reach Reach)
{
    static readonly Lazy<Task<IReadOnlyList<Behind>>> All = new(StartAsync);

    static readonly MethodBase Unsealing = typeof(SecretKey).GetMethod(nameof(SecretKey.Open))!;

    static readonly Dictionary<string, string[]> Views = Sources.Under("src/Probity", "*.sql").Where(file => file.Path.Contains("/Views/", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => ReadIn(file.Text).ToArray());

    /// <summary>Tables whose rows are the register's own besides: the counter, the keys and the facts of bodies stand under the register's id among those of persons.</summary>
    static readonly string[] AlsoTheRegisters = ["subject", "subject_key", "data_key", "fact", "outbox", "account_directory"];

    /// <summary>Tables with something of a person and of nobody else.</summary>
    public static IReadOnlySet<string> OfPersons { get; } = Tables.All.Where(table => table.Kind is TableKind.Person || table.Columns.Any(column => column.Name is "subject_id")).Select(table => table.Name).Except(AlsoTheRegisters).ToHashSet();

    /// <summary>Every door of the register.</summary>
    public static Task<IReadOnlyList<Behind>> DoorsAsync() => All.Value;

    /// <summary>Its handler.</summary>
    public required RouteEndpoint Door { get; init; }

    /// <summary>What it declares to show.</summary>
    public Showing Shows => Whole.ShowsOf(Door)?.What ?? Showing.Look;

    /// <summary>Whether it shows something to somebody other than the person whom it is about, or to nobody.</summary>
    public bool IsOfOthers => Shows is not Showing.OwnFile;

    /// <summary>Tables and views from which its statements read.</summary>
    public IReadOnlySet<string> Reads { get; } = Reach.Texts.SelectMany(ReadIn).ToHashSet();

    /// <summary>Tables of persons from which it reads, by views or without.</summary>
    public IEnumerable<string> ReadsOfPersons => Reads.SelectMany(Below).Where(OfPersons.Contains).Distinct();

    /// <summary>Its statements that read something of persons.</summary>
    public IEnumerable<string> StatementsOfPersons => Reach.Texts.Where(text => ReadIn(text).SelectMany(Below).Any(OfPersons.Contains));

    /// <summary>Tables of persons with a column that it can unseal: each box says in clear where it belongs, and what opens it names that place.</summary>
    public IReadOnlySet<string> OpensOfPersons { get; } = Reach.Methods.Where(method => Reach.CallsOf(method).Contains(Unsealing)).Select(method => Reach.Outermost(method.DeclaringType!)).Distinct().SelectMany(PlacesIn).Where(OfPersons.Contains).ToHashSet();

    /// <summary>Pages that it can render, and pieces of them.</summary>
    public IEnumerable<Type> Pages => Reach.Types.Where(type => typeof(IComponent).IsAssignableFrom(type));

    /// <summary>Own types of which its answers are made, by the description that the API gives of itself.</summary>
    public IReadOnlySet<Type> Answers => Graph(Door.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(one => one.Type).OfType<Type>());

    /// <summary>Own types that can be read from something of these, property by property.</summary>
    public static IReadOnlySet<Type> Graph(IEnumerable<Type> from)
    {
        var (seen, open) = (new HashSet<Type>(), new Queue<Type>(from));
        while (open.TryDequeue(out var type))
        {
            foreach (var part in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>()) open.Enqueue(part);
            if (!Assemblies.Own.Contains(type.Assembly) || type.IsEnum || !seen.Add(type)) continue;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) open.Enqueue(property.PropertyType);
        }

        return seen;
    }

    /// <summary>Own types that can be read from what a page is given.</summary>
    public static IReadOnlySet<Type> GivenTo(Type page) => Graph(page.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Select(property => property.PropertyType));

    static IEnumerable<string> Below(string name) => Views.TryGetValue(name, out var below) ? below.SelectMany(Below) : [name];

    static IEnumerable<string> ReadIn(string statement) => Reading().Matches(statement).Select(match => match.Groups[1].Value).Where(name => Views?.ContainsKey(name) is not false || Tables.All.Any(table => table.Name == name));

    static IEnumerable<string> PlacesIn(Type type) => Reach.TextsOf(type).Where(text => Column().IsMatch(text)).Select(text => text.Split('.')[0]);

    static async Task<IReadOnlyList<Behind>> StartAsync() => [.. (await Whole.RegisterAsync()).Doors.Select(door => new Behind(Whole.NameOf(door), Reach.From(Handler(door))) { Door = door })];

    static MethodBase[] Handler(RouteEndpoint door) => door.Metadata.GetMetadata<MethodInfo>() is { } method
        ? [method, .. method.GetParameters().Select(parameter => parameter.ParameterType).Where(type => Assemblies.Own.Contains(type.Assembly)).SelectMany(type => type.GetConstructors().Cast<MethodBase>().Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(one => one.Name is "BindAsync" or "TryParse")))]
        : [];

    [GeneratedRegex(@"\b(?<!delete )(?:from|join)\s+([a-z_]+)\b")]
    private static partial Regex Reading();

    [GeneratedRegex(@"^[a-z_]+\.[a-z_]+$")]
    private static partial Regex Column();
}
