using System.Reflection;
using Microsoft.AspNetCore.Components;
using Probity.Entries;

namespace Probity.Tests.Charter;

/// <summary>Whoever reads what an entry says reads each of its ends too; one more end in <see cref="UseInterval"/> has to be told everywhere.</summary>
public sealed class C08_Ends_are_told
{
    static readonly MethodInfo Fields = typeof(EntryContent).GetProperty(nameof(EntryContent.Fields))!.GetMethod!;

    static IEnumerable<PropertyInfo> Ends => typeof(UseInterval).GetProperties().Where(property => property.PropertyType == typeof(UseBound) && property.Name.EndsWith("To", StringComparison.Ordinal));

    [Fact, Enumerates(Part.Answers)]
    public async Task Every_answer_that_tells_what_an_entry_says_tells_each_of_its_ends_with_the_rule()
    {
        var answers = (await Behind.DoorsAsync()).SelectMany(door => door.Answers).Distinct().Where(type => Reach.CallsOf(type).Contains(Fields)).ToArray();

        Assert.True(Ends.Count() >= 4);
        Assert.NotEmpty(answers);
        Assert.All(answers, type => Assert.All(Ends, end =>
        {
            Assert.Equal(typeof(BoundBody), type.GetProperty(end.Name)?.PropertyType);
            Assert.Contains(end.GetMethod!, Reach.CallsOf(type));
        }));
    }

    [Fact, Enumerates(Part.Pages)]
    public async Task Every_page_that_shows_what_an_entry_says_shows_each_of_its_ends()
    {
        var pages = (await Behind.DoorsAsync()).SelectMany(door => door.Pages).Distinct().Where(type => type.Name.EndsWith("Page", StringComparison.Ordinal))
            .Select(page => (Page: page, Drawn: DrawnBy(page).SelectMany(Reach.CallsOf).ToHashSet())).Where(one => one.Drawn.Contains(Fields)).ToArray();

        Assert.NotEmpty(pages);
        Assert.All(pages, one => Assert.All(Ends, end => Assert.True(one.Drawn.Contains(end.GetMethod!), $"{one.Page.Name} shows an entry and not its {end.Name}.")));
    }

    /// <summary>The page and the pieces of it: what they reckon does not count, only what they draw.</summary>
    static IEnumerable<Type> DrawnBy(Type page) => Reach.From(page).Types.Where(type => typeof(IComponent).IsAssignableFrom(type)).Append(page);
}
